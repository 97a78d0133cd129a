package dev.goldentrace.fork;

import static dev.goldentrace.golden.Traces.golden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.Sessions;
import dev.goldentrace.replay.Cause;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.replay.ReplayContext;
import dev.goldentrace.replay.ToolSource;
import dev.goldentrace.replay.ToolSources;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolUse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ForkSourceTest {
    private static final ReplayContext CONTEXT =
            new ReplayContext("Shop.talks", "mvn test -Dtest=Shop#talks -Dgoldentrace.mode=record");

    private final List<String> live = new ArrayList<>();

    private static Session record(Consumer<TraceCollector> agent) {
        Capture capture = Capture.start("Shop.talks", Source.live(), Sessions.CLOCK);
        agent.accept(capture.collector());
        return capture.end(null, Duration.ZERO);
    }

    private static ForkSource source(Session recorded, String point) {
        Golden golden = golden(recorded);
        ForkPoint at = ForkPoints.of(recorded).require(point);
        return new ForkSource(golden, at, ToolSources.all(ToolSource.COMPARE), Source.live(), CONTEXT);
    }

    /** Forks a recording of an agent and gives what was live, in order. */
    private List<String> fork(Consumer<TraceCollector> agent, String point) {
        ForkSource source = source(record(agent), point);
        live.clear();
        Capture capture = Capture.start("Shop.talks", source, Sessions.CLOCK);
        agent.accept(capture.collector());
        Session session = capture.end(null, Duration.ZERO);
        assertThat(capture.failure()).isEmpty();
        assertThat(source.unread()).isEmpty();
        assertThat(source.liveOf(session).steps()).hasSize((int)
                live.stream().filter(call -> call.startsWith("model")).count());
        return List.copyOf(live);
    }

    private LlmReply ask(Boundary trace, List<Message> messages, String answer, ToolUse... uses) {
        LlmReply reply = trace.call(LlmRequest.of("m", messages), () -> {
            live.add("model: " + answer);
            return LlmReply.of(Message.assistant(answer, List.of(uses)), null);
        });
        messages.add(reply.message());
        return reply;
    }

    private void use(TraceCollector trace, List<Message> messages, LlmReply reply) {
        for (ToolUse use : reply.message().toolUses()) {
            String result = trace.tool(use, () -> {
                live.add("tool: " + use.name());
                return "done";
            });
            messages.add(Message.tool(use.id(), use.name(), result));
        }
    }

    private static ToolUse tool(String id) {
        return ToolUse.of(id, "get_order", Map.of());
    }

    private static List<Message> says(String user) {
        return new ArrayList<>(List.of(Message.user(user)));
    }

    @Nested
    class CountsStepsOverTheSession {
        private void twoRuns(TraceCollector trace) {
            List<Message> messages = new ArrayList<>();
            for (String run : List.of("first", "second")) {
                trace.run(run, () -> {
                    messages.addAll(says(run));
                    trace.retrieval("shelf", run, () -> {
                        live.add("shelf: " + run);
                        return List.of("a page");
                    });
                    use(trace, messages, ask(trace, messages, run + " looks", tool("call_" + run)));
                    ask(trace, messages, run + " answers");
                    return "";
                });
            }
        }

        @Test
        void andTakesCallsBeforeARunsFirstStepForPartOfIt() {
            assertThat(fork(this::twoRuns, "0"))
                    .containsExactly(
                            "shelf: first",
                            "model: first looks",
                            "tool: get_order",
                            "model: first answers",
                            "shelf: second",
                            "model: second looks",
                            "tool: get_order",
                            "model: second answers");
            assertThat(fork(this::twoRuns, "2"))
                    .containsExactly(
                            "tool: get_order",
                            "shelf: second",
                            "model: second looks",
                            "tool: get_order",
                            "model: second answers");
            assertThat(fork(this::twoRuns, "3"))
                    .containsExactly("tool: get_order", "tool: get_order", "model: second answers");
            assertThat(fork(this::twoRuns, "4")).containsExactly("tool: get_order", "tool: get_order");
        }
    }

    /** Each run a conversation of its own, and so a lane. */
    private void twoTalks(TraceCollector trace) {
        for (String run : List.of("first", "second")) {
            trace.run(
                    run, () -> ask(trace, says(run), run + " answers").message().text());
        }
    }

    @Test
    void ofALanesLastStepEndsWithItsRun() {
        assertThat(ForkPoints.of(record(this::twoTalks)).all())
                .extracting(ForkPoint::word)
                .containsExactly("0", "1", "lane 2:1");
        assertThat(fork(this::twoTalks, "1")).containsExactly("model: second answers");
        assertThat(fork(this::twoTalks, "lane 2:1")).isEmpty();
        assertThat(fork(this::twoTalks, "lane 2:0")).containsExactly("model: first answers", "model: second answers");
    }

    @Nested
    class KeepsLanesTogether {
        /** A tool that is an agent: its own steps lie under the step that calls it. */
        private void nested(TraceCollector trace) {
            List<Message> messages = says("Plan.");
            LlmReply reply = ask(trace, messages, "delegates", ToolUse.of("call_1", "researcher", Map.of()));
            String result = trace.tool(reply.message().toolUses().get(0), () -> {
                List<Message> inner = new ArrayList<>(List.of(Message.system("Research."), Message.user("Go.")));
                use(trace, inner, ask(trace, inner, "inner looks", tool("call_2")));
                return ask(trace, inner, "inner answers").message().text();
            });
            messages.add(Message.tool("call_1", "researcher", result));
            ask(trace, messages, "answers");
        }

        @Test
        void ofAnAgentThatRunsAsATool() {
            assertThat(fork(this::nested, "1")).containsExactly("tool: get_order", "model: answers");
            assertThat(fork(this::nested, "main/researcher:1"))
                    .containsExactly("tool: get_order", "model: inner answers", "model: answers");
        }

        @Test
        void andStillFindsACallTooMuchInALaneThatWasOver() {
            Session recorded = record(this::nested);
            Capture capture = Capture.start("Shop.talks", source(recorded, "2"), Sessions.CLOCK);
            TraceCollector trace = capture.collector();
            List<Message> messages = says("Plan.");
            LlmReply reply = ask(trace, messages, "delegates");
            live.clear();

            Divergence divergence = catchThrowableOfType(
                    Divergence.class,
                    () -> trace.tool(reply.message().toolUses().get(0), () -> {
                        List<Message> inner =
                                new ArrayList<>(List.of(Message.system("Research."), Message.user("Go.")));
                        use(trace, inner, ask(trace, inner, "inner looks"));
                        ask(trace, inner, "inner answers");
                        inner.add(Message.user("And?"));
                        return ask(trace, inner, "one more").message().text();
                    }));

            assertThat(divergence.details().cause()).isEqualTo(new Cause.ExtraCall("LLM call"));
            assertThat(live).containsExactly("tool: get_order");
        }

        /** Two lanes side by side, whichever is ahead. */
        private Consumer<TraceCollector> sideBySide(boolean firstAhead) {
            return trace -> {
                List<Message> one = says("One.");
                List<Message> other = says("Other.");
                ask(trace.lane("one"), one, "one 1");
                ask(trace.lane("other"), other, "other 1");
                Runnable first = () -> ask(trace.lane("one"), one, "one 2");
                Runnable second = () -> ask(trace.lane("other"), other, "other 2");
                (firstAhead ? first : second).run();
                (firstAhead ? second : first).run();
            };
        }

        @Test
        void thatRunSideBySideInAnyOrder() {
            Session recorded = record(sideBySide(true));
            Capture capture = Capture.start("Shop.talks", source(recorded, "one:2"), Sessions.CLOCK);
            live.clear();

            sideBySide(false).accept(capture.collector());

            assertThat(capture.failure()).isEmpty();
            assertThat(live).isEmpty();

            Capture earlier = Capture.start("Shop.talks", source(recorded, "other:1"), Sessions.CLOCK);
            sideBySide(false).accept(earlier.collector());

            assertThat(earlier.failure()).isEmpty();
            assertThat(live).containsExactly("model: other 2");
        }
    }

    @Test
    void findsAToolThatWasNotCalledBeforeAnythingIsPaidFor() {
        Session recorded = record(trace -> {
            List<Message> messages = says("Go.");
            use(trace, messages, ask(trace, messages, "looks", tool("call_1"), tool("call_2")));
            ask(trace, messages, "answers");
        });
        Capture capture = Capture.start("Shop.talks", source(recorded, "1"), Sessions.CLOCK);
        TraceCollector trace = capture.collector();
        List<Message> messages = says("Go.");
        LlmReply reply = ask(trace, messages, "looks");
        live.clear();
        trace.tool(reply.message().toolUses().get(0), () -> "done");

        assertThatThrownBy(() -> ask(trace, messages, "answers"))
                .isInstanceOf(Divergence.class)
                .hasMessageContaining("cause     call never made: get_order, at $");
        assertThat(live).isEmpty();
    }

    @Test
    void refusesToSendWhatAProviderSignedForAnotherConversation() {
        Message signed = new Message(
                Role.ASSISTANT,
                List.of(),
                List.of(tool("call_1")),
                null,
                null,
                Map.<String, @Nullable Object>of("signature", "c2ln"));
        Consumer<TraceCollector> agent = trace -> {
            List<Message> messages = says("Go.");
            LlmReply reply = trace.llm(LlmRequest.of("m", messages), () -> LlmReply.of(signed, null));
            messages.add(reply.message());
            use(trace, messages, reply);
            ask(trace, messages, "answers");
        };
        Capture capture = Capture.start("Shop.talks", source(record(agent), "1"), Sessions.CLOCK);
        live.clear();

        assertThatThrownBy(() -> agent.accept(capture.collector()))
                .isInstanceOf(UsageError.class)
                .hasMessage("Shop.talks: cannot go on live after step 1: a recorded turn of its history carries"
                        + " <signature>, a part that the provider signed or encrypted for the conversation that it had."
                        + " Fork before that turn was recorded, with a smaller -Dgoldentrace.fork.step, or record the test"
                        + " afresh: mvn test -Dtest=Shop#talks -Dgoldentrace.mode=record");
        assertThat(live).containsExactly("tool: get_order");
    }

    @Test
    void saysHowManyStepsItAnswers() {
        Session recorded = record(trace -> ask(trace, says("Go."), "answers"));

        assertThat(source(recorded, "1").answeredSteps()).isEqualTo(1);
        assertThat(source(recorded, Step.MAIN_LANE + ":0").answeredSteps()).isZero();
    }
}
