package dev.goldentrace.diff;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.replay.RecordedSession;
import dev.goldentrace.trace.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * In what a candidate is not the golden. Immutable.
 *
 * <p>Both sessions are aligned lane by lane and turn by turn, at the least cost in sum: lanes to lanes by assignment, the turns
 * of a lane in their order, the calls of a turn as a batch in any order. What is dearer than what, {@link Difference} by
 * difference, is fixed: a step or a call that one side has more costs more than one that changed, a call of another tool
 * more than one of the same tool with other arguments. So an added step is one difference, and all that comes after it stays
 * beside its like. What is the same is decided as a replay decides it: surrogates of a type may be numbered otherwise,
 * what is volatile is not compared, and ids of tool calls do not count.
 *
 * <p>Where few steps differ, it takes time near to the number of steps; two entirely different sessions of 2,000 steps each
 * take seconds, and some ten megabytes.
 *
 * <pre>{@code
 * SessionDiff diff = SessionDiff.between(golden, candidate);
 * System.out.println(ConsoleDiff.of(diff));
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class SessionDiff {
    private final List<AlignedLane> lanes;
    private final List<Difference> differences;
    private final Optional<FirstDivergence> first;
    private final List<UsageChange> usage;

    SessionDiff(
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
        return between(
                new RecordedSession(golden, List.of()),
                new RecordedSession(candidate, List.of()),
                Normalization.standard());
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
        return between(RecordedSession.newestOf(golden), RecordedSession.newestOf(candidate), normalization);
    }

    /**
     * Compares two recordings.
     *
     * @param golden what is expected
     * @param candidate what is held against it
     * @param normalization what is not compared
     * @return the difference
     */
    public static SessionDiff between(RecordedSession golden, RecordedSession candidate, Normalization normalization) {
        return new Differ(golden, candidate, normalization).diff();
    }

    /**
     * Compares a candidate's newest recording with the accepted recording that has the fewest differences from it; of several
     * with the newest.
     *
     * @param golden what is expected, in one recording or several
     * @param candidate what is held against it
     * @param normalization what is not compared
     * @return the difference
     */
    public static SessionDiff withNearest(Golden golden, Golden candidate, Normalization normalization) {
        RecordedSession made = new RecordedSession(candidate.newest(), surrogates(golden, candidate));
        return golden.recordings().stream()
                .map(session -> between(new RecordedSession(session, golden.surrogates()), made, normalization))
                .reduce((older, newer) -> older.differences.size() < newer.differences.size() ? older : newer)
                .orElseThrow();
    }

    /** A live run whose tools were answered from the golden holds its surrogates, too. */
    private static List<Surrogate> surrogates(Golden golden, Golden candidate) {
        List<Surrogate> all = new ArrayList<>(candidate.surrogates());
        golden.surrogates().stream()
                .filter(theirs -> candidate.surrogates().stream()
                        .noneMatch(own -> own.text().equals(theirs.text())))
                .forEach(all::add);
        return all;
    }

    /** {@return whether the candidate is the golden, but for what is not compared} */
    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /** {@return what differs, in the order of the candidate} */
    public List<Difference> differences() {
        return differences;
    }

    /** {@return where the sessions part, and why; empty where they do not} */
    public Optional<FirstDivergence> firstDivergence() {
        return first;
    }

    /** {@return the sessions beside each other, lane by lane} */
    public List<AlignedLane> lanes() {
        return lanes;
    }

    /** {@return where steps that both have took other tokens} */
    public List<UsageChange> usage() {
        return usage;
    }
}
