package dev.goldentrace.diff;

import dev.goldentrace.replay.Cause;
import dev.goldentrace.replay.Mismatch;
import dev.goldentrace.replay.RecordingComparison;
import dev.goldentrace.trace.LlmCall;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds in what the turns of each row differ, in the order in which it came about: the setup, what was told, the calls that
 * were made of it, what was said, and what the calls gave.
 */
final class RowComparison {
    private final RecordingComparison comparison;
    private final Setups setups;
    private final Inputs inputs;
    private final Map<String, Set<String>> differentTools = new HashMap<>();
    private final Set<String> differentLanes = new HashSet<>();

    RowComparison(RecordingComparison comparison) {
        this.comparison = comparison;
        this.setups = new Setups(comparison);
        this.inputs = new Inputs(comparison);
    }

    void compare(Row row) {
        if (row.isPair()) {
            comparePair(row);
        } else {
            row.inputs().forEach(input -> compare(row, input));
            alone(row);
        }
        if (!row.differences().isEmpty()) {
            differentLanes.add(lane(row));
        }
    }

    private static String lane(Row row) {
        return row.any().turn().at().lane();
    }

    private void comparePair(Row row) {
        CallComparison calls = new CallComparison(comparison, row);
        LlmCall golden = row.golden().turn().llm();
        LlmCall candidate = row.candidate().turn().llm();
        if (golden != null && candidate != null) {
            setups.compare(golden.request(), candidate.request()).stream()
                    .map(mismatch -> new Difference.OfSetup(sides(row, mismatch), mismatch.cause()))
                    .forEach(row::add);
            row.inputs().forEach(input -> compare(row, input));
            inputs.history(row.golden(), row.candidate(), !differentLanes.contains(lane(row)))
                    .map(mismatch -> new Difference.OfInput(sides(row, mismatch), mismatch.cause()))
                    .ifPresent(row::add);
            remember(row, calls.requests());
            comparison.outcomes(golden, candidate).stream()
                    .filter(mismatch -> !isStopOfOtherCalls(row, mismatch))
                    .map(mismatch -> new Difference.OfReply(isLast(row), sides(row, mismatch), mismatch.cause()))
                    .forEach(row::add);
        } else {
            remember(row, calls.requests());
        }
        remember(row, calls.results());
    }

    private void compare(Row row, Row.Input input) {
        Position golden = place(input.golden(), row.isPair() ? row.golden() : null);
        Position candidate = place(input.candidate(), row.isPair() ? row.candidate() : null);
        inputs.added(input.goldenAdded(), input.candidateAdded()).stream()
                .filter(mismatch -> !isConsequence(row, mismatch.cause()))
                .map(mismatch -> new Difference.OfInput(
                        new Sides(golden, candidate, mismatch.path(), mismatch.expected(), mismatch.actual()),
                        mismatch.cause()))
                .forEach(row::add);
    }

    /** Where one side's turn was told nothing, it stands beside the other's all the same. */
    private static @Nullable Position place(Lane.@Nullable Read told, Lane.@Nullable Read beside) {
        Lane.Read read = told != null ? told : beside;
        return read == null ? null : read.turn().at();
    }

    private void remember(Row row, List<Difference> found) {
        for (Difference difference : found) {
            row.add(difference);
            differentTools
                    .computeIfAbsent(lane(row), unseen -> new HashSet<>())
                    .add(difference.cause() instanceof Cause.ToolOutput output ? output.tool() : name(difference));
        }
    }

    private static String name(Difference difference) {
        return difference instanceof Difference.OfArgument argument
                ? argument.call()
                : difference instanceof Difference.OfCall call ? call.call() : "";
    }

    /** What the agent hands on of a tool that was called otherwise, or gave something else. */
    private boolean isConsequence(Row row, Cause cause) {
        return cause instanceof Cause.ToolOutput output
                && differentTools.getOrDefault(lane(row), Set.of()).contains(output.tool());
    }

    /** A reply with calls stops for them, and one without cannot. */
    private static boolean isStopOfOtherCalls(Row row, Mismatch mismatch) {
        return mismatch.path().equals("$.reply.stop")
                && row.golden().calls().isEmpty() != row.candidate().calls().isEmpty();
    }

    private static boolean isLast(Row row) {
        return row.golden().calls().isEmpty() && row.candidate().calls().isEmpty();
    }

    private static Sides sides(Row row, Mismatch mismatch) {
        return new Sides(
                row.golden().turn().at(),
                row.candidate().turn().at(),
                mismatch.path(),
                mismatch.expected(),
                mismatch.actual());
    }

    private static void alone(Row row) {
        Row moved = row.movedTo();
        if (moved == null) {
            row.add(row.isRemoved() ? removed(row.golden()) : added(row.candidate()));
        } else if (moved.differences().isEmpty()) {
            row.add(row.isRemoved() ? moved(row, moved) : moved(moved, row));
        } else {
            row.add(moved.differences().get(0));
        }
    }

    private static Difference removed(Lane.Read golden) {
        Sides sides = new Sides(golden.turn().at(), null, "$", CallWords.json(golden), null);
        return new Difference.OfStep(Change.REMOVED, sides, new Cause.CallNeverMade(name(golden)));
    }

    private static Difference added(Lane.Read candidate) {
        Sides sides = new Sides(null, candidate.turn().at(), "$", null, CallWords.json(candidate));
        return new Difference.OfStep(Change.ADDED, sides, new Cause.ExtraCall(name(candidate)));
    }

    private static Difference moved(Row removed, Row added) {
        Position golden = removed.golden().turn().at();
        Position candidate = added.candidate().turn().at();
        Sides sides =
                new Sides(golden, candidate, "$", CallWords.json(removed.golden()), CallWords.json(added.candidate()));
        Cause cause = new Cause.Order("the " + name(removed.golden()) + " of " + golden.words());
        return new Difference.OfStep(Change.MOVED, sides, cause);
    }

    /** Before a run's first step there is no LLM call, but at least one other. */
    private static String name(Lane.Read read) {
        return read.turn().llm() != null
                ? CallWords.LLM_CALL
                : CallWords.name(read.calls().get(0));
    }
}
