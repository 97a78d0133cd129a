package dev.goldentrace.capture;

import static dev.goldentrace.capture.Sources.CLOCK;
import static dev.goldentrace.capture.Sources.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Agents that forget: a call that drops what was said before, or tells it in other words, goes on in its lane. */
class TrimmedHistoryTest {
    private static final Message SYSTEM = Message.system("You are the support agent of a shop.");
    private static final String TERMS = "The warranty on kettles is 24 months from the day of purchase.";
    private static final String PRICE = "The kettle costs 49 EUR, delivery included.";

    private final Capture capture = Capture.start("Shop.answers", Source.live(), CLOCK);
    private final TraceCollector trace = capture.collector();

    private LlmReply ask(String answer, Message... messages) {
        return trace.llm(LlmRequest.of("gpt-4.1", List.of(messages)), () -> says(answer));
    }

    private List<String> lanes() {
        return capture.end(null, Duration.ZERO).steps().stream().map(Step::lane).toList();
    }

    private void assertOneLane() {
        assertThat(lanes()).containsOnly(Step.MAIN_LANE);
    }

    private void assertLanes(String... lanes) {
        assertThat(lanes()).containsExactly(lanes);
    }

    @Nested
    class AWindow {
        @Test
        void ofTheLastMessagesSlides() {
            List<Message> memory = new ArrayList<>();
            for (int turn = 1; turn <= 6; turn++) {
                memory.add(Message.user("Question " + turn));
                List<Message> window = new ArrayList<>(List.of(SYSTEM));
                window.addAll(memory.subList(Math.max(0, memory.size() - 3), memory.size()));
                memory.add(ask("Answer " + turn, window.toArray(Message[]::new)).message());
            }

            assertOneLane();
        }

        @Test
        void ofAnAgentWithoutInstructionsSlides() {
            ask(TERMS, Message.user("Warranty?"));
            ask(PRICE, Message.assistant(TERMS), Message.user("Price?"));
            ask("Red.", Message.assistant(PRICE), Message.user("Colour?"));

            assertOneLane();
        }

        @Test
        void thatKeepsOnlyWhatTheUserSaidSlides() {
            ask(TERMS, SYSTEM, Message.user("Warranty?"), Message.user("On kettles."));
            ask(PRICE, SYSTEM, Message.user("On kettles."), Message.user("Price?"));
            ask("Red.", SYSTEM, Message.user("Price?"), Message.user("Colour?"));

            assertOneLane();
        }

        @Test
        void thatDropsAToolCallAndKeepsItsResultSlides() {
            ToolUse find = ToolUse.of("call_1", "find", Map.of());
            trace.llm(
                    LlmRequest.of("gpt-4.1", List.of(SYSTEM, Message.user("Warranty?"))),
                    () -> LlmReply.of(Message.assistant(null, List.of(find)), Usage.of(9, 2)));
            trace.tool(find, () -> "24 months");
            ask(TERMS, SYSTEM, Message.tool("call_1", "find", "24 months"));

            assertOneLane();
        }

        @Test
        void thatHoldsNothingButTheNextQuestionShowsNoConversation() {
            ask(TERMS, SYSTEM, Message.user("Warranty?"));
            ask(PRICE, SYSTEM, Message.user("Price?"));

            assertLanes(Step.MAIN_LANE, "lane 2");
        }
    }

    @Nested
    class ASummary {
        @Test
        void besideTheLastAnswerGoesOn() {
            ask(TERMS, SYSTEM, Message.user("Warranty?"));
            ask(PRICE, Message.system("So far: warranty."), Message.assistant(TERMS), Message.user("Price?"));
            ask("Red.", Message.user("So far: price."), Message.assistant(PRICE), Message.user("Colour?"));

            assertOneLane();
        }

        @Test
        void behindTheInstructionsThatQuotesTheLastAnswerGoesOn() {
            ask(TERMS, SYSTEM, Message.user("Warranty?"));
            ask(PRICE, Message.system(SYSTEM.text() + "\n\nSo far you said: " + TERMS), Message.user("Price?"));

            assertOneLane();
        }

