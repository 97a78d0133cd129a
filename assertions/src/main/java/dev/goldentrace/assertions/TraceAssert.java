package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.regression.Policy;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;

/** Assertions about a whole session. Messages show it in short. */
@API(status = EXPERIMENTAL, since = "0.1")
public class TraceAssert extends AbstractStepsAssert<TraceAssert, Session> {

    /**
     * Makes assertions; {@link TraceAssertions#assertThatTrace(Session)} does it.
     *
     * @param actual the session
     */
    public TraceAssert(Session actual) {
        super(actual, TraceAssert.class, Scope.of(actual));
    }

    /**
     * Goes to one run.
     *
     * <pre>{@code
     * // run 1: get_order(order=1001); run 2: refund_item(order=1001)
     * assertThatTrace(trace).run(2).calledTool("refund_item").neverCalledTool("get_order");   // passes
     * assertThatTrace(trace).run(3);                                                         // fails
     * }</pre>
     *
     * @param number the run's place in the session, from 1
     * @return assertions about that run
     */
    public final RunAssert run(int number) {
        List<Run> runs =
                actual.runs().stream().filter(run -> run.number() == number).toList();
        String count = Counted.of(actual.runs().size(), "run");
        verify(runs.isEmpty() ? new Failure("to have a run " + number, "run " + number, count) : null);
        Run run = runs.get(0);
        return child(new RunAssert(run), RunAssert.class, run, scope().run(run));
    }

    /**
     * Goes to all runs.
     *
     * <pre>{@code
     * // two runs
     * assertThatTrace(trace).runs().hasSize(2).allSatisfy(run -> assertThat(run).stepsAtMost(3));   // passes
     * assertThatTrace(trace).runs().hasSize(1);                                                    // fails
     * }</pre>
     *
     * @return assertions about the list of them, in order
     */
    public final RunsAssert runs() {
        return RunsAssert.of(actual.runs(), scope(), descriptionText());
    }

    /**
     * Asserts that the session keeps the contract of the test's golden and breaks no other rule of behaviour that fails
     * under the test's policy. Where the mode holds the test against no golden, as while one is recorded, it passes and
     * says so on the console. Call it when the agent is done.
     *
     * <pre>{@code
     * // golden: refund_item(order=1001, item=kettle)
     * // now the same refund, after one more look-up
     * assertThatTrace(trace).behavesLikeGolden();   // passes
     * // now refund_item(order=1001, item=lamp)
     * assertThatTrace(trace).behavesLikeGolden();   // fails
     * }</pre>
     *
     * @return this
     * @throws dev.goldentrace.capture.UsageError when no test framework told of a golden, see {@link #behavesLike}
     */
    public TraceAssert behavesLikeGolden() {
        return verify(GoldenChecks.of(scope()).behavesLikeGolden());
    }

    /**
     * Asserts that nothing fails under a policy that is stricter, or laxer, than the test's own: behaviour and budget,
     * both held against the test's golden. Where the mode holds the test against no golden, the rules that need none
     * count (explicit budgets, loops, how it ended), and what was not checked is said on the console.
     *
     * <pre>{@code
     * // golden: 3 steps; now 4
     * assertThatTrace(trace).staysWithin(Policy.balanced());                   // passes
     * assertThatTrace(trace).staysWithin(Policy.balanced().withMaxSteps(3));   // fails
     * }</pre>
     *
     * @param policy how strict
     * @return this
     * @throws dev.goldentrace.capture.UsageError when no test framework told of a golden, see {@link #behavesLike}
     */
    public TraceAssert staysWithin(Policy policy) {
        return verify(GoldenChecks.of(scope()).staysWithin(policy));
    }

    /**
     * Asserts that the session keeps the contract of others, and breaks no other rule of behaviour that fails by default.
     * All must be redacted alike, or not at all.
     *
     * <pre>{@code
     * // accepted: refund_item(order=1001, item=kettle); now refund_item(order=1001, item=kettle) after a look-up
     * assertThatTrace(session).behavesLike(accepted);   // passes
     * // now refund_item(order=1001, item=lamp)
     * assertThatTrace(session).behavesLike(accepted);   // fails
     * }</pre>
     *
     * @param accepted sessions that are known to be right, at least one
     * @return this
     * @throws IllegalArgumentException without any
     */
    public TraceAssert behavesLike(Session... accepted) {
        return verify(new GoldenChecks(actual, null).behavesLike(Arrays.asList(accepted)));
    }

    /**
     * Asserts that the session reads as it did when a person approved it: its {@link Storyboard}, verified with
     * ApprovalTests, stands beside the test as {@code <class>.<method>.approved.txt}. What is written is redacted. Needs
     * {@code com.approvaltests:approvaltests} on the test's class path, and downloads nothing.
     *
     * <pre>{@code
     * assertThatTrace(trace).matchesApprovedStoryboard();
     * // passes when the storyboard is the approved one
     * // fails when it differs, or when none is approved yet: the message says which file to move
     * }</pre>
     *
     * @return this
     * @throws dev.goldentrace.capture.UsageError when ApprovalTests is not there
     */
    public TraceAssert matchesApprovedStoryboard() {
        return verify(StoryboardChecks.of(scope()).matchesApproved(""));
    }

    /**
     * Asserts like {@link #matchesApprovedStoryboard()}, where one test has several storyboards, as a parameterized one.
     *
     * <pre>{@code
     * assertThatTrace(trace).matchesApprovedStoryboard("kettle");
     * // passes when the storyboard is that of <class>.<method>.kettle.approved.txt, else fails
     * }</pre>
     *
     * @param name a part of the file's name
     * @return this
     * @throws dev.goldentrace.capture.UsageError when ApprovalTests is not there
     */
    public TraceAssert matchesApprovedStoryboard(String name) {
        return verify(StoryboardChecks.of(scope()).matchesApproved(name));
    }
}
