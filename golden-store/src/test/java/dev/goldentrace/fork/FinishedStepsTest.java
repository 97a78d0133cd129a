package dev.goldentrace.fork;

import static dev.goldentrace.golden.Traces.asks;
import static dev.goldentrace.golden.Traces.called;
import static dev.goldentrace.golden.Traces.llm;
import static dev.goldentrace.golden.Traces.replies;
import static dev.goldentrace.golden.Traces.request;
import static dev.goldentrace.golden.Traces.run;
import static dev.goldentrace.golden.Traces.says;
import static dev.goldentrace.golden.Traces.session;
import static dev.goldentrace.golden.Traces.step;
import static dev.goldentrace.golden.Traces.use;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolReply;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FinishedStepsTest {
    private static final Message USER = Message.user("Hi");
    private static final ToolUse ONE = use("call_1", "get_order", Map.of("order", 1L));
    private static final ToolUse TWO = use("call_2", "get_order", Map.of("order", 2L));
    private static final Outcome<ToolReply> FAILED =
            new Outcome.Failed<>(CallError.of(new IllegalStateException("no such order")));
    private static final Step DONE = step(1, replies(asks(ONE), USER), called(ONE, "here"));
    private static final Step ANSWER = step(2, says("Soon.", USER));

    @Test
    void areAllOfASessionThatEndedByItself() {
        Session session = session(DONE, ANSWER);

        assertThat(FinishedSteps.of(session)).isEqualTo(session);
        assertThat(FinishedSteps.toGoOnFrom(session)).isEqualTo(session);
        assertThat(FinishedSteps.isWhole(session)).isTrue();
    }

    @Test
    void leaveOutAModelCallThatHasNoAnswer() {
        Session inFlight = session(DONE, step(2, llm(request(USER), new Outcome.Cancelled<LlmReply>())));
        Session failed = session(
                DONE,
                step(
                        2,
                        llm(
                                request(USER),
                                new Outcome.Failed<LlmReply>(CallError.of(new IllegalStateException("no"))))));

        assertThat(FinishedSteps.of(inFlight).steps()).containsExactly(DONE);
        assertThat(FinishedSteps.of(failed).steps()).containsExactly(DONE);
        assertThat(FinishedSteps.isWhole(inFlight)).isFalse();
    }

    @Test
    void leaveOutAStepSomeOfWhoseToolsHaveNotAnswered() {
        Step notMade = step(1, replies(asks(ONE, TWO), USER), called(ONE, "here"));
        Step inFlight = step(
                1,
                replies(asks(ONE, TWO), USER),
                called(ONE, "here"),
                called(ToolRequest.of(TWO), new Outcome.Cancelled<>()));

        assertThat(FinishedSteps.of(session(notMade)).steps()).isEmpty();
        assertThat(FinishedSteps.of(session(inFlight)).steps()).isEmpty();
    }

    @Test
    void holdAStepThatTheAgentWentOnFromWhateverItLeftOut() {
        Step notMade = step(1, replies(asks(ONE, TWO), USER), called(ONE, "here"));

        assertThat(FinishedSteps.of(session(notMade, ANSWER)).steps()).containsExactly(notMade, ANSWER);
    }

    @Test
    void leaveOutWhatAToolThatStillRunsAskedAModelFor() {
        Step outer = step(1, replies(asks(ONE), USER), called(ToolRequest.of(ONE), new Outcome.Cancelled<>()));
        Step inner = step(1, "main/get_order", says("Hm.", USER));
        Step other = step(1, "lane 2", says("Hm.", USER));

        assertThat(FinishedSteps.of(session(outer, inner, other)).steps()).containsExactly(other);
    }

    @Test
    void goOnBeforeALastToolThatFailed() {
        Step failed = step(2, replies(asks(TWO), USER), called(ToolRequest.of(TWO), FAILED));

        assertThat(FinishedSteps.of(session(DONE, failed)).steps()).containsExactly(DONE, failed);
        assertThat(FinishedSteps.toGoOnFrom(session(DONE, failed)).steps()).containsExactly(DONE);
        assertThat(FinishedSteps.toGoOnFrom(session(DONE, failed, step(3, says("Soon."))))
                        .steps())
                .hasSize(3);
    }

    @Test
    void areNotWholeWhileARunIsUnderWayOrWasBrokenOff() {
        for (RunStatus status : List.of(RunStatus.RUNNING, RunStatus.FAILURE, RunStatus.TIMEOUT)) {
            assertThat(FinishedSteps.isWhole(
                            session(run(1, status, "Hi", null, null, List.of(), List.of(DONE, ANSWER)))))
                    .as(status.word())
                    .isFalse();
        }
        assertThat(FinishedSteps.isWhole(session(DONE))).as("it was to go on").isFalse();
        assertThat(FinishedSteps.isWhole(session(new Step[0]))).isFalse();
    }
}
