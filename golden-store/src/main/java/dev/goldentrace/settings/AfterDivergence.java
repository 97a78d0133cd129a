package dev.goldentrace.settings;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/** Says what a replay does after a divergence. The test fails in any case. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum AfterDivergence {
    /** Answers nothing more. */
    STOP,
    /** Goes on with the nearest recorded answers, and lists all divergences at the end. */
    REPORT;

    /** {@return the word that settings use, such as {@code report}} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<AfterDivergence> of(String word) {
        return Arrays.stream(values())
                .filter(after -> after.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
