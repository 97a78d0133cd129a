package dev.goldentrace.settings;

import dev.goldentrace.redaction.RedactionSettings;
import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.trace.NearestName;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads {@code goldentrace.redaction.fields}: {@code employeeNo=number} adds a field, {@code -city} leaves one alone. */
final class RedactedFields {
    private static final String EXAMPLE = "Write it as employeeNo=number, or as -city for a field that stays as it is.";
    private static final List<String> TYPES =
            Arrays.stream(Surrogate.Type.values()).map(RedactedFields::word).toList();

    private final Settings.Value value;
    private final Set<String> named = new HashSet<>();

    RedactedFields(Settings.Value value) {
        this.value = value;
    }

    RedactionSettings addedTo(RedactionSettings before) {
        RedactionSettings all = before;
        for (String part : Redacting.parts(Setting.REDACTION_FIELDS, value)) {
            all = part.startsWith("-")
                    ? all.withoutField(name(part, part.substring(1)))
                    : added(all, part, part.indexOf('='));
        }
        return all;
    }

    private RedactionSettings added(RedactionSettings before, String part, int equals) {
        if (equals < 0) {
            throw refused("<" + part + "> does not say what the field's values are. " + EXAMPLE);
        }
        String name = name(part, part.substring(0, equals).strip());
        return before.withField(name, type(part.substring(equals + 1).strip()));
    }

    /** Case and dashes do not matter, so that two spellings of a name are one. */
    private String name(String part, String name) {
        if (name.isBlank()) {
            throw refused("<" + part + "> names no field. " + EXAMPLE);
        }
        if (!named.add(name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT))) {
            throw refused("the field <" + name + "> is named twice. Say one thing of it.");
        }
        return name;
    }

    private Surrogate.Type type(String text) {
        String word = text.toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(Surrogate.Type.values())
                .filter(type -> word(type).equals(word))
                .findFirst()
                .orElseThrow(() -> refused("there is no type <" + text + ">. The nearest is <"
                        + NearestName.of(text.toLowerCase(Locale.ROOT), TYPES) + ">; all are: "
                        + String.join(", ", TYPES) + "."));
    }

    private static String word(Surrogate.Type type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private SettingsError refused(String why) {
        return Settings.refused(Setting.REDACTION_FIELDS, value, why);
    }
}
