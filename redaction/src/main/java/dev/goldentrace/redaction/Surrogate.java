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
 * @param occurrences how often it was put in the session's texts; what later requests repeat counts once
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
        /** An e-mail address; its surrogate is a valid one at a reserved domain, {@code email-1@redacted.example}. */
        EMAIL("e-mail", Notation.enclosed("email-", "@redacted.example"), Shapes.EMAIL),
        /** One word of somebody's name; its surrogate is a word of letters, {@code Anonaym}. */
        NAME("name", Notation.words("Anon", "ym"), Shapes.NAME),
        /** A phone number; its surrogate is one of those that are kept for fiction, {@code +12015550100}. */
        PHONE(
                "phone number",
                Notation.reserved(OrdinalTexts::phone, "\\+1[0-9]{3}55501[0-9]{2}", "55501"),
                Shapes.PHONE),
        /** A number of a US social security card; its surrogate is of an area that is never given out. */
        US_SSN("US SSN", Notation.reserved(OrdinalTexts::ssn, "000-[0-9]{2}-[0-9]{4}", "000-"), Shapes.DIGITS),
        /** A number of a passport, licence, tax or other register; its surrogate is {@code id-1-REDACTED}. */
        NATIONAL_ID("national id", Notation.enclosed("id-", "-REDACTED"), Shapes.ANYTHING),
        /** A number of a payment card; its surrogate passes Luhn's check, in a range for tests. */
        CREDIT_CARD(
                "credit card",
                Notation.reserved(OrdinalTexts::card, "4242424242[0-9]{6}", "4242424242"),
                Shapes.DIGITS),
        /** A number of a bank account (ISO 13616); its surrogate passes the check of its digits, in no country. */
        IBAN("IBAN", Notation.reserved(OrdinalTexts::iban, "XX[0-9]{2}REDACTED[0-9]{8}", "redacted"), Shapes.DIGITS),
        /** An address of the internet, of four parts; its surrogate is from a range for documents or benchmarks. */
        IP(
                "IP address",
                Notation.reserved(
                        OrdinalTexts::ip, "(?:192\\.0\\.2|198\\.1[89]\\.[0-9]+)\\.[0-9]+", "192.0.2.", "198.1"),
                Shapes.IP),
        /** An address of the internet, of eight parts; its surrogate is from a range for documents. */
        IPV6(
                "IP address",
                Notation.reserved(OrdinalTexts::ipv6, "2001:db8:(?::[0-9a-f]{1,4}){1,4}", "2001:db8:"),
                Shapes.IP),
        /** A date of birth, in a field that says so; its surrogate is a date (ISO 8601), from 1900-01-01 on. */
        BIRTH_DATE("date of birth", Notation.digits(OrdinalTexts::date), Shapes.DATE),
        /** A street, house and flat; its surrogate is one that is nowhere, {@code Anona Road}. */
        ADDRESS("address", Notation.words("Anon", " Road"), Shapes.WORDS),
        /** A postal code; its surrogate is a number that is none in the United States. */
        POSTAL_CODE("postal code", Notation.digits(OrdinalTexts::postalCode), Shapes.POSTAL_CODE),
        /** Digits that name an account, a card or a payment, in a field that says so; may stand for a JSON number. */
        NUMBER("number", Notation.digits(OrdinalTexts::number), Shapes.ID),
        /** An API key, token, password or other secret; its surrogate is a word that is obviously none. */
        API_KEY("API key", Notation.enclosed("api-key-", "-REDACTED"), Shapes.SECRET);

        private final String word;

        @SuppressWarnings("ImmutableEnumChecker") // made of texts and functions of an ordinal
        private final Notation notation;

        private final Pattern valuePattern;

        Type(String word, Notation notation, Pattern valuePattern) {
            this.word = word;
            this.notation = notation;
            this.valuePattern = valuePattern;
        }

        /** {@return the word that messages use, such as {@code e-mail}} */
        public String word() {
            return word;
        }

        /** {@return whether its values are secrets, which are redacted though all personal data is invented} */
        public boolean isSecret() {
            return this == API_KEY;
        }

        /** {@return what a live value of this type looks like as a whole; bounded, so that matching stays linear} */
        public Pattern valuePattern() {
            return valuePattern;
        }

        Notation notation() {
            return notation;
        }
    }
}
