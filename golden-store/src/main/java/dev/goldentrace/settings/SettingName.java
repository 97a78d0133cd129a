package dev.goldentrace.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A name that can be set: as a property and, in capitals and with its words parted by {@code _}, in the environment.
 *
 * @param property such as {@code goldentrace.onPromptChange}
 */
record SettingName(String property) {
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    /** The settings that have a constant. */
    static final List<SettingName> SETTINGS = Arrays.stream(Setting.values())
            .map(Setting::property)
            .map(SettingName::new)
            .toList();

    /** Those of the policy. */
    static final List<SettingName> POLICY = PolicyNames.all().stream()
            .map(PolicyNames::property)
            .map(SettingName::new)
            .toList();

    static final List<SettingName> ALL =
            Stream.concat(SETTINGS.stream(), POLICY.stream()).toList();

    /** The names that a message lists for a mistyped one: those of the policy where it looks like one of them. */
    static List<SettingName> listedFor(String mistyped) {
        boolean policy = mistyped.startsWith(PolicyNames.PREFIX)
                || mistyped.startsWith(new SettingName(PolicyNames.PREFIX).variable());
        return policy ? POLICY : SETTINGS;
    }

    String variable() {
        return CAPITAL.matcher(property)
                .replaceAll("_$0")
                .toUpperCase(Locale.ROOT)
                .replace('.', '_')
                .replace('-', '_');
    }

    /** The variable with the words of a name run together, as in {@code GOLDENTRACE_ONPROMPTCHANGE}. */
    String joinedVariable() {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
