package dev.goldentrace.fork;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.redaction.Redactor;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * Finds the first step of a failing candidate from which a live continuation no longer passes a check, by forking at about
 * log2(n) of its n steps, each several times because models vary. Immutable.
 *
 * <pre>{@code
 * BisectionResult result = Bisection.of(candidate).tries(3).run(point -> passesWhenForkedAt(point));
 * result.lines().forEach(System.out::println);
 * }</pre>
 *
 * <p>It takes for granted that a continuation of a broken step fails at later steps too. The model may recover by itself, so
 * a point at which tries disagree is called unstable in the result.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Bisection {
    /** How often each point is tried where nobody says. */
    public static final int TRIES = 3;

    private final Golden candidate;
    private final int tries;
    private final Redactor redactor;

    private Bisection(Golden candidate, int tries, Redactor redactor) {
        this.candidate = candidate;
        this.tries = tries;
        this.redactor = redactor;
    }

    /**
     * Takes a candidate.
     *
     * @param candidate a recording that fails; its newest session is searched
     * @return a bisection with {@link #TRIES} tries a point
     */
    public static Bisection of(Golden candidate) {
        return new Bisection(candidate, TRIES, Redactor.standard());
    }

    /**
     * Sets how often each point is tried; the majority decides.
     *
     * @param tries at least 1
     * @return a copy that does
     */
    public Bisection tries(int tries) {
        if (tries < 1) {
            throw new IllegalArgumentException("a point is tried at least once, not " + tries + " times");
        }
        return new Bisection(candidate, tries, redactor);
    }

    /**
     * Says what the result's lines must not show.
     *
     * @param other the redactor of the test's own settings; that of the usual ones where nobody says
     * @return a copy that does
     */
    public Bisection withRedactor(Redactor other) {
        return new Bisection(candidate, tries, other);
    }

    /**
     * Searches with a check that forks by itself.
     *
     * @param passes runs the agent live from a fork point and says whether it passes
     * @return what was found
     */
    public BisectionResult run(Predicate<ForkPoint> passes) {
        return runTrials(point -> Trial.of(passes.test(point)));
    }

    /**
     * Searches with a check that counts its live calls.
     *
     * @param check runs the agent live from a fork point
     * @return what was found
     */
    public BisectionResult runTrials(Function<ForkPoint, Trial> check) {
        BisectionSearch search = search();
        Optional<ForkPoint> next = search.next();
        while (next.isPresent()) {
            search.tried(check.apply(next.get()));
            next = search.next();
        }
        return search.result();
    }

    /** {@return a search to be driven from outside, one trial after the other} */
    public BisectionSearch search() {
        return new BisectionSearch(candidate.newest(), tries, redactor);
    }
}
