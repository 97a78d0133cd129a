package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolSpec;
import dev.goldentrace.trace.ToolUse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A history is compared by what it adds to the one before, whatever that was taken for. */
class HistoriesTest {
    private static final Message SYSTEM = Message.system("Be kind.");
    private static final Message HI = Message.user("Hi.");
    private static final Message HELLO = Message.user("Hello.");
    private static final Message YES = Message.assistant("Yes?");
    private static final Message KETTLE = Message.user("A kettle.");
    private static final Message TOASTER = Message.user("A toaster.");

    private final RecordedSession golden = RecordedSession.newestOf(Replay.record(new Shop()));
    private final Matching matching = Matching.ofRecordings(golden, golden, Normalization.standard());

    private static LlmRequest request(Message... messages) {
        return LlmRequest.of("gpt-4.1", List.of(messages));
    }

    private static LlmRequest then(LlmRequest before, Message... more) {
        return new LlmRequest(
                before.model(),
                Stream.concat(before.messages().stream(), Stream.of(more)).toList(),
                before.tools(),
                before.responseFormat(),
                before.parameters());
    }

    private static Message asks(String id) {
        return Message.assistant(null, List.of(ToolUse.of(id, "get_order", Map.of())));
    }

    private static Message says(String id) {
        return Message.tool(id, "get_order", "shipped");
    }

    @Nested
    class ADifferenceThatWasAccepted {
        private final LlmRequest recorded = request(SYSTEM, HI);
        private final LlmRequest live = request(Message.system("Be strict."), HELLO);

        @Test
        void doesNotComeBack() {
            assertThat(matching.matches(recorded, live)).isFalse();
            matching.accept(recorded, live);

            assertThat(matching.matches(then(recorded, YES, KETTLE), then(live, YES, KETTLE)))
                    .isTrue();
            assertThat(matching.matches(then(recorded, YES, KETTLE, YES, HI), then(live, YES, KETTLE, YES, HI)))
                    .isTrue();
        }

        @Test
        void hidesNoOtherOne() {
            matching.accept(recorded, live);

            assertThat(matching.first(then(recorded, YES, KETTLE), then(live, YES, TOASTER)))
                    .map(Difference::path)
                    .contains("$.messages[2]");
            assertThat(matching.first(then(recorded, YES, KETTLE), then(live, YES, KETTLE, KETTLE)))
                    .map(Difference::path)
                    .contains("$.messages[3]");
            assertThat(matching.first(then(recorded, YES), then(live, YES, SYSTEM)))
                    .map(Difference::path)
                    .contains("$.system");
        }

        @Test
        void comesBackWhereTheHistoryIsAnother() {
            matching.accept(recorded, live);

            assertThat(matching.first(then(recorded, YES), request(SYSTEM, TOASTER, YES)))
                    .map(Difference::path)
                    .contains("$.messages[0]");
        }

        @Test
        void comesBackInAnotherLane() {
            matching.accept(recorded, live);

            assertThat(matching.first(request(SYSTEM, KETTLE), request(SYSTEM, HELLO)))
                    .isPresent();
        }

        @Test
        void ofToolsAndParametersDoesNotComeBack() {
            LlmRequest offered = recorded.withTools(List.of(new ToolSpec("get_order", "Finds", Map.of())));
            LlmRequest warm = recorded.withParameters(Map.of("temperature", 1L));
            matching.accept(offered, warm);

            assertThat(matching.matches(then(offered, YES, HI), then(warm, YES, HI)))
                    .isTrue();
            LlmRequest warmer = then(warm, YES, HI).withParameters(Map.of("temperature", 2L));
            assertThat(matching.first(then(offered, YES, HI), warmer))
                    .map(Difference::path)
                    .contains("$.temperature");
        }
    }

    @Nested
    class IdsOfToolCalls {
        @Test
        void goOnOverTheLane() {
            LlmRequest recorded = request(HI, asks("a"), says("a"));
            LlmRequest live = request(HI, asks("x"), says("x"));

            assertThat(matching.matches(recorded, live)).isTrue();
            assertThat(matching.matches(then(recorded, asks("b"), says("b")), then(live, asks("y"), says("y"))))
                    .isTrue();
        }

        @Test
        void areLinkedToThoseOfEarlierTurns() {
            LlmRequest recorded = request(HI, asks("a"), asks("b"));
            LlmRequest live = request(HI, asks("x"), asks("y"));

            assertThat(matching.matches(recorded, live)).isTrue();
            assertThat(matching.first(then(recorded, says("a")), then(live, says("y"))))
                    .map(Difference::path)
                    .contains("$.messages[3].of");
            assertThat(matching.matches(then(recorded, says("a")), then(live, says("x"))))
                    .isTrue();
        }

        @Test
        void areLinkedWhereTheSameWordIsAnotherCall() {
            LlmRequest recorded = request(HI, asks("a"));
            LlmRequest live = request(HI, asks("b"));

            assertThat(matching.matches(recorded, live)).isTrue();
            assertThat(matching.first(then(recorded, says("a")), then(live, says("a"))))
                    .map(Difference::path)
                    .contains("$.messages[2].of");
        }
    }

    @Test
    void aTrimmedHistoryIsComparedInFull() {
        LlmRequest recorded = request(SYSTEM, HI, YES, KETTLE);
        assertThat(matching.matches(recorded, recorded)).isTrue();

        assertThat(matching.matches(request(SYSTEM, KETTLE), request(SYSTEM, KETTLE)))
                .isTrue();
        assertThat(matching.first(request(SYSTEM, KETTLE), request(SYSTEM, TOASTER)))
                .map(Difference::path)
                .contains("$.messages[0]");
    }

    @Test
    void aHistoryThatOneSideTrimsIsADifference() {
        LlmRequest recorded = request(SYSTEM, HI, YES, KETTLE);
        assertThat(matching.matches(recorded, recorded)).isTrue();

        assertThat(matching.first(then(recorded, YES, HI), request(SYSTEM, KETTLE, YES, HI)))
                .map(Difference::path)
                .contains("$.messages[0]");
    }
}
