package dev.goldentrace.junit;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.redaction.Gate;
import dev.goldentrace.redaction.RedactedSession;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.regression.Contract;
import dev.goldentrace.trace.Session;
import java.util.ArrayList;
import java.util.List;

/** Makes a golden of raw sessions: redacted, with its contract in words. */
final class Draft {
    private final Redactor redactor;

    Draft(Redactor redactor) {
        this.redactor = redactor;
    }

    /** What every write of a draft passes. */
    Gate gate() {
        return redactor.gate();
    }

    /** What the golden was made with; how it is compared is said beside it, and changes nothing that is written. */
    private String fingerprint(TestCase test) {
        String comparing = test.normalization().fingerprint();
        return redactor.fingerprint() + (comparing.isEmpty() ? "" : Golden.COMPARING + comparing);
    }

    Golden of(TestCase test, List<Session> raw) {
        List<Session> recordings = new ArrayList<>();
        List<Surrogate> surrogates = new ArrayList<>();
        for (Session session : raw) {
            RedactedSession redacted = redactor.redact(session);
            recordings.add(redacted.session());
            redacted.surrogates().stream()
                    .filter(surrogate ->
                            surrogates.stream().noneMatch(known -> known.text().equals(surrogate.text())))
                    .forEach(surrogates::add);
        }
        return new Golden(
                test.golden(),
                fingerprint(test),
                redactor.settings().personalData(),
                Contract.of(recordings).describe(),
                surrogates,
                recordings,
                null);
    }
}
