package dev.goldentrace.conformance.replay;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.redaction.RedactedSession;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.trace.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Records agents and writes their goldens, without the judgement that a test's recording passes. */
final class Recorder {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final GoldenStore store;
    private final Redactor redactor;

    Recorder(GoldenStore store) {
        this(store, Redactor.standard());
    }

    Recorder(GoldenStore store, Redactor redactor) {
        this.store = store;
        this.redactor = redactor;
    }

    /** Records an agent and gives what it answered. */
    List<Answer> record(AgentCase agentCase) {
        Capture capture = Capture.start(agentCase.place(), Source.live(), Clock.systemUTC());
        List<Answer> answers = new Conversation(agentCase.agent(), agentCase.world(), capture.collector()).hold();
        Session session = capture.end(null, PATIENCE);
        capture.failure().ifPresent(failure -> {
            throw failure;
        });
        write(agentCase, session);
        return answers;
    }

    private void write(AgentCase agentCase, Session session) {
        RedactedSession redacted = redactor.redact(session);
        store.stage(new Golden(
                        agentCase.id(),
                        redactor.fingerprint(),
                        null,
                        redacted.surrogates(),
                        List.of(redacted.session()),
                        null))
                .commit();
    }
}
