package dev.goldentrace.capture;

import static dev.goldentrace.capture.Sources.CLOCK;
import static dev.goldentrace.capture.Sources.asks;
import static dev.goldentrace.capture.Sources.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StepsTest {
    private final Capture capture = Capture.start("Shop.answers", Source.live(), CLOCK);
    private final TraceCollector trace = capture.collector();

    @Test
    void aToolBelongsToTheCallThatAskedForItWhereTwoAreInFlightInOneLane() throws Exception {
        ToolUse find = ToolUse.of("call_1", "find", Map.of());
        Boundary lane = trace.lane("researcher");
        var first = lane.open(asks("First?"));
        var second = lane.open(asks("Second?"));
        first.complete(LlmReply.of(Message.assistant(null, List.of(find)), Usage.of(9, 2)));
        trace.tool(find, () -> "found");
        second.complete(says("Done."));

        assertThat(end().steps().stream().map(step -> step.calls().size())).containsExactly(1, 0);
    }

    @Test
    void aCallOfNoModelBelongsToTheNewestStepOfItsLane() throws Exception {
        trace.retrieval("terms", "before", () -> List.of());
        trace.llm(asks("First?"), () -> says("1"));
        trace.tool("audit", Map.of(), () -> "noted");
        Session session = end();

        assertThat(session.runs().get(0).prelude()).hasSize(1);
        assertThat(session.steps().get(0).calls()).singleElement().isInstanceOf(ToolCall.class);
    }

    @Nested
    class ACallThatTheProviderDidNotAnswer {
        @Test
        void isRetriedInTheSameStep() {
            failsToConnect();
            trace.llm(asks("First?"), () -> says("1"));
            Session session = end();

            assertThat(session.steps()).singleElement().satisfies(step -> {
                assertThat(step.number()).isEqualTo(1);
                assertThat(step.llm().attempt()).isEqualTo(2);
                assertThat(step.llm().reply()).contains(says("1"));
            });
        }

        @Test
        void isRetriedInTheSameStepAfterATimeOutToo() {
            trace.open(asks("First?")).fail(CallError.of(new HttpTimeoutException("request timed out")));
            trace.llm(asks("First?"), () -> says("1"));

            assertThat(end().steps())
                    .singleElement()
                    .satisfies(step -> assertThat(step.llm().attempt()).isEqualTo(2));
        }

        @Test
        void isNotRetriedByTheSameRequestInAnotherRun() {
            trace.run("One", () -> {
                failsToConnect();
                return "";
            });
            trace.run("Two", () -> trace.llm(asks("First?"), () -> says("1")));
            Session session = end();

            assertThat(session.runs()).hasSize(2);
            assertThat(session.runs().get(1).steps()).singleElement().satisfies(step -> {
                assertThat(step.number()).isEqualTo(1);
                assertThat(step.llm().attempt()).isEqualTo(1);
            });
        }

        @Test
        void isAStepOfItsOwnWhereAnotherRequestFollows() {
            failsToConnect();
            trace.llm(asks("Second?"), () -> says("2"));

            assertThat(end().steps().stream().map(step -> step.llm().attempt())).containsExactly(1, 1);
        }
    }

    @Nested
    class Runs {
        @Test
        void areOneWhereTheTestNamesNone() {
            trace.llm(asks("First?"), () -> says("1"));

            assertThat(end().runs()).extracting(Run::input, Run::answer).containsExactly(tuple("First?", "1"));
        }

        @Test
        void countTheirStepsFromOne() {
            trace.run(
                    "One",
                    () -> trace.llm(asks("First?"), () -> says("1")).message().text());
            trace.run("Two", () -> {
                trace.llm(asks("Second?"), () -> says("2"));
                return "two";
            });
            Session session = end();

            assertThat(session.runs())
                    .extracting(Run::number, Run::input, Run::answer)
                    .containsExactly(tuple(1, "One", "1"), tuple(2, "Two", "two"));
            assertThat(session.steps()).extracting(Step::number).containsExactly(1, 1);
        }

        @Test
        void areNotNested() {
            assertThatThrownBy(() -> trace.run("Outer", () -> trace.run("Inner", () -> "")))
                    .isInstanceOf(UsageError.class)
                    .hasMessage("Shop.answers: trace.run(…) was called inside another run, for <Inner>."
                            + " One session has one run at a time: end the first before you start the next.");
        }
    }

    private void failsToConnect() {
        trace.open(asks("First?")).fail(CallError.of(new ConnectException("refused")));
    }

    private Session end() {
        return capture.end(null, Duration.ZERO);
    }
}
