package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Usage;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Conversations that run side by side begin in another order each time; a change of one must not be taken for the other. */
class FirstWordsTest {
    private static final Consumer<TraceCollector> RECORDED = trace -> {
        ask(trace, "You research.", "Kettles?", 0);
        ask(trace, "You write.", "About kettles.", 0);
        ask(trace, "You write.", "About vases.", 0);
    };

    private static void ask(Boundary boundary, String system, String user, long temperature) {
        LlmRequest request = LlmRequest.of("gpt-4.1", List.of(Message.system(system), Message.user(user)))
                .withParameters(Map.of("temperature", temperature));
        boundary.call(request, () -> LlmReply.of(Message.assistant("Here: " + user), Usage.of(10, 1)));
    }

    private static String found(Consumer<TraceCollector> recorded, Consumer<TraceCollector> live) {
        Divergence divergence = Replay.of(Replay.record(recorded)).divergence(live);
        assertThat(divergence).isNotNull();
        return divergence.details().lane() + ": " + divergence.details().cause().id();
    }

    @Test
    void aChangedUserMessageIsFoundInItsOwnLane() {
        assertThat(found(RECORDED, trace -> ask(trace, "You write.", "About kettles, now.", 0)))
                .isEqualTo("lane 2: user-message");
        assertThat(found(RECORDED, trace -> ask(trace, "You write.", "About vases, now.", 0)))
                .isEqualTo("lane 3: user-message");
    }

    @Test
    void aChangedSystemPromptIsFoundInItsOwnLane() {
        assertThat(found(RECORDED, trace -> ask(trace, "You write in verse.", "About vases.", 0)))
                .isEqualTo("lane 3: system-prompt");
    }

    @Test
    void aChangedParameterIsFoundInItsOwnLane() {
        assertThat(found(RECORDED, trace -> ask(trace, "You write.", "About vases.", 1)))
                .isEqualTo("lane 3: model-or-parameters");
    }

    @Test
    void aNamedLaneIsItselfWhateverItSays() {
        Consumer<TraceCollector> named = trace -> {
            ask(trace.lane("researcher"), "You research.", "Kettles?", 0);
            ask(trace.lane("writer"), "You write.", "About kettles.", 0);
        };

        assertThat(found(named, trace -> ask(trace.lane("researcher"), "You write.", "About kettles, now.", 0)))
                .isEqualTo("researcher: system-prompt");
    }
}
