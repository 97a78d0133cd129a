package dev.goldentrace.settings;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/** Says what an edited prompt is in a replay: a system prompt or a user message that is not the recorded one. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum PromptChange {
    /** A divergence: the test fails. */
    FAIL,
    /** A warning, counted and listed with the age of the recording; all else is compared as ever. */
    WARN;

    /** {@return the word that settings use, such as {@code warn}} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PromptChange> of(String word) {
        return Arrays.stream(values())
                .filter(change -> change.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
