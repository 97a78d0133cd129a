package dev.goldentrace.settings;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/** Says where the models' answers come from. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Mode {
    /** From the golden; nothing is written. */
    REPLAY,
    /** From the models; the session is judged, then written. */
    RECORD,
    /** From the golden where there is one, else from the models. */
    RECORD_MISSING,
    /** From the models; the session is compared with the golden, and nothing under {@code src} changes. */
    LIVE,
    /** From the golden up to a step, then from the models. */
    FORK,
    /** Forks again and again, to find the first step from which a live continuation no longer passes. */
    BISECT,
    /** From the models; goldens are not used. */
    PASSTHROUGH;

    /** {@return the word that settings use, such as {@code record-missing}} */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Mode> of(String word) {
        return Arrays.stream(values())
                .filter(mode -> mode.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
