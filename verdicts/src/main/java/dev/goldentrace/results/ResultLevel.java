package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/** How much of what was said a result holds. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum ResultLevel {
    /** Texts, redacted. */
    FULL,
    /** A keyed hash in the place of each text: the same text has the same hash, so that runs can be compared. */
    HASHES,
    /** Figures, rules, severities, statuses and identities; no texts. */
    METRICS;

    /** {@return the word that settings, files and messages use, in lower case} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return whether texts are written; only then candidates are kept, too} */
    public boolean keepsTexts() {
        return this == FULL;
    }

    static Optional<ResultLevel> of(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
