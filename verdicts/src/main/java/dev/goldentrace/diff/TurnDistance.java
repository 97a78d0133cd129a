package dev.goldentrace.diff;

import java.util.List;

/**
 * How far two elements of lanes, or two calls, are from each other: what it costs to make the one from the other, in points. To add or to
 * remove is dearer than to change; a call of another tool is dearer than any other call of the same tool.
 *
 * <table>
 * <caption>Costs</caption>
 * <tr><th>what</th><th>points</th></tr>
 * <tr><td>a call that one side has more</td><td>1000</td></tr>
 * <tr><td>a call of another tool in its place</td><td>1400</td></tr>
 * <tr><td>other arguments of the same tool</td><td>up to 800: the distance of Jaccard of the sets of paths with values</td></tr>
 * <tr><td>another result</td><td>150</td></tr>
 * <tr><td>a step that one side has more</td><td>800, and its calls</td></tr>
 * <tr><td>words that only one side's model was told before a step</td><td>600</td></tr>
 * <tr><td>other words that it was told</td><td>up to 1000: the distance of Jaccard of the sets of words</td></tr>
 * <tr><td>other words that it said</td><td>up to 400, likewise</td></tr>
 * <tr><td>anything else, such as why it stopped</td><td>1</td></tr>
 * </table>
 *
 * <p>The calls of a turn cost what their best pairing costs ({@link CallPairs}). Each of these is a metric or 0 for what is the
 * same, and so is their sum; to add and remove never costs less than the way over a third. What is the same may therefore be
 * paired without looking further. What is told, a step, and what stands before a run's first step pair with their like alone.
 */
final class TurnDistance {
    static final int CALL = 1000;
    static final int STEP = 800;
    private static final int OTHER_TOOL = 1400;
    private static final int ARGUMENTS = 800;
    private static final int RESULT = 150;
    private static final int TOLD = 1000;
    private static final int TOLD_ALONE = 600;
    private static final int SAID = 400;

    private TurnDistance() {}

    /** What it costs that only one side has an element. */
    static int alone(Outline outline) {
        return outline instanceof TurnOutline turn ? STEP + CALL * turn.calls().size() : TOLD_ALONE;
    }

    static int of(Outline golden, Outline candidate) {
        if (golden.id() == candidate.id()) {
            return 0;
        }
        if (golden instanceof ToldOutline one && candidate instanceof ToldOutline other) {
            return 1 + Vocabulary.distance(one.words(), other.words(), TOLD);
        }
        return golden instanceof TurnOutline one && candidate instanceof TurnOutline other && one.step() == other.step()
                ? ofTurns(one, other)
                : alone(golden) + alone(candidate) + 1;
    }

    private static int ofTurns(TurnOutline golden, TurnOutline candidate) {
        return 1 + Vocabulary.distance(golden.said(), candidate.said(), SAID) + of(golden.calls(), candidate.calls());
    }

    static int of(CallOutline golden, CallOutline candidate) {
        if (golden.name() != candidate.name()) {
            return OTHER_TOOL;
        }
        return (golden.request() == candidate.request()
                        ? 0
                        : Math.max(1, Vocabulary.distance(golden.leaves(), candidate.leaves(), ARGUMENTS)))
                + (golden.result() == candidate.result() ? 0 : RESULT);
    }

    private static int of(List<CallOutline> golden, List<CallOutline> candidate) {
        if (golden.isEmpty() || candidate.isEmpty()) {
            return CALL * (golden.size() + candidate.size());
        }
        if (golden.size() == 1 && candidate.size() == 1) {
            return of(golden.get(0), candidate.get(0));
        }
        int pairs = 0;
        int cost = 0;
        int[] partners = CallPairs.of(golden, candidate);
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] >= 0) {
                pairs++;
                cost += of(golden.get(i), candidate.get(partners[i]));
            }
        }
        return cost + CALL * (golden.size() + candidate.size() - 2 * pairs);
    }
}
