package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.goldentrace.normalize.Field;
import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.normalize.RunValues;
import dev.goldentrace.normalize.StableTexts;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordingComparisonTest {
    private final RecordedSession recorded = RecordedSession.newestOf(Replay.record(new Shop()));
    private final RecordingComparison comparison = RecordingComparison.of(recorded, recorded, Normalization.standard());

    private static ToolRequest book(Map<String, Object> arguments) {
        return ToolRequest.of(ToolUse.of("c1", "book", arguments));
    }

    @Test
    void findsAllArgumentsThatDiffer() {
        assertThat(comparison.requests(
                        book(Map.of("on", "Monday", "seats", 2L, "row", 1L)),
                        book(Map.of("on", "Friday", "seats", 3L, "row", 1L))))
                .extracting(Mismatch::path)
                .containsExactlyInAnyOrder("$.arguments.on", "$.arguments.seats");
    }

    @Test
    void findsAllPartsOfAModelsRequestThatDiffer() {
        LlmRequest golden = LlmRequest.of("gpt-4.1", List.of(Message.system("Be kind."), Message.user("Hi.")));
        LlmRequest candidate = LlmRequest.of("gpt-5", List.of(Message.system("Be rude."), Message.user("Ho.")))
                .withParameters(Map.of("seed", 1L));

        assertThat(comparison.requests(golden, candidate))
                .extracting(Mismatch::cause)
                .containsExactly(
                        new Cause.SystemPrompt(),
                        new Cause.ModelOrParameters("model"),
                        new Cause.ModelOrParameters("seed"),
                        new Cause.UserMessage());
        assertThat(comparison.requests(golden, golden)).isEmpty();
    }

    @Test
    void refusesToCompareWhatIsOfDifferentKinds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> comparison.requests(LlmRequest.of("gpt-4.1", List.of()), book(Map.of())))
                .withMessage("a request of the kind LLM is compared with one of TOOL");
    }

    @Test
    void comparesMessagesOneByOne() {
        assertThat(comparison.messages(Message.user("Hi."), Message.user("Hi."), 3))
                .isEmpty();
        assertThat(comparison.messages(Message.user("Hi."), null, 3))
                .hasValue(new Mismatch(new Cause.UserMessage(), "$.messages[3]", "Hi.", null));
        assertThat(comparison.messages(null, Message.assistant("Ho."), 3))
                .hasValue(new Mismatch(new Cause.History(), "$.messages[3]", null, "Ho."));
        assertThat(comparison.messages(null, null, 3)).isEmpty();
    }

    @Test
    void stableTextsCanLeaveIdsUnnumbered() {
        StableTexts texts = new StableTexts(Normalization.standard(), RunValues.of(recorded.session()));
        String two = "7c9e6679-7425-40de-944b-e07fc1f90ae7 and 0b8f0a3e-1d52-4a35-a53c-3a5d30b1c6a1";

        assertThat(texts.text(two, Field.reply())).isEqualTo("(uuids-1) and (uuids-2)");
        assertThat(texts.unnumbered().text(two, Field.reply())).isEqualTo("(uuids) and (uuids)");
        assertThat(texts.unnumbered().text(two, Field.arguments("book"))).isEqualTo("(uuids) and (uuids)");
    }
}
