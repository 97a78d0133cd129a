package dev.goldentrace.capture;

import static dev.goldentrace.capture.Sources.CLOCK;
import static dev.goldentrace.capture.Sources.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolSpec;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CompletenessTest {
    private final Capture capture = Capture.start("Shop.answers", Source.live(), CLOCK);
    private final TraceCollector trace = capture.collector();
    private final List<Message> history = new ArrayList<>(List.of(Message.user("Where is order 7?")));

    @Nested
    class WithIds {
        private final ToolUse find = ToolUse.of("call_1", "find", Map.of("order", 7));

        @Test
        void aToolThatPassedTheBoundaryIsComplete() throws Exception {
            modelAsksFor(List.of("find"), find);
            trace.tool(find, () -> "on its way");
            result("call_1", "find");

            assertThatCode(() -> modelAnswers(List.of("find"))).doesNotThrowAnyException();
        }

        @Test
        void aToolThatRanPastTheBoundaryIsRefused() {
            modelAsksFor(List.of("find"), find);
            result("call_1", "find");

            assertThatThrownBy(() -> modelAnswers(List.of("find")))
                    .isInstanceOf(UsageError.class)
                    .hasMessage("Shop.answers: a request carries a result of the tool <find>,"
                            + " but its call <call_1> never passed the boundary."
                            + " The tool ran unrecorded: hand it to the agent through the adapter.");
        }

        @Test
        void soIsOneThatIsNoLongerOfferedOrWhoseResultNamesNoTool() {
            modelAsksFor(List.of("find"), find);
            result("call_1", "");

            assertThatThrownBy(() -> modelAnswers(List.of())).isInstanceOf(UsageError.class);
        }

        @Test
        void aToolThatTheModelMadeUpIsAnsweredByTheFramework() {
            modelAsksFor(List.of("find"), ToolUse.of("call_1", "teleport", Map.of()));
            result("call_1", "teleport");

            assertThatCode(() -> modelAnswers(List.of("find"))).doesNotThrowAnyException();
        }

        @Test
        void anOlderConversationInTheMemoryIsNotOurs() {
            history.add(Message.assistant(null, List.of(find)));
            result("call_1", "find");

            assertThatCode(() -> modelAnswers(List.of("find"))).doesNotThrowAnyException();
        }
    }

    @Nested
    class WithoutIds {
        private final ToolUse find = ToolUse.of("", "find", Map.of("order", 7));

        @Test
        void asManyResultsAsCallsAreComplete() throws Exception {
            modelAsksFor(List.of("find"), find, find);
            trace.tool(find, () -> "on its way");
            trace.tool(find, () -> "on its way");
            result("", "find");
            result("", "find");

            assertThatCode(() -> modelAnswers(List.of("find"))).doesNotThrowAnyException();
        }

        @Test
        void oneResultMoreThanCallsIsRefused() throws Exception {
            modelAsksFor(List.of("find"), find, find);
            trace.tool(find, () -> "on its way");
            result("", "find");
            result("", "find");

            assertThatThrownBy(() -> modelAnswers(List.of()))
                    .isInstanceOf(UsageError.class)
                    .hasMessage("Shop.answers: a request carries a result of the tool <find>,"
                            + " but of its <2> calls only <1> passed the boundary."
                            + " The tool ran unrecorded: hand it to the agent through the adapter.");
        }

        @Test
        void anOlderConversationInTheMemoryIsNotOurs() throws Exception {
            history.add(Message.assistant(null, List.of(ToolUse.of("", "find", Map.of("order", 6)))));
            result("", "find");
            history.add(Message.assistant(null, List.of(find)));
            result("", "find");
            modelAsksFor(List.of("find"), find);
            trace.tool(find, () -> "on its way");
            result("", "find");

            assertThatCode(() -> modelAnswers(List.of("find"))).doesNotThrowAnyException();
        }
    }

    @Test
    void anOfferedToolThatIsNotWrappedIsRefusedUpFront() {
        trace.declareTool("find", null);

        assertThatThrownBy(() -> trace.requireDeclared(List.of("find", "refund", "cancel")))
                .isInstanceOf(UsageError.class)
                .hasMessage("Shop.answers: the model is offered tools that are not wrapped: <cancel>, <refund>."
                        + " They would run unrecorded and unchecked. Hand them to the agent through the adapter,"
                        + " as in traced.tools(MyTools.class, () -> new MyTools()).");
        assertThat(capture.failure()).isPresent();
    }

    private void modelAsksFor(List<String> offered, ToolUse... uses) {
        Message turn = Message.assistant(null, List.of(uses));
        trace.llm(request(offered), () -> LlmReply.of(turn, Usage.of(9, 2)));
        history.add(turn);
    }

    private void modelAnswers(List<String> offered) {
        trace.llm(request(offered), () -> says("On its way."));
    }

    private void result(String id, String tool) {
        history.add(Message.tool(id, tool, "on its way"));
    }

    private LlmRequest request(List<String> offered) {
        Stream<ToolSpec> tools = offered.stream().map(name -> new ToolSpec(name, null, Map.of()));
        return LlmRequest.of("gpt-4.1", history).withTools(tools.toList());
    }
}
