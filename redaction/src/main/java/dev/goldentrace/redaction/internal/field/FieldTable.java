package dev.goldentrace.redaction.internal.field;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of fields, by what they hold. */
final class FieldTable {
    private static final Pattern COMMA = Pattern.compile(",");

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    static FieldTable of() {
        return new FieldTable();
    }

    /** Adds names, separated by commas; their words are separated by blanks. In one word they count too. */
    FieldTable with(Kind kind, String names) {
        COMMA.splitAsStream(names).forEach(name -> {
            kinds.put(name.strip(), kind);
            kinds.put(name.replace(" ", ""), kind);
        });
        return this;
    }

    Map<String, Kind> map() {
        return Map.copyOf(kinds);
    }
}
