package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Locale;
import org.apiguardian.api.API;

/** Says what became of a recording. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum RecordingOutcome {
    /** It was written to the golden. */
    RECORDED,
    /** It equals the golden in canonical form, so nothing was written. */
    UNCHANGED,
    /** It was not written and waits as a {@link Candidate}. */
    PENDING;

    /** {@return the word that files and messages use, in lower case} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
