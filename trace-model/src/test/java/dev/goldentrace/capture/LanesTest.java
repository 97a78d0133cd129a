package dev.goldentrace.capture;

import static dev.goldentrace.capture.Sources.CLOCK;
import static dev.goldentrace.capture.Sources.asks;
import static dev.goldentrace.capture.Sources.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
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
    void theSameRequestAgainIsAnotherConversationWhereTheFirstWasAnswered() {
        ask("How long is the warranty?");
        ask("How long is the warranty?");

        assertThat(lanes()).containsExactly(Step.MAIN_LANE, "lane 2");
    }

    @Test
    void theSameRequestAgainContinuesWhereTheFirstFailed() {
        trace.open(history("How long is the warranty?")).fail(CallError.of(new IllegalStateException("no JSON")));
        ask("How long is the warranty?");

        assertThat(lanes()).containsExactly(Step.MAIN_LANE, Step.MAIN_LANE);
    }

    @Nested
    class TwoLanesThatGaveTheSameAnswer {
        @Test
        void areToldApartByTheirInstructions() {
            ask(trace, told("Sell.", "Kettle?"), "Done.");
            ask(trace, told("Repair.", "Toaster?"), "Done.");
            ask(trace, told("Sell.", "Kettle?", "Done.", "And now?"), "Sold.");
            ask(trace, told("Repair.", "Toaster?", "Done.", "And now?"), "Mended.");

            assertThat(lanes()).containsExactly(Step.MAIN_LANE, "lane 2", Step.MAIN_LANE, "lane 2");
        }

        @Test
        void areToldApartByTheirThread() throws Exception {
            ask(trace, told("Sell.", "Kettle?"), "Done.");
            onAnotherThread(() -> {
                ask(trace, told("Repair.", "Kettle?"), "Done.");
                ask(trace, told("Check.", "Kettle?", "Done.", "And now?"), "Mended.");
            });
            ask(trace, told("Check.", "Kettle?", "Done.", "And then?"), "Sold.");

            assertThat(lanes()).containsExactly(Step.MAIN_LANE, "lane 2", "lane 2", Step.MAIN_LANE);
        }

        @Test
        void areContinuedInTheirOrderWhereNothingTellsThemApart() {
            ask(trace, told("Sell.", "Kettle?"), "Done.");
            ask(trace, told("Repair.", "Kettle?"), "Done.");
            ask(trace, told("Check.", "Kettle?", "Done.", "And now?"), "Sold.");

            assertThat(lanes()).containsExactly(Step.MAIN_LANE, "lane 2", Step.MAIN_LANE);
        }

        private static void ask(Boundary boundary, LlmRequest request, String answer) {
            boundary.call(request, () -> says(answer));
        }

        private static LlmRequest told(String instructions, String... turns) {
            List<Message> messages = new ArrayList<>(List.of(Message.system(instructions)));
            messages.addAll(history(turns).messages());
            return LlmRequest.of("gpt-4.1", messages);
        }

        private static void onAnotherThread(Runnable work) throws Exception {
            ExecutorService thread = Executors.newSingleThreadExecutor();
            try {
                thread.submit(work).get();
            } finally {
                thread.shutdown();
            }
        }
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
