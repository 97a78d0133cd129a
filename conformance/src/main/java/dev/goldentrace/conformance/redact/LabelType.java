package dev.goldentrace.conformance.redact;

import dev.goldentrace.redaction.Surrogate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The labels that must be found, and how many of them. */
enum LabelType {
    EMAIL_ADDRESS(0.99, 0.98, "EMAIL"),
    CREDIT_CARD(0.99, 0.98, "CREDIT_CARD"),
    IBAN_CODE(0.99, 0.98, "IBAN"),
    IP_ADDRESS(0.99, 0.98, "IP", "IPV6"),
    US_SSN(0.99, 0.98, "US_SSN"),
    PHONE_NUMBER(0.95, 0.90, "PHONE");

    private final double recall;
    private final double precision;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> surrogates;

    LabelType(double recall, double precision, String... surrogates) {
        this.recall = recall;
        this.precision = precision;
        this.surrogates = List.of(surrogates);
    }

    double recall() {
        return recall;
    }

    double precision() {
        return precision;
    }

    /** What a label is called that stands where such a value is; a type of ours that nobody labels has its own name. */
    static String of(Surrogate.Type type) {
        return Arrays.stream(values())
                .filter(label -> label.surrogates.contains(type.name()))
                .map(Enum::name)
                .findFirst()
                .orElse(type.name());
    }

    /** Empty for a label that need not be found. */
    static Optional<LabelType> named(String label) {
        return Arrays.stream(values()).filter(type -> type.name().equals(label)).findFirst();
    }
}
