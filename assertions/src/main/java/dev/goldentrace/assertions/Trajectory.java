package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.ToolCall;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Which tool calls are expected, and how they are matched with those that were made. The matching is the best there is: as
 * many calls as can be are matched, whatever the order in which they are tried. Ordered trajectories take a longest common
 * subsequence, unordered ones a maximum matching of the bipartite graph of expected and made calls (Berge, 1957: augmenting
 * paths).
 *
 * <pre>{@code
 * // made: get_order(order=1001), get_policy(), refund_item(order=1001, item=kettle)
 * strict(call("get_order"), call("get_policy"), call("refund_item"))      // matches: exactly these, in this order
 * inOrder(call("get_order"), call("refund_item", with("order", 1001)))    // matches: these in this order, others between
 * unordered(call("refund_item"), call("get_order"), call("get_policy"))   // matches: exactly these, in any order
 * subset(call("get_order"), call("get_policy"), call("refund_item"), call("cancel_order"))   // matches: no others
 * superset(call("refund_item"))                                           // matches: these at least
 * strict(call("get_order"), call("refund_item"))                          // does not: get_policy is there as well
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Trajectory {
    private final Mode mode;
    private final List<ExpectedCall> expected;

    /** How calls are matched: whether their order counts, and which may be left over. */
    private enum Mode {
        STRICT("exactly these calls in this order", true, true, true),
        IN_ORDER("these calls in this order", true, true, false),
        UNORDERED("exactly these calls in any order", false, true, true),
        SUBSET("no calls but these", false, false, true),
        SUPERSET("these calls among others", false, true, false);

        private final String words;
        private final boolean ordered;
        private final boolean needsAllExpected;
        private final boolean needsAllMade;

        Mode(String words, boolean ordered, boolean needsAllExpected, boolean needsAllMade) {
            this.words = words;
            this.ordered = ordered;
            this.needsAllExpected = needsAllExpected;
            this.needsAllMade = needsAllMade;
        }
    }

    private Trajectory(Mode mode, ExpectedCall... expected) {
        this.mode = mode;
        this.expected = List.of(expected);
    }

    /**
     * Expects exactly these calls in this order.
     *
     * @param calls the calls
     * @return the trajectory
     */
    public static Trajectory strict(ExpectedCall... calls) {
        return new Trajectory(Mode.STRICT, calls);
    }

    /**
     * Expects these calls in this order; others may come between, before and after.
     *
     * @param calls the calls
     * @return the trajectory
     */
    public static Trajectory inOrder(ExpectedCall... calls) {
        return new Trajectory(Mode.IN_ORDER, calls);
    }

    /**
     * Expects exactly these calls in any order.
     *
     * @param calls the calls; one that is made twice stands here twice
     * @return the trajectory
     */
    public static Trajectory unordered(ExpectedCall... calls) {
        return new Trajectory(Mode.UNORDERED, calls);
    }

    /**
     * Expects no calls but these, each at most once, in any order; not all must be made.
     *
     * @param calls the calls; one that may be made twice stands here twice
     * @return the trajectory
     */
    public static Trajectory subset(ExpectedCall... calls) {
        return new Trajectory(Mode.SUBSET, calls);
    }

    /**
     * Expects these calls in any order; others may be made.
     *
     * @param calls the calls; one that must be made twice stands here twice
     * @return the trajectory
     */
    public static Trajectory superset(ExpectedCall... calls) {
        return new Trajectory(Mode.SUPERSET, calls);
    }

    /**
     * Names a tool that is called with any arguments.
     *
     * @param tool the tool
     * @return the call to expect
     */
    public static ExpectedCall call(String tool) {
        return new ExpectedCall(tool, null);
    }

    /**
     * Names a tool that is called with such arguments.
     *
     * @param tool the tool
     * @param arguments what they must be, see {@link With} and {@link Arguments}
     * @return the call to expect
     */
    public static ExpectedCall call(String tool, ArgumentMatcher arguments) {
        return new ExpectedCall(tool, arguments);
    }

    @Nullable
    Failure check(List<ToolCall> made) {
        Matched matched = mode.ordered ? InOrderMatching.of(expected, made) : AnyOrderMatching.of(expected, made);
        boolean complete = !mode.needsAllExpected || matched.missing().isEmpty();
        boolean clean = !mode.needsAllMade || matched.unexpected().isEmpty();
        return complete && clean
                ? null
                : new Failure(
                        "to make " + mode.words,
                        ExpectedCall.list(expected),
                        new TrajectoryDifference(expected, made, matched)
                                .describe(mode.needsAllExpected, mode.needsAllMade));
    }

    /** {@return the trajectory in words} */
    @Override
    public String toString() {
        return mode.words + ": " + ExpectedCall.list(expected);
    }
}
