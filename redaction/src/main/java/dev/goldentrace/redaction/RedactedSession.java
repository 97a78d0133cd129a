package dev.goldentrace.redaction;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Session;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A session that may be written, as far as the redactor can tell; the {@link Gate} looks again.
 *
 * @param session the session with surrogates in place of what was redacted
 * @param surrogates what was put in, in the order of first appearance; empty where nothing had to be
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record RedactedSession(Session session, List<Surrogate> surrogates) {

    /** Checks and copies. */
    public RedactedSession {
        Objects.requireNonNull(session, "session");
        surrogates = List.copyOf(surrogates);
    }
}
