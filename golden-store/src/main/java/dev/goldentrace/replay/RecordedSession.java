package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.trace.Session;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * One recording, with what stands in it for redacted text.
 *
 * @param session what was recorded
 * @param surrogates what its golden's header lists; empty where nothing was redacted
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record RecordedSession(Session session, List<Surrogate> surrogates) {
    /** Copies the surrogates. */
    public RecordedSession {
        Objects.requireNonNull(session, "session");
        surrogates = List.copyOf(surrogates);
    }

    /**
     * Takes the newest recording of a golden.
     *
     * @param golden a golden or a candidate
     * @return its newest recording
     */
    public static RecordedSession newestOf(Golden golden) {
        return new RecordedSession(golden.newest(), golden.surrogates());
    }
}
