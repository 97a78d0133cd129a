package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.redaction.PersonalData;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The golden that a test was held against, or would have been.
 *
 * @param path from the module's root, with {@code /}
 * @param recordedAt when its newest recording was made; null where there is no golden yet
 * @param model the model that answered in that recording; null where not known
 * @param recordings how many recordings it holds
 * @param personalData whose the personal data in it is; what is invented was left as it is
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record GoldenFacts(
        String path, @Nullable Instant recordedAt, @Nullable String model, int recordings, PersonalData personalData) {

    /** Checks the path and the number. */
    public GoldenFacts {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(personalData, "personalData");
        if (recordings < 0) {
            throw new IllegalArgumentException("recordings are never negative, but <" + recordings + ">");
        }
    }

    /**
     * Tells of one whose personal data is real, so that it was redacted.
     *
     * @param path from the module's root, with {@code /}
     * @param recordedAt when its newest recording was made; null where there is no golden yet
     * @param model the model that answered in that recording; null where not known
     * @param recordings how many recordings it holds
     */
    public GoldenFacts(String path, @Nullable Instant recordedAt, @Nullable String model, int recordings) {
        this(path, recordedAt, model, recordings, PersonalData.REAL);
    }

    /**
     * Names the place of a golden that does not exist.
     *
     * @param path from the module's root, with {@code /}
     * @return a golden without recordings
     */
    public static GoldenFacts missing(String path) {
        return new GoldenFacts(path, null, null, 0);
    }
}