        @Test
        void asAUserMessageThatQuotesTheLastAnswerGoesOn() {
            ask(TERMS, SYSTEM, Message.user("Warranty?"));
            ask(PRICE, SYSTEM, Message.user("Transcript:\nuser: Warranty?\nyou: " + TERMS), Message.user("Price?"));

            assertOneLane();
        }

        @Test
        void thatAModelMadeOfTheConversationGoesOn() {
            String summary = "The user wants to know about warranties; 24 months were promised.";
            ask(TERMS, SYSTEM, Message.user("Warranty?"));
            ask(summary, Message.system("Summarise."), Message.user("user: Warranty?\nagent: " + TERMS));
            ask(PRICE, SYSTEM, Message.system("Summary: " + summary), Message.user("Price?"));
            ask("Red.", SYSTEM, Message.system("Summary: " + summary), Message.assistant(PRICE), Message.user("Red?"));

            assertLanes(Step.MAIN_LANE, "lane 2", Step.MAIN_LANE, Step.MAIN_LANE);
        }
    }

    @Nested
    class AnotherConversation {
        @Test
        void isOneOfAnotherAgentThatIsToldTheAnswer() {
            ask(TERMS, SYSTEM, Message.user("Warranty?"));
            ask("Bien.", Message.system("Translate."), Message.user(TERMS));

            assertLanes(Step.MAIN_LANE, "lane 2");
        }

        @Test
        void isOneOfAnAgentWithoutInstructionsThatIsToldTheAnswer() {
            ask(TERMS, Message.user("Warranty?"));
            ask("Bien.", Message.user("Translate: " + TERMS));

            assertLanes(Step.MAIN_LANE, "lane 2");
        }

        @Test
        void isOneThatGoesOnFromAnEarlierPoint() {
            ask(TERMS, SYSTEM, Message.user("Warranty?"));
            ask(PRICE, SYSTEM, Message.user("Warranty?"), Message.assistant(TERMS), Message.user("Price?"));
            ask("Red.", SYSTEM, Message.user("Warranty?"), Message.assistant(TERMS), Message.user("Colour?"));

            assertLanes(Step.MAIN_LANE, Step.MAIN_LANE, "lane 2");
        }

        @Test
        void isOneThatEndsInTheSameQuestion() {
            ask(TERMS, SYSTEM, Message.user("Document 1"), Message.user("Summarise."));
            ask(PRICE, SYSTEM, Message.user("Document 2"), Message.user("Summarise."));

            assertLanes(Step.MAIN_LANE, "lane 2");
        }

        @Test
        void isOneOfAToolsAgentThatQuotesItsCallerWhoWaits() throws Exception {
            ToolUse find = ToolUse.of("call_1", "find", Map.of());
            trace.llm(
                    LlmRequest.of("gpt-4.1", List.of(SYSTEM, Message.user("Warranty?"))),
                    () -> LlmReply.of(Message.assistant(TERMS, List.of(find)), Usage.of(9, 2)));
            trace.tool(find, () -> {
                ask(PRICE, SYSTEM, Message.user("Check this: " + TERMS));
                return "24 months";
            });

            assertLanes(Step.MAIN_LANE, "main/find");
        }
    }

    /** Whether the first of two calls has ended when the second begins must not decide about lanes. */
    @Test
    void whatIsAskedTwiceAtOnceIsTwoLanesHoweverQuickTheFirstIs() throws Exception {
        LlmRequest request = LlmRequest.of("gpt-4.1", List.of(SYSTEM, Message.user("Warranty?")));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Exchange<LlmReply> slow = trace.open(request);
            other.submit(() -> trace.llm(request, () -> says(PRICE))).get();
            slow.complete(says(TERMS));
        } finally {
            other.shutdown();
        }
        ask("Red.", SYSTEM, Message.user("Warranty?"), Message.assistant(PRICE), Message.user("Colour?"));

        assertLanes(Step.MAIN_LANE, "lane 2", "lane 2");
    }
}
