package dev.goldentrace.junit;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.redaction.Gate;
import dev.goldentrace.redaction.RedactedSession;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.regression.Judge;
import dev.goldentrace.regression.Policy;
import dev.goldentrace.trace.Session;
import java.util.ArrayList;
import java.util.List;

/** Makes a golden of raw sessions: redacted, with its contract in words. */
final class Draft {
    private final Redactor redactor;
    private final Policy policy;

    Draft(Redactor redactor, Policy policy) {
        this.redactor = redactor;
        this.policy = policy;
    }

    /** What every write of a draft passes. */
    Gate gate() {
        return redactor.gate();
    }

    /** What recordings promise, by the policy under which live runs are held against them. */
    String contract(List<Session> recordings) {
        return Judge.of(policy).contract(recordings).describe();
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
                contract(recordings),
                surrogates,
                recordings,
                null);
    }
}
