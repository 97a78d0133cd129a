package dev.goldentrace.diff;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.trace.Session;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * In what a candidate is not the golden. Immutable.
 *
 * <pre>{@code
 * SessionDiff diff = SessionDiff.between(golden, candidate);
 * diff.firstDivergence().ifPresent(first -> System.out.println(first.difference().sides().place().words()));
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class SessionDiff {
    private final List<AlignedLane> lanes;
    private final List<Difference> differences;
    private final Optional<FirstDivergence> first;
    private final List<UsageChange> usage;

    private SessionDiff(
            List<AlignedLane> lanes,
            List<Difference> differences,
            Optional<FirstDivergence> first,
            List<UsageChange> usage) {
        this.lanes = List.copyOf(lanes);
        this.differences = List.copyOf(differences);
        this.first = first;
        this.usage = List.copyOf(usage);
    }

    /**
     * Compares two sessions that hold no surrogates, such as two of one test in memory. What is volatile by default is not
     * compared.
     *
     * @param golden what is expected
     * @param candidate what is held against it
     * @return the difference
     */
    public static SessionDiff between(Session golden, Session candidate) {
        throw new UnsupportedOperationException("comes within the hour");
    }

    /**
     * Compares the newest recordings of a golden and a candidate. What is volatile by default is not compared.
     *
     * @param golden what is expected
     * @param candidate what is held against it
     * @return the difference
     */
    public static SessionDiff between(Golden golden, Golden candidate) {
        return between(golden, candidate, Normalization.standard());
    }

    /**
     * Compares the newest recordings of a golden and a candidate.
     *
     * @param golden what is expected
     * @param candidate what is held against it
     * @param normalization what is not compared
     * @return the difference
     */
    public static SessionDiff between(Golden golden, Golden candidate, Normalization normalization) {
        throw new UnsupportedOperationException("comes within the hour");
    }

    /**
     * Compares a candidate's newest recording with the accepted recording that it is nearest to.
     *
     * @param golden what is expected, in one recording or several
     * @param candidate what is held against it
     * @param normalization what is not compared
     * @return the difference
     */
    public static SessionDiff withNearest(Golden golden, Golden candidate, Normalization normalization) {
        throw new UnsupportedOperationException("comes within the hour");
    }

    /** {@return whether the candidate is the golden, but for what is not compared} */
    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /** {@return what differs, in the order of the sessions} */
    public List<Difference> differences() {
        return differences;
    }

    /** {@return where the sessions part, and why; empty where they do not} */
    public Optional<FirstDivergence> firstDivergence() {
        return first;
    }

    /** {@return the sessions beside each other} */
    public List<AlignedLane> lanes() {
        return lanes;
    }

    /** {@return where steps that both have took other tokens} */
    public List<UsageChange> usage() {
        return usage;
    }
}
