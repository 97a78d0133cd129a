package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Exchange;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.golden.Sessions;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.StopReason;
import dev.goldentrace.trace.Usage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream is replayed with its pieces, its end and, where that is wanted, its pace. */
class PaceTest {
    private static final LlmRequest ASKED = LlmRequest.of("gpt-4.1", List.of(Message.user("Hello")));
    private static final List<Chunk> CHUNKS = List.of(new Chunk.Text("Dear "), new Chunk.Text("Anna"));
    private static final CallError RESET =
            new CallError("java.io.IOException", "reset by peer", null, CallError.Kind.FAILURE);
    private static final LlmReply REPLY = new LlmReply(
            Message.assistant("Dear Anna"), StopReason.LENGTH, new Usage(9, 2, 1, 0, 0), "gpt", "id-1", Map.of());

    @TempDir
    Path root;

    private Exchange<LlmReply> replayed(boolean paced, Outcome<LlmReply> outcome) {
        TickingClock clock = new TickingClock(Sessions.CLOCK.instant());
        Capture capture = Capture.start("Shop.streams", Source.live(), clock);
        stream(capture.collector(), clock, outcome);
        GoldenId id = GoldenId.ofTest("com.acme.Shop", "streams", null);
        Golden golden = new Golden(id, "1", null, List.of(), List.of(capture.end(null, Duration.ZERO)), null);
        GoldenStore.at(root).stage(golden).commit();
        ReplaySource source = new ReplaySource(
                GoldenStore.at(root).read(id).orElseThrow(),
                ToolSources.all(ToolSource.RECORDED),
                Replay.CONTEXT.withPace(paced));
        return Capture.start("Shop.streams", source, clock).collector().open(ASKED);
    }

    /** The first piece after 200 ms, the second 50 ms later. */
    private static void stream(TraceCollector trace, TickingClock clock, Outcome<LlmReply> outcome) {
        Exchange<LlmReply> exchange = trace.open(ASKED);
        clock.tick(Duration.ofMillis(200));
        exchange.chunk(CHUNKS.get(0));
        clock.tick(Duration.ofMillis(50));
        exchange.chunk(CHUNKS.get(1));
        if (outcome instanceof Outcome.Completed<LlmReply> completed) {
            exchange.complete(completed.reply());
        } else {
            exchange.fail(RESET);
        }
    }

    @Test
    void isAtOnceWhereItIsNotAskedFor() {
        Exchange<LlmReply> exchange = replayed(false, new Outcome.Completed<>(REPLY));

        assertThat(exchange.recordedChunks()).isEqualTo(CHUNKS);
        assertThat(exchange.recordedPace()).isEmpty();
    }

    @Test
    void isThatOfTheRecordingWithUsageAndReasonToStop() {
        Exchange<LlmReply> exchange = replayed(true, new Outcome.Completed<>(REPLY));

        assertThat(exchange.recordedChunks()).isEqualTo(CHUNKS);
        assertThat(exchange.recordedPace()).containsExactly(Duration.ofMillis(200), Duration.ofMillis(250));
        assertThat(exchange.recorded()).contains(new Outcome.Completed<>(REPLY));
    }

    @Test
    void endsInTheErrorThatBrokeTheStreamOff() {
        Exchange<LlmReply> exchange = replayed(true, new Outcome.Failed<>(RESET));

        assertThat(exchange.recordedChunks()).isEqualTo(CHUNKS);
        assertThat(exchange.recordedPace()).containsExactly(Duration.ofMillis(200), Duration.ofMillis(250));
        assertThat(exchange.recorded()).contains(new Outcome.Failed<>(RESET));
    }
}
