package dev.goldentrace.redaction.internal.field;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names that are personal only within a field that says what its parts are, such as {@code name: {first, last}}. */
final class InnerFields {
    private static final Map<String, Kind> NAME = FieldTable.of()
            .with(Kind.NAME, "first, last, middle, given, family, maiden, sur")
            .with(Kind.NAME_OF_ANYTHING, "full, formatted, display, text, value")
            .map();
    private static final Map<String, Kind> ADDRESS = FieldTable.of()
            .with(
                    Kind.ADDRESS_LINE,
                    "line, lines, line 1, line 2, line 3, street, street 1, street 2, number, house, apartment, flat, unit, suite,"
                            + " text, full, formatted, value, care of, attention, premise, thoroughfare, road")
            .with(Kind.POSTAL_CODE, "postal, post, code")
            .map();
    private static final Map<String, Kind> PAYMENT =
            FieldTable.of().with(Kind.PAYMENT, "id, method id, token, key").map();
    private static final Map<String, Boolean> VALUE = Map.of(
            "value",
            true,
            "number",
            true,
            "text",
            true,
            "full",
            true,
            "formatted",
            true,
            "national",
            true,
            "e164",
            true,
            "international",
            true,
            "digits",
            true,
            "address",
            true);

    private InnerFields() {}

    static @Nullable Kind of(String joined, Kind holder) {
        return switch (holder) {
            case NAME, NAME_OF_ANYTHING -> NAME.get(joined);
            case ADDRESS, ADDRESS_LINE -> ADDRESS.get(joined);
            case PAYMENT -> PAYMENT.get(joined);
            default -> VALUE.containsKey(joined) ? holder : null;
        };
    }
}
