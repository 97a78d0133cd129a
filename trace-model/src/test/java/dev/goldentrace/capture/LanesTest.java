package dev.goldentrace.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.Usage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T10:15:30Z"), ZoneOffset.UTC);

    private final Capture capture = Capture.start("Shop.answers", Source.live(), CLOCK);

    @Test
    void aSearchBeforeTheFirstWordOpensNoLaneOfItsOwn() {
        capture.collector().retrieval("terms", "warranty", () -> List.of("24 months"));
        ask("How long is the warranty?");

        assertThat(lanes()).containsExactly(Step.MAIN_LANE);
    }

    @Test
    void anotherConversationOpensALane() {
        ask("How long is the warranty?");
        ask("Which colours are there?");

        assertThat(lanes()).containsExactly(Step.MAIN_LANE, "lane 2");
    }

    private void ask(String question) {
        LlmRequest request = new LlmRequest("gpt-4.1", List.of(Message.user(question)), List.of(), null, Map.of());
        capture.collector().llm(request, () -> LlmReply.of(Message.assistant("24 months."), Usage.of(9, 2)));
    }

    private List<String> lanes() {
        return capture.end(null, Duration.ZERO).steps().stream().map(Step::lane).toList();
    }
}
