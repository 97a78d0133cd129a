package dev.goldentrace.redaction;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * What stands in a golden for one redacted value. Its text says the type and an ordinal, never anything about the value.
 *
 * @param type what sort of value it stands for
 * @param text the placeholder in the value's format, such as {@code email-1@redacted.example}
 * @param occurrences how often it was put in the session's texts; a message that later requests repeat counts each time
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Surrogate(Type type, String text, long occurrences) {

    /** Checks that all parts are there. */
    public Surrogate {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(text, "text");
        if (occurrences < 1) {
            throw new IllegalArgumentException("a surrogate stands somewhere at least once, not " + occurrences);
        }
    }

    /** The sorts of values that are redacted. */
    public enum Type {
        /** An e-mail address; its surrogate is a valid one at a reserved domain. */
        EMAIL("e-mail", "email-", "@redacted.example", Shapes.EMAIL),
        /** An API key, token, password or other secret; its surrogate is a word that is obviously none. */
        API_KEY("API key", "api-key-", "-REDACTED", Shapes.SECRET);

        private final String word;
        private final String prefix;
        private final String suffix;
        private final Pattern valuePattern;

        Type(String word, String prefix, String suffix, Pattern valuePattern) {
            this.word = word;
            this.prefix = prefix;
            this.suffix = suffix;
            this.valuePattern = valuePattern;
        }

        /** {@return the word that messages use, such as {@code e-mail}} */
        public String word() {
            return word;
        }

        /** {@return what a live value of this type looks like as a whole; bounded, so that matching stays linear} */
        public Pattern valuePattern() {
            return valuePattern;
        }

        /** What stands before the ordinal in a surrogate's text. */
        String prefix() {
            return prefix;
        }

        /** What stands after it: the ordinal is enclosed, so that a digit that follows is never taken for a part of it. */
        String suffix() {
            return suffix;
        }
    }
}
