package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.golden.Sessions;
import dev.goldentrace.redaction.RedactedSession;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.trace.Session;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** An agent recorded live, and the same or another one replayed from that. */
final class Replay {
    static final ReplayContext CONTEXT =
            new ReplayContext("ShopTest.refunds", "mvn test -Dtest=ShopTest#refunds -Dgoldentrace.mode=record");

    final ReplaySource source;
    final Capture capture;

    private Replay(Golden golden, ToolSources tools, ReplayPolicy policy) {
        this.source = new ReplaySource(golden, tools, CONTEXT, policy, Sessions.CLOCK);
        this.capture = Capture.start("ShopTest.refunds", source, Sessions.CLOCK);
    }

    static Golden record(Consumer<TraceCollector> agent) {
        RedactedSession redacted = Redactor.standard().redact(live(agent, Source.live()));
        return new Golden(
                GoldenId.ofTest("com.acme.ShopTest", "refunds", null),
                "1",
                null,
                redacted.surrogates(),
                List.of(redacted.session()),
                null);
    }

    static Session live(Consumer<TraceCollector> agent, Source source) {
        Capture capture = Capture.start("ShopTest.refunds", source, Sessions.CLOCK);
        agent.accept(capture.collector());
        return capture.end(null, Duration.ZERO);
    }

    static Replay of(Golden golden) {
        return of(golden, ToolSources.all(ToolSource.RECORDED));
    }

    static Replay of(Golden golden, ToolSources tools) {
        return new Replay(golden, tools, ReplayPolicy.STRICT);
    }

    static Replay of(Golden golden, ReplayPolicy policy) {
        return new Replay(golden, ToolSources.all(ToolSource.RECORDED), policy);
    }

    TraceCollector trace() {
        return capture.collector();
    }

    Replay run(Consumer<TraceCollector> agent) {
        agent.accept(trace());
        return this;
    }

    Divergence divergence(Consumer<TraceCollector> agent) {
        return catchThrowableOfType(Divergence.class, () -> agent.accept(trace()));
    }
}
