package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.redaction.Redactor;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What messages of a replay say about where they come from, what it compares, and how it hands out what was recorded.
 *
 * @param test how messages name the test, such as {@code RefundAgentTest.refunds}
 * @param recordCommand what to type to record it again
 * @param paced whether streams are handed out as slowly as they came
 * @param normalization what is not compared
 * @param redactor what hides in messages what no golden may hold
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ReplayContext(
        String test, String recordCommand, boolean paced, Normalization normalization, Redactor redactor) {
    /** Checks that all parts are there. */
    public ReplayContext {
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(recordCommand, "recordCommand");
        Objects.requireNonNull(normalization, "normalization");
        Objects.requireNonNull(redactor, "redactor");
    }

    /**
     * Hands streams out at once, compares all but what is volatile by default, and redacts messages by the usual settings.
     *
     * @param test how messages name the test
     * @param recordCommand what to type to record it again
     */
    public ReplayContext(String test, String recordCommand) {
        this(test, recordCommand, false, Normalization.standard(), Redactor.standard());
    }

    /**
     * Says how streams are handed out.
     *
     * @param paced whether as slowly as they came, else at once
     * @return a copy that says so
     */
    public ReplayContext withPace(boolean paced) {
        return new ReplayContext(test, recordCommand, paced, normalization, redactor);
    }

    /**
     * Says what is not compared.
     *
     * @param other what is volatile, ignored or normalised
     * @return a copy that says so
     */
    public ReplayContext withNormalization(Normalization other) {
        return new ReplayContext(test, recordCommand, paced, other, redactor);
    }

    /**
     * Says what messages must not show.
     *
     * @param other the redactor of the test's own settings
     * @return a copy that says so
     */
    public ReplayContext withRedactor(Redactor other) {
        return new ReplayContext(test, recordCommand, paced, normalization, other);
    }
}
