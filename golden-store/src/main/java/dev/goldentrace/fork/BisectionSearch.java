package dev.goldentrace.fork;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.trace.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A bisection under way: ask for the {@link #next} point, try it, say what it {@link #tried came to}. The candidate's end is
 * asked first, as one that passes has nothing to be found in, then its start, then the middle of what is left. For one thread.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class BisectionSearch {
    private final Session candidate;
    private final int tries;
    private final StepStory story;
    private final List<ForkPoint> points;
    private final Map<ForkPoint, String> skipped = new LinkedHashMap<>();
    private final Map<ForkPoint, List<Trial>> trials = new LinkedHashMap<>();
    private boolean stopped;

    BisectionSearch(Session candidate, int tries, Redactor redactor) {
        this.candidate = candidate;
        this.tries = tries;
        this.story = new StepStory(redactor);
        this.points = possible(ForkPoints.of(candidate));
    }

    /** Where no fork is possible the nearest points before and after stand for it. */
    private List<ForkPoint> possible(ForkPoints all) {
        List<ForkPoint> possible = new ArrayList<>();
        for (ForkPoint point : all.all()) {
            all.obstacle(point).ifPresentOrElse(reason -> skipped.put(point, reason), () -> possible.add(point));
        }
        return possible;
    }

    /**
     * Says what to try next.
     *
     * @return a point, the same one for each of its tries; empty when enough is known
     */
    public Optional<ForkPoint> next() {
        return Optional.ofNullable(step().next());
    }

    /**
     * Takes what the point that is {@link #next} came to.
     *
     * @param trial one try of it
     * @throws IllegalStateException when nothing was to be tried
     */
    public void tried(Trial trial) {
        ForkPoint point = next().orElseThrow(() -> new IllegalStateException("the bisection is over"));
        trials.computeIfAbsent(point, unseen -> new ArrayList<>()).add(trial);
    }

    /** Ends the search though more could be tried, such as where a limit forbids it. */
    public void stop() {
        stopped = true;
    }

    /** {@return how many tries the point that is {@link #next} has had} */
    public int triesSoFar() {
        return next().map(point -> trials.getOrDefault(point, List.of()).size()).orElse(0);
    }

    /**
     * Gives what is known.
     *
     * @return what was found
     * @throws IllegalStateException when there is a point left to try
     */
    public BisectionResult result() {
        Step step = step();
        if (step.next() != null) {
            throw new IllegalStateException(
                    "the bisection is not over: " + step.next().words() + " is to be tried");
        }
        return new BisectionResult(
                step.conclusion(),
                step.passes(),
                step.fails(),
                trials.entrySet().stream()
                        .map(tried -> new TriedPoint(tried.getKey(), tried.getValue()))
                        .toList(),
                skipped,
                step.fails() == null ? List.of() : story.of(candidate, step.passes(), step.fails()));
    }

    /** Where the search stands: the point to try, or what is known. */
    private record Step(
            @Nullable ForkPoint next,
            BisectionResult.Conclusion conclusion,
            @Nullable ForkPoint passes,
            @Nullable ForkPoint fails) {}

    /** The whole search is followed anew from what was tried, so that there is no other state. */
    private Step step() {
        Step step = followed();
        return stopped && step.next() != null ? new Step(null, BisectionResult.Conclusion.STOPPED, null, null) : step;
    }

    private Step followed() {
        int end = points.size() - 1;
        return unsaid(end)
                .or(() -> over(passes(end), BisectionResult.Conclusion.PASSES))
                .or(() -> unsaid(0))
                .or(() -> over(!passes(0), BisectionResult.Conclusion.FROM_THE_START))
                .orElseGet(() -> between(0, end));
    }

    private static Optional<Step> over(boolean known, BisectionResult.Conclusion conclusion) {
        return known ? Optional.of(new Step(null, conclusion, null, null)) : Optional.empty();
    }

    /** A point to try, or one whose tries said nothing; empty where it is known whether it passes. */
    private Optional<Step> unsaid(int index) {
        if (isToBeTried(index)) {
            return Optional.of(new Step(points.get(index), BisectionResult.Conclusion.UNKNOWN, null, null));
        }
        return over(at(index).conclusive() == 0, BisectionResult.Conclusion.UNKNOWN);
    }

    private Step between(int passing, int failing) {
        int low = passing;
        int high = failing;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            Optional<Step> unsaid = unsaid(middle);
            if (unsaid.isPresent()) {
                return unsaid.get();
            }
            if (passes(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Step(null, BisectionResult.Conclusion.FOUND, points.get(low), points.get(high));
    }

    private TriedPoint at(int index) {
        return new TriedPoint(points.get(index), trials.getOrDefault(points.get(index), List.of()));
    }

    /** The end of a whole candidate has nothing left that could be live, so that it is tried once. */
    private boolean isToBeTried(int index) {
        boolean once = index == points.size() - 1 && FinishedSteps.isWhole(candidate);
        return at(index).trials().size() < (once ? 1 : tries);
    }

    private boolean passes(int index) {
        return at(index).passes();
    }
}
