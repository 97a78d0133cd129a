package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trials.Trial;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * One of several live runs of a test.
 *
 * @param result how it ended
 * @param headline what is to be said of it in one line
 * @param figures what it took
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record TrialResult(Trial.Result result, String headline, Figures figures) {

    /** Checks that all parts are there. */
    public TrialResult {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(figures, "figures");
    }
}
