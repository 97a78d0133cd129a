package dev.goldentrace.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Usage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a file leaves out as told is what capture found out from the same messages. */
class ToldTest {
    private final Capture capture = Capture.start(
            "Shop.answers", Source.live(), Clock.fixed(Instant.parse("2026-11-02T10:15:30Z"), ZoneOffset.UTC));
    private final TraceCollector trace = capture.collector();

    @Test
    void isWhatTheMainAgentWasAskedAndSaidThoughANamedLaneSpokeFirst() {
        says("researcher", "Which colours are there?", "Red.");
        trace.llm(asks("Which kettle?"), () -> reply("The red one."));
        says("researcher", "And sizes?", "Two.");

        assertTold("Which kettle?", "The red one.");
    }

    @Test
    void isWhatTheFirstLaneWasAskedAndSaidWhereThereIsNoMainAgent() {
        says("researcher", "Which colours are there?", "Red.");
        says("writer", "Write.", "Written.");

        assertTold("Which colours are there?", "Red.");
    }

    private void assertTold(String input, String answer) {
        Run run = capture.end(null, Duration.ZERO).runs().get(0);
        assertThat(Told.input(run.steps())).isEqualTo(input).isEqualTo(run.input());
        assertThat(Told.answer(run.steps())).isEqualTo(answer).isEqualTo(run.answer());
    }

    private void says(String lane, String question, String answer) {
        trace.lane(lane).call(asks(question), () -> reply(answer));
    }

    private static LlmRequest asks(String question) {
        return LlmRequest.of("gpt-4.1", List.of(Message.user(question)));
    }

    private static LlmReply reply(String text) {
        return LlmReply.of(Message.assistant(text), Usage.of(9, 2));
    }
}
