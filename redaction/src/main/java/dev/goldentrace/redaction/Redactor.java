package dev.goldentrace.redaction;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Session;
import org.apiguardian.api.API;

/**
 * Takes personal data and secrets out of a whole session before it is written. Values are collected over all of it first,
 * then replaced wherever they appear, earlier steps too; {@code opaque} parts are left as they are.
 *
 * <p>The same value always gets the same {@link Surrogate}, numbered by first appearance within its type. Addresses at
 * reserved domains (example.com, .example, .test, .invalid, localhost) are left alone. Immutable; a redactor of the same
 * settings makes the same of the same session.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Redactor {
    private final Detectors detectors;

    private Redactor(Detectors detectors) {
        this.detectors = detectors;
    }

    /** {@return the redactor with the detectors that every golden passes} */
    public static Redactor standard() {
        return new Redactor(Detectors.standard());
    }

    /**
     * Redacts a session.
     *
     * @param raw the session as it was captured; not changed
     * @return the session to write, with the surrogates that stand in it
     */
    public RedactedSession redact(Session raw) {
        Collected collected = new Collected(detectors);
        new SessionTexts(collected).rewrite(raw);
        Replacement replacement = collected.replacement();
        Session redacted = new SessionTexts(replacement).rewrite(raw);
        return new RedactedSession(redacted, replacement.surrogates());
    }

    /** {@return what the golden's header names these settings by; another one means that texts may be redacted otherwise} */
    public String fingerprint() {
        return detectors.fingerprint();
    }
}
