package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Exchange;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacingTest {
    private static int distances;

    @TempDir
    Path root;

    static class Streams {
        @AgentTest
        void twoPieces(TraceCollector trace) {
            Exchange<LlmReply> exchange = trace.open(LlmRequest.of("gpt-4.1", List.of(Message.user("hi"))));
            exchange.chunk(new Chunk.Text("good "));
            exchange.chunk(new Chunk.Text("morning"));
            exchange.complete(LlmReply.of(Message.assistant("good morning"), null));
            distances = exchange.recordedPace().size();
        }
    }

    private Outcome run(String mode, String pacing) {
        return new Fixtures(root).mode(mode).with("goldentrace.pacing", pacing).run(Streams.class);
    }

    @Test
    void tellsTheStreamWhenItsPiecesCameOnlyWhereThatIsAskedFor() {
        assertThat(run("record", "off").failures()).isEmpty();

        assertThat(run("replay", "recorded").failures()).isEmpty();
        assertThat(distances).isEqualTo(2);
        assertThat(run("replay", "off").failures()).isEmpty();
        assertThat(distances).isZero();
    }

    @Test
    void isRefusedInEveryModeWhereItIsNoPacing() {
        for (String mode : new String[] {"record", "replay", "live"}) {
            assertThat(run(mode, "fast").failure())
                    .hasMessage("goldentrace.pacing: expected one of recorded, off,"
                            + " but JUnit configuration parameter goldentrace.pacing says <fast>.");
        }
    }
}
