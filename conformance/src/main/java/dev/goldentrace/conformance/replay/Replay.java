package dev.goldentrace.conformance.replay;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.replay.ReplaySource;
import dev.goldentrace.replay.ToolSources;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a replay.
 *
 * @param golden what it was answered from
 * @param answers what the agent answered, as far as it came
 * @param failure what ended the session: a divergence, a recording that stayed unread, or a usage error; null for nothing
 * @param thrown what the agent threw of its own; null for nothing
 */
record Replay(
        Golden golden,
        List<Answer> answers,
        @Nullable AssertionError failure,
        @Nullable Throwable thrown) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static Replay of(AgentCase agentCase, Golden golden, AgentSpec agent, World world, ToolSources tools) {
        ReplaySource source = new ReplaySource(golden, tools, agentCase.context());
        Capture capture = Capture.start(agentCase.place(), source, Clock.systemUTC());
        List<Answer> answers = List.of();
        Throwable thrown = null;
        try {
            answers = new Conversation(agent, world, capture.collector()).hold();
        } catch (RuntimeException | AssertionError e) {
            thrown = e;
        }
        capture.end(null, PATIENCE);
        AssertionError failure = capture.failure().orElse(null);
        if (failure == null) {
            failure = source.unread().orElse(null);
        }
        return new Replay(golden, answers, failure, thrown == failure ? null : thrown);
    }

    Optional<Divergence> divergence() {
        return failure instanceof Divergence divergence ? Optional.of(divergence) : Optional.empty();
    }
}
