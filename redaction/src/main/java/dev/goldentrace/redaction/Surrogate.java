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
        /** One word of somebody's name; its surrogate is a word. */
        NAME("name", "Anon", "ym", Shapes.TODO),
        /** A phone number; its surrogate is one of those that are kept for fiction. */
        PHONE("phone number", "+1201555", "#", Shapes.TODO),
        /** A number of a US social security card; its surrogate is of an area that is never given out. */
        US_SSN("US SSN", "000-00-", "#", Shapes.TODO),
        /** A number of a passport, licence, tax or other register. */
        NATIONAL_ID("national id", "id-", "-REDACTED", Shapes.TODO),
        /** A number of a payment card; its surrogate passes Luhn's check, in a range for tests. */
        CREDIT_CARD("credit card", "4242", "#", Shapes.TODO),
        /** A number of a bank account (ISO 13616); its surrogate passes the check of its digits, in no country. */
        IBAN("IBAN", "XX", "#", Shapes.TODO),
        /** An address of the internet, of four parts or of eight; its surrogate is from a range for documents. */
        IP("IP address", "192.0.2.", "#", Shapes.TODO),
        /** A date of birth, in a field that says so; its surrogate is a date (ISO 8601). */
        BIRTH_DATE("date of birth", "1900-01-", "#", Shapes.TODO),
        /** A street, house and flat; its surrogate is one that is nowhere. */
        ADDRESS("address", "1 Anon", " Road", Shapes.TODO),
        /** A postal code; its surrogate is a number that is none. */
        POSTAL_CODE("postal code", "00", "#", Shapes.TODO),
        /** Digits that name an account, a card or a payment, in a field that says so. */
        NUMBER("number", "990", "#", Shapes.TODO),
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
