package dev.goldentrace.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/**
 * Records an agent live, then replays it with suppliers that throw when called, and checks that answers, requests and
 * outcomes are the same both times.
 */
record Rehearsal<T>(T recorded, Session golden, T replayed, Session candidate) {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    /** Makes what is live: real when recording, an error when replaying. */
    interface Stage {
        <S> Supplier<S> live(Supplier<S> real);
    }

    interface Agent<T> {
        T run(LangChain4jTrace traced, Stage stage) throws Exception;
    }

    static <T> Rehearsal<T> of(Agent<T> agent) {
        Taped<T> first = perform(agent, Source.live(), Rehearsal::real);
        RecordedSource source = new RecordedSource(first.session());
        Taped<T> second = perform(agent, source, Rehearsal::forbidden);
        source.requireAllRead();
        assertThat(second.result()).isEqualTo(first.result());
        assertThat(second.session().facts()).isEqualTo(first.session().facts());
        assertThat(outline(second.session())).isEqualTo(outline(first.session()));
        return new Rehearsal<>(first.result(), first.session(), second.result(), second.session());
    }

    static Session record(Agent<?> agent) {
        return perform(agent, Source.live(), Rehearsal::real).session();
    }

    static <T> T replay(Session golden, Agent<T> agent) {
        return perform(agent, new RecordedSource(golden), Rehearsal::forbidden).result();
    }

    private static <T> Taped<T> perform(Agent<T> agent, Source source, Stage stage) {
        Capture capture = Capture.start("Test.test", source, CLOCK);
        TraceCollector trace = capture.collector();
        try {
            T result = agent.run(LangChain4jTrace.of(trace), stage);
            return new Taped<>(result, capture.end(null, Duration.ofSeconds(10)));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Requests and outcomes; concurrent tools may come in another order. */
    private static List<String> outline(Session session) {
        return session.calls().stream()
                .map((Call call) -> call.request() + " -> " + call.outcome())
                .sorted()
                .toList();
    }

    private static <S> Supplier<S> real(Supplier<S> real) {
        return real;
    }

    private static <S> Supplier<S> forbidden(Supplier<S> real) {
        return () -> {
            throw new AssertionError("built in a replay");
        };
    }

    private record Taped<T>(T result, Session session) {}
}
