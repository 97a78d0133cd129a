package dev.goldentrace.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.redaction.RedactedSession;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.replay.ReplayCheck;
import dev.goldentrace.replay.ReplayContext;
import dev.goldentrace.replay.ReplaySource;
import dev.goldentrace.replay.ToolSource;
import dev.goldentrace.replay.ToolSources;
import dev.goldentrace.trace.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Records agents into goldens on disk, as the extension does, and replays them from what is read back. */
final class Tape {
    private static final GoldenId ID = GoldenId.ofTest("com.acme.AgentTest", "works", null);
    private static final ReplayContext CONTEXT =
            new ReplayContext("AgentTest.works", "mvn test -Dgoldentrace.mode=record");

    private final GoldenStore store;

    Tape(Path folder) {
        this.store = GoldenStore.at(folder);
    }

    /** An agent; what it is made of is live or must not be built. */
    interface Agent<T> {
        T run(TraceCollector trace, Rehearsal.Stage stage) throws Exception;
    }

    /** What an agent did in a replay, and how that ended. */
    record Replayed<T>(
            @Nullable T result,
            @Nullable Throwable thrown,
            @Nullable AssertionError failure,
            Session session) {}

    Golden record(Agent<?> agent) {
        Performed<?> live = perform(agent, Source.live(), Tape::real);
        assertThat(live.thrown()).isNull();
        RedactedSession redacted = Redactor.standard().redact(live.session());
        Golden golden = new Golden(
                ID, Redactor.standard().fingerprint(), null, redacted.surrogates(), List.of(redacted.session()), null);
        assertThat(ReplayCheck.of(golden, live.session(), CONTEXT)).isEmpty();
        store.stage(golden).commit();
        return store.read(ID).orElseThrow();
    }

    <T> Replayed<T> replay(Golden golden, Agent<T> agent) {
        ReplaySource source = new ReplaySource(golden, ToolSources.all(ToolSource.RECORDED), CONTEXT);
        Performed<T> replay = perform(agent, source, Tape::forbidden);
        AssertionError failure = replay.failure() != null
                ? replay.failure()
                : source.unread().map(AssertionError.class::cast).orElse(null);
        return new Replayed<>(replay.result(), replay.thrown(), failure, replay.session());
    }

    /** Replays an agent that is the same as recorded. */
    <T> T same(Golden golden, Agent<T> agent) {
        Replayed<T> replayed = replay(golden, agent);
        assertThat(replayed.failure()).isNull();
        assertThat(replayed.thrown()).isNull();
        return replayed.result();
    }

    /** Replays an agent that is another one, and gives what it is found out by. */
    Divergence divergence(Golden golden, Agent<?> agent) {
        return (Divergence) replay(golden, agent).failure();
    }

    private static <T> Performed<T> perform(Agent<T> agent, Source source, Rehearsal.Stage stage) {
        Capture capture = Capture.start("AgentTest.works", source, Rehearsal.CLOCK);
        T result = null;
        Throwable thrown = null;
        try {
            result = agent.run(capture.collector(), stage);
        } catch (Throwable e) {
            thrown = e;
        }
        Session session = capture.end(thrown, Duration.ofSeconds(10));
        return new Performed<>(result, thrown, capture.failure().orElse(null), session);
    }

    private static <S> Supplier<S> real(Supplier<S> real) {
        return real;
    }

    private static <S> Supplier<S> forbidden(Supplier<S> real) {
        return () -> {
            throw new AssertionError("built in a replay");
        };
    }

    private record Performed<T>(
            @Nullable T result,
            @Nullable Throwable thrown,
            @Nullable AssertionError failure,
            Session session) {}
}
