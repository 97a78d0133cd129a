package dev.goldentrace.capture;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Judgement;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A judgement, and where it comes from.
 *
 * @param judgement what was asked and replied
 * @param recorded whether it stood in a golden, so that nobody was asked
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Judged(Judgement judgement, boolean recorded) {
    /** Checks that the judgement is there. */
    public Judged {
        Objects.requireNonNull(judgement, "judgement");
    }
}
