package dev.goldentrace.junit;

import dev.goldentrace.settings.PolicyNames;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was typed, as far as it says which tests are recorded and how: so that the same command is known again. Limits are no
 * part of it: with another limit the command goes on.
 */
final class CommandWords {
    private static final List<Setting> HOW = List.of(
            Setting.MODE,
            Setting.ONLY,
            Setting.RECORDINGS,
            Setting.TOOLS,
            Setting.PRESET,
            Setting.CONTRACT,
            Setting.GOLDENS);

    /** What Surefire and Failsafe choose tests by, when it is given on the command line. */
    private static final List<String> WHICH = List.of("test", "it.test", "groups", "excludedGroups");

    private CommandWords() {}

    static String of(Settings settings, Settings.Surroundings surroundings) {
        Stream<String> how = HOW.stream()
                .flatMap(setting -> settings.get(setting).stream()
                        .filter(value -> !value.from().equals("the annotation"))
                        .map(value -> setting.property() + "=" + value.text()));
        Stream<String> policy = settings.policy().entrySet().stream()
                .filter(entry -> !entry.getValue().from().equals("the annotation"))
                .map(entry -> PolicyNames.property(entry.getKey()) + "="
                        + entry.getValue().text());
        Stream<String> which = WHICH.stream()
                .filter(name -> surroundings.systemProperty(name) != null)
                .map(name -> name + "=" + Objects.requireNonNull(surroundings.systemProperty(name)));
        return Stream.of(how, policy, which).flatMap(words -> words).collect(Collectors.joining(" "));
    }
}
