package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

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
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record GoldenFacts(
        String path, @Nullable Instant recordedAt, @Nullable String model, int recordings) {

    /** Checks the path and the number. */
    public GoldenFacts {
        Objects.requireNonNull(path, "path");
        if (recordings < 0) {
            throw new IllegalArgumentException("recordings are never negative, but <" + recordings + ">");
        }
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
