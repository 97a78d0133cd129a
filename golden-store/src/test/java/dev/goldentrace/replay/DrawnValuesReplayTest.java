package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.Sleeper;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.golden.Sessions;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Usage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent whose requests are made of times, ids and chance is recorded, written, read and replayed. */
class DrawnValuesReplayTest {
    @TempDir
    Path root;

    private final List<String> asked = new ArrayList<>();

    /** Says what it drew, so that a request which was made of other values would be another. */
    private void agent(TraceCollector trace) {
        ask(trace);
        ask(trace.lane("researcher"));
        ask(trace);
    }

    private void ask(Boundary boundary) {
        String drawn = boundary.clock().instant() + " " + boundary.newUuid() + " "
                + boundary.random().nextInt(1000);
        wait(boundary.sleeper());
        asked.add(drawn);
        boundary.call(
                LlmRequest.of("gpt-4.1", List.of(Message.user(drawn))),
                () -> LlmReply.of(Message.assistant("Noted."), Usage.of(9, 2)));
    }

    private static void wait(Sleeper sleeper) {
        try {
            sleeper.sleep(Duration.ofMillis(1));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Golden written(Golden golden) {
        GoldenStore.at(root).stage(golden).commit();
        return GoldenStore.at(root).read(golden.id()).orElseThrow();
    }

    @Test
    void isAnsweredWithTheSameValues() {
        Golden golden = written(Replay.record(this::agent));
        List<String> recorded = List.copyOf(asked);
        asked.clear();
        Replay replay = Replay.of(golden).run(this::agent);

        assertThat(asked).isEqualTo(recorded).doesNotHaveDuplicates();
        assertThat(replay.source.unread()).isEmpty();
        assertThat(golden.newest().drawn())
                .isEqualTo(replay.trace().session().drawn())
                .hasSize(2);
    }

    @Test
    void isNoOtherAgentWhereItDrawsMoreThanIsRecorded() {
        Golden golden = written(Replay.record(this::agent));
        Replay replay = Replay.of(golden).run(this::agent);

        assertThat(IntStream.range(0, 3).mapToObj(i -> replay.trace().newUuid()).distinct())
                .hasSize(3);
        assertThat(replay.source.unread()).isEmpty();
    }

    @Test
    void isNoOtherAgentWhereItDrawsLess() {
        Golden golden = written(Replay.record(trace -> {
            ask(trace);
            assertThat(trace.newUuid()).isNotEqualTo(trace.newUuid());
            assertThat(trace.clock().instant()).isEqualTo(Sessions.CLOCK.instant());
        }));

        assertThat(Replay.of(golden).run(this::ask).source.unread()).isEmpty();
    }
}
