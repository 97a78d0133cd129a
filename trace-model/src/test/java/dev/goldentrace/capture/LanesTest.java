package dev.goldentrace.capture;

import static dev.goldentrace.capture.Sources.CLOCK;
import static dev.goldentrace.capture.Sources.asks;
import static dev.goldentrace.capture.Sources.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanesTest {
    private final Capture capture = Capture.start("Shop.answers", Source.live(), CLOCK);
    private final TraceCollector trace = capture.collector();

    @Test
    void aSearchBeforeTheFirstWordOpensNoLaneOfItsOwn() {
        trace.retrieval("terms", "warranty", () -> List.of("24 months"));
        ask("How long is the warranty?");

        assertThat(lanes()).containsExactly(Step.MAIN_LANE);
    }

    @Test
    void anotherConversationOpensALane() {
        ask("How long is the warranty?");
        ask("Which colours are there?");

        assertThat(lanes()).containsExactly(Step.MAIN_LANE, "lane 2");
    }

    @Test
    void theMainAgentIsTheFirstThatNobodyNamedAndItsAnswerIsTheRuns() {
        ask(trace.lane("researcher"), "Which colours are there?", "Red.");
        ask(trace, "Which kettle shall I take?", "The red one.");
        ask(trace.lane("researcher"), "And sizes?", "Two.");
        Session session = capture.end(null, Duration.ZERO);

        assertThat(session.steps()).extracting(Step::lane).containsExactly("researcher", Step.MAIN_LANE, "researcher");
        assertThat(session.runs())
                .extracting(Run::input, Run::answer)
                .containsExactly(tuple("Which kettle shall I take?", "The red one."));
    }

    @Test
    void aRunWithoutAMainAgentAnswersAsItsFirstLane() {
        ask(trace.lane("researcher"), "Which colours are there?", "Red.");
        ask(trace.lane("writer"), "Write.", "Written.");

        assertThat(capture.end(null, Duration.ZERO).runs())
                .extracting(Run::input, Run::answer)
                .containsExactly(tuple("Which colours are there?", "Red."));
    }

    @Test
    void aCallThatExtendsAHistoryContinuesItsLane() {
        ask("How long is the warranty?");
        ask(trace, "Which colours are there?", "Red.");
        ask("How long is the warranty?", "24 months.", "And the price?");

        assertThat(lanes()).containsExactly(Step.MAIN_LANE, "lane 2", Step.MAIN_LANE);
    }

    @Test
    void aCallThatTrimsAHistoryContinuesItsLaneWhereItKeepsTheLastAnswer() {
        ask("How long is the warranty?");
        trace.llm(history("How long is the warranty?", "24 months.", "And the price?"), () -> says("9 EUR."));
        ask("And the price?", "9 EUR.", "And the colour?");

        assertThat(lanes()).containsExactly(Step.MAIN_LANE, Step.MAIN_LANE, Step.MAIN_LANE);
    }

    @Test
    void anAgentHangsUnderTheOnlyToolThatRuns() {
        ToolUse research = ToolUse.of("call_1", "research", Map.of());
        trace.llm(asks("Which?"), () -> LlmReply.of(Message.assistant(null, List.of(research)), Usage.of(9, 2)));
        trace.tool(research, () -> {
            ask("Look it up.");
            return "found";
        });
        Session session = capture.end(null, Duration.ZERO);

        assertThat(session.steps()).extracting(Step::lane).containsExactly(Step.MAIN_LANE, "main/research");
        assertThat(session.steps().get(0).calls())
                .singleElement()
                .isInstanceOfSatisfying(
                        ToolCall.class, call -> assertThat(call.lane()).isEqualTo("main/research"));
    }

    @Test
    void anAgentUnderOneOfTwoRunningToolsHangsUnderNeither() {
        ask("Which?");
        trace.open(ToolRequest.of(ToolUse.of("call_1", "research", Map.of())));
        trace.open(ToolRequest.of(ToolUse.of("call_2", "write", Map.of())));
        ask("Look it up.");

        assertThat(lanes()).containsExactly(Step.MAIN_LANE, "lane 2");
    }

    private void ask(String... turns) {
        trace.llm(history(turns), () -> says("24 months."));
    }

    private static void ask(Boundary boundary, String question, String answer) {
        boundary.call(asks(question), () -> says(answer));
    }

    /** The user and the agent by turns. */
    private static LlmRequest history(String... turns) {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < turns.length; i++) {
            messages.add(i % 2 == 0 ? Message.user(turns[i]) : Message.assistant(turns[i]));
        }
        return LlmRequest.of("gpt-4.1", messages);
    }

    private List<String> lanes() {
        return capture.end(null, Duration.ZERO).steps().stream().map(Step::lane).toList();
    }
}
