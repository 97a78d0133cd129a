package dev.goldentrace.redaction.internal.field;

import dev.goldentrace.redaction.Surrogate;

/** What a field holds, as its name says, and how its values are read. */
enum Kind {
    EMAIL(new EmailReading()),
    NAME(new NameReading()),
    /** The name of somebody or of something: the fields beside it tell. */
    NAME_OF_ANYTHING(new NameReading()),
    PHONE(new PhoneReading()),
    ADDRESS(new AddressReading(false)),
    ADDRESS_LINE(new AddressReading(true)),
    POSTAL_CODE(new PostalCodeReading()),
    BIRTH_DATE(new BirthDateReading()),
    US_SSN(new IdReading(Surrogate.Type.US_SSN)),
    NATIONAL_ID(new IdReading(Surrogate.Type.NATIONAL_ID)),
    CARD_NUMBER(new CardReading()),
    SECURITY_CODE(new SecurityCodeReading()),
    IBAN(new IdReading(Surrogate.Type.IBAN)),
    ACCOUNT_NUMBER(new IdReading(Surrogate.Type.NUMBER)),
    LAST_DIGITS(new DigitsReading()),
    /** Names a way to pay; in an object of them, keys and ids do. */
    PAYMENT(new DigitsReading()),
    IP(new IpReading()),
    /** What only the user knows: the whole text is the value. */
    ANYTHING((text, values) -> {});

    @SuppressWarnings("ImmutableEnumChecker") // readings hold nothing that changes
    private final Reading reading;

    Kind(Reading reading) {
        this.reading = reading;
    }

    /** The kind whose notations are known for a type. */
    static Kind of(Surrogate.Type type) {
        return switch (type) {
            case EMAIL -> EMAIL;
            case NAME -> NAME;
            case PHONE -> PHONE;
            case ADDRESS -> ADDRESS;
            case POSTAL_CODE -> POSTAL_CODE;
            case BIRTH_DATE -> BIRTH_DATE;
            case US_SSN -> US_SSN;
            case NATIONAL_ID -> NATIONAL_ID;
            case CREDIT_CARD -> CARD_NUMBER;
            case IBAN -> IBAN;
            case NUMBER -> ACCOUNT_NUMBER;
            case IP -> IP;
            default -> ANYTHING;
        };
    }

    /** Adds what the text of such a field holds; nothing where it is none of the kind. */
    void read(String text, Values values) {
        reading.read(text, values);
    }
}
