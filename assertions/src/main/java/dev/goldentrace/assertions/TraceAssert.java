package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about a session, or about one of its runs after {@link #run}. Messages show the session in short. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class TraceAssert extends AbstractAssert<TraceAssert, Session> {
    private final Session whole;
    private final String subject;

    TraceAssert(Session whole) {
        this(whole, whole, "trace");
    }

    private TraceAssert(Session session, Session whole, String subject) {
        super(session, TraceAssert.class);
        this.whole = whole;
        this.subject = subject;
    }

    /**
     * Asserts how many steps (LLM calls, in all runs and lanes) the session took.
     *
     * <pre>{@code
     * // look up, refund, answer
     * assertThatTrace(trace).takesSteps(3);   // passes
     * assertThatTrace(trace).takesSteps(2);   // fails
     * }</pre>
     *
     * @param expected the exact number of steps
     * @return this
     */
    public TraceAssert takesSteps(int expected) {
        return verify(new TotalChecks(actual).takesSteps(expected));
    }

    /**
     * Asserts a limit of steps (LLM calls, in all runs and lanes).
     *
     * <pre>{@code
     * // look up, refund, answer
     * assertThatTrace(trace).takesAtMostSteps(3);   // passes
     * assertThatTrace(trace).takesAtMostSteps(2);   // fails
     * }</pre>
     *
     * @param most the most that passes
     * @return this
     */
    public TraceAssert takesAtMostSteps(int most) {
        return verify(new TotalChecks(actual).takesAtMostSteps(most));
    }

    /**
     * Asserts that a tool was called at least once, whether the call succeeded or not.
     *
     * <pre>{@code
     * // get_order(order=1001), refund_item(order=1001, item=kettle)
     * assertThatTrace(trace).calledTool("refund_item");    // passes
     * assertThatTrace(trace).calledTool("cancel_order");   // fails
     * }</pre>
     *
     * @param name the tool
     * @return this
     */
    public TraceAssert calledTool(String name) {
        return verify(ToolChecks.of(actual).called(name));
    }

    /**
     * Asserts how often a tool was called, whether the calls succeeded or not.
     *
     * <pre>{@code
     * // get_order(order=1001), refund_item(order=1001, item=kettle)
     * assertThatTrace(trace).calledTool("refund_item", 1);   // passes
     * assertThatTrace(trace).calledTool("refund_item", 2);   // fails
     * }</pre>
     *
     * @param name the tool
     * @param times the exact number of calls
     * @return this
     */
    public TraceAssert calledTool(String name, int times) {
        return verify(ToolChecks.of(actual).called(name, times));
    }

    /**
     * Asserts that a tool was called at least once with such arguments. Arguments that are no JSON object match
     * nothing.
     *
     * <pre>{@code
     * // get_order(order=1001), refund_item(order=1001, item=kettle)
     * assertThatTrace(trace).calledTool("refund_item", with("order", 1001));   // passes
     * assertThatTrace(trace).calledTool("refund_item", with("order", 1002));   // fails
     * }</pre>
     *
     * @param name the tool
     * @param arguments what the arguments must be, see {@link With}
     * @return this
     */
    public TraceAssert calledTool(String name, ArgumentMatcher arguments) {
        return verify(ToolChecks.of(actual).called(name, arguments));
    }

    /**
     * Asserts that none of some tools was called, not even with an error as the result.
     *
     * <pre>{@code
     * // get_order(order=1001), refund_item(order=1001, item=kettle)
     * assertThatTrace(trace).neverCalledTool("cancel_order");                  // passes
     * assertThatTrace(trace).neverCalledTool("cancel_order", "refund_item");   // fails
     * }</pre>
     *
     * @param names the tools
     * @return this
     */
    public TraceAssert neverCalledTool(String... names) {
        return verify(ToolChecks.of(actual).neverCalled(names));
    }

    /**
     * Asserts that tools were called one after the other. Other calls may come between.
     *
     * <pre>{@code
     * // get_order(order=1001), get_policy(), refund_item(order=1001, item=kettle)
     * assertThatTrace(trace).calledToolsInOrder("get_order", "refund_item");   // passes
     * assertThatTrace(trace).calledToolsInOrder("refund_item", "get_order");   // fails
     * }</pre>
     *
     * @param names the tools, in order; a name may stand twice
     * @return this
     */
    public TraceAssert calledToolsInOrder(String... names) {
        return verify(ToolChecks.of(actual).calledInOrder(names));
    }

    /**
     * Asserts that no other tools were called. Not all of these must be.
     *
     * <pre>{@code
     * // get_order(order=1001), refund_item(order=1001, item=kettle)
     * assertThatTrace(trace).calledOnlyTools("get_order", "refund_item", "get_policy");   // passes
     * assertThatTrace(trace).calledOnlyTools("get_order");                               // fails
     * }</pre>
     *
     * @param names the tools that may be called
     * @return this
     */
    public TraceAssert calledOnlyTools(String... names) {
        return verify(ToolChecks.of(actual).calledOnly(names));
    }

    /**
     * Asserts a limit of tokens, input and output of all LLM calls together. A reply without usage fails, for its
     * tokens are not known.
     *
     * <pre>{@code
     * // 180 input and 30 output tokens
     * assertThatTrace(trace).usesAtMostTokens(210);   // passes
     * assertThatTrace(trace).usesAtMostTokens(200);   // fails
     * }</pre>
     *
     * @param most the most that passes
     * @return this
     */
    public TraceAssert usesAtMostTokens(long most) {
        return verify(new TotalChecks(actual).usesAtMostTokens(most));
    }

    /**
     * Asserts a limit of cost, by the bundled price table. An unknown model or a reply without usage fails and says
     * so.
     *
     * <pre>{@code
     * // 1,000 input and 100 output tokens of gpt-4.1: $0.0028
     * assertThatTrace(trace).costsAtMost("0.01");    // passes
     * assertThatTrace(trace).costsAtMost("0.001");   // fails
     * }</pre>
     *
     * @param usd the most that passes, in USD, such as {@code 0.01}
     * @return this
     * @throws IllegalArgumentException when that is no number
     */
    public TraceAssert costsAtMost(String usd) {
        return verify(new TotalChecks(actual).costsAtMost(usd(usd), PriceTable.bundled()));
    }

    /**
     * Asserts that no tool was called three times with the same arguments and the same result in one run.
     *
     * <pre>{@code
     * // check_status(id=7) -> pending, check_status(id=7) -> pending, check_status(id=7) -> done: passes
     * // check_status(id=7) -> pending, three times: fails
     * assertThatTrace(trace).hasNoLoops();
     * }</pre>
     *
     * @return this
     */
    public TraceAssert hasNoLoops() {
        return verify(new TotalChecks(actual).hasNoLoops());
    }

    /**
     * Asserts how every run ended. A run that the test still holds open (where there is no {@code trace.run}) stands
     * as its last model call does: answered is {@link RunStatus#SUCCESS}.
     *
     * <pre>{@code
     * // the model answered
     * assertThatTrace(trace).hasStatus(RunStatus.SUCCESS);   // passes
     * assertThatTrace(trace).hasStatus(RunStatus.TIMEOUT);   // fails
     * }</pre>
     *
     * @param expected the status of every run
     * @return this
     */
    public TraceAssert hasStatus(RunStatus expected) {
        return verify(new AnswerChecks(actual).hasStatus(expected));
    }

    /**
     * Asserts that every run came to an answer: {@link #hasStatus} with {@link RunStatus#SUCCESS}.
     *
     * <pre>{@code
     * // passes when the model answered, fails when its last call failed
     * assertThatTrace(trace).succeeded();
     * }</pre>
     *
     * @return this
     */
    public TraceAssert succeeded() {
        return verify(new AnswerChecks(actual).hasStatus(RunStatus.SUCCESS));
    }

    /**
     * Asserts the last run's answer, letter by letter.
     *
     * <pre>{@code
     * // "Refunded 49.00 EUR."
     * assertThatTrace(trace).hasFinalAnswer("Refunded 49.00 EUR.");   // passes
     * assertThatTrace(trace).hasFinalAnswer("Refunded.");             // fails
     * }</pre>
     *
     * @param expected the answer; empty for none
     * @return this
     */
    public TraceAssert hasFinalAnswer(String expected) {
        return verify(new AnswerChecks(actual).hasFinalAnswer(expected));
    }

    /**
     * Asserts that the last run's answer contains texts, in any order.
     *
     * <pre>{@code
     * // "Refunded 49.00 EUR."
     * assertThatTrace(trace).hasFinalAnswerContaining("49.00", "Refunded");   // passes
     * assertThatTrace(trace).hasFinalAnswerContaining("490.00");              // fails
     * }</pre>
     *
     * @param texts what must be in it, letter by letter
     * @return this
     */
    public TraceAssert hasFinalAnswerContaining(String... texts) {
        return verify(new AnswerChecks(actual).hasFinalAnswerContaining(texts));
    }

    /**
     * Hands the last run's answer to other assertions.
     *
     * <pre>{@code
     * // "Refunded 49.00 EUR."
     * assertThatTrace(trace).finalAnswerSatisfies(answer -> assertThat(answer).startsWith("Refunded"));   // passes
     * assertThatTrace(trace).finalAnswerSatisfies(answer -> assertThat(answer).startsWith("Sorry"));      // fails
     * }</pre>
     *
     * @param requirements what must hold of the answer, which is empty where there is none
     * @return this
     */
    public TraceAssert finalAnswerSatisfies(Consumer<String> requirements) {
        String answer = new AnswerChecks(actual).finalAnswer();
        try {
            requirements.accept(answer);
        } catch (AssertionError e) {
            String why = e.getMessage() == null ? e.toString() : e.getMessage().strip();
            Failure failure = new Failure(
                    "to have a final answer that satisfies", "what was required of it", "<" + answer + ">", why);
            AssertionError error = failure(failure);
            error.addSuppressed(e);
            throw error;
        }
        return this;
    }

    /**
     * Narrows the assertions that follow to one run.
     *
     * <pre>{@code
     * // run 1: get_order(order=1001); run 2: refund_item(order=1001)
     * assertThatTrace(trace).run(2).calledTool("refund_item").neverCalledTool("get_order");   // passes
     * assertThatTrace(trace).run(3);                                                         // fails
     * }</pre>
     *
     * @param number the run's place in the session, from 1
     * @return assertions about that run alone
     */
    public TraceAssert run(int number) {
        List<Run> runs =
                whole.runs().stream().filter(run -> run.number() == number).toList();
        String count = Counted.of(whole.runs().size(), "run");
        return runs.isEmpty()
                ? session().verify(new Failure("to have a run " + number, "run " + number, count))
                : describedLikeThis(new TraceAssert(whole.withRuns(runs), whole, "run " + number));
    }

    /**
     * Goes back from one run to the whole session.
     *
     * @return assertions about the whole session
     */
    public TraceAssert session() {
        return describedLikeThis(new TraceAssert(whole));
    }

    private TraceAssert describedLikeThis(TraceAssert other) {
        return other.as(descriptionText());
    }

    private static BigDecimal usd(String amount) {
        try {
            return new BigDecimal(amount);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no amount of USD: <" + amount + ">; write it like <0.01>", e);
        }
    }

    private TraceAssert verify(@Nullable Failure failure) {
        if (failure != null) {
            throw failure(failure);
        }
        return this;
    }

    private AssertionError failure(Failure failure) {
        return failureWithActualExpected(failure.actual(), failure.expected(), "%s", failure.message(subject, actual));
    }
}
