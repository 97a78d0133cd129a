package dev.goldentrace.settings;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.redaction.PersonalData;
import dev.goldentrace.redaction.RedactionSettings;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Reads from the settings what is redacted.
 *
 * <pre>{@code
 * Redactor redactor = Redactor.of(Redacting.of(settings));
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Redacting {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final Settings settings;

    private Redacting(Settings settings) {
        this.settings = settings;
    }

    /**
     * Reads what is redacted; what is not said is as in {@link RedactionSettings#standard()}.
     *
     * @param settings the settings in force
     * @return what is redacted
     * @throws SettingsError when a value cannot be, or a file that one names cannot be read
     */
    public static RedactionSettings of(Settings settings) {
        Redacting redacting = new Redacting(settings);
        RedactionSettings read = redacting.regions(RedactionSettings.standard());
        read = redacting.fields(read);
        read = redacting.allowed(read);
        return read.withPersonalData(redacting.personalData());
    }

    private PersonalData personalData() {
        return settings.get(Setting.PERSONAL_DATA).map(Redacting::personalData).orElse(PersonalData.REAL);
    }

    private static PersonalData personalData(Settings.Value value) {
        return Arrays.stream(PersonalData.values())
                .filter(data -> data.name().equals(value.text().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Settings.wrong(Setting.PERSONAL_DATA, value, "one of real, invented"));
    }

    private RedactionSettings regions(RedactionSettings before) {
        Optional<Settings.Value> value = settings.get(Setting.REDACTION_REGIONS);
        if (value.isEmpty()) {
            return before;
        }
        Set<String> codes = parts(Setting.REDACTION_REGIONS, value.get()).stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        try {
            return before.withRegions(codes);
        } catch (IllegalArgumentException e) {
            throw Settings.refused(Setting.REDACTION_REGIONS, value.get(), e.getMessage() + ".");
        }
    }

    private RedactionSettings fields(RedactionSettings before) {
        return settings.get(Setting.REDACTION_FIELDS)
                .map(value -> new RedactedFields(value).addedTo(before))
                .orElse(before);
    }

    private RedactionSettings allowed(RedactionSettings before) {
        RedactionSettings all = before;
        Optional<Settings.Value> value = settings.get(Setting.REDACTION_ALLOW);
        if (value.isPresent()) {
            for (String text : new AllowedTexts(value.get(), settings.moduleRoot()).all()) {
                all = all.withAllowed(text);
            }
        }
        return all;
    }

    /** The parts of a list, none of which is blank. */
    static List<String> parts(Setting setting, Settings.Value value) {
        List<String> parts = List.of(COMMA.split(value.text(), -1));
        if (parts.contains("")) {
            throw Settings.refused(
                    setting,
                    value,
                    "nothing stands before, between or after a comma of <" + value.text() + ">. Remove that comma.");
        }
        return parts;
    }
}
