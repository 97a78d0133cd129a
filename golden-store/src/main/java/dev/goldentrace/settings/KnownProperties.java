package dev.goldentrace.settings;

import dev.goldentrace.trace.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses system properties and environment variables that nobody reads: a mistyped name would be ignored without a word. A
 * property given to Maven reaches the tests too, so the goals' own are known here.
 */
final class KnownProperties {
    private static final String PREFIX = "goldentrace.";

    /** What the goals of the Maven plugin read (see the parameters of its mojos), and the version in users' POMs. */
    private static final List<String> OTHERS = List.of(
            "goldentrace.version",
            "goldentrace.skip",
            "goldentrace.accept",
            "goldentrace.user",
            "goldentrace.dryRun",
            "goldentrace.check.findings",
            "goldentrace.check.divergences",
            "goldentrace.check.tests",
            "goldentrace.check.pending",
            "goldentrace.check.unreadable",
            "goldentrace.check.most");

    /** Whatever begins so belongs to a program or goal of its own. */
    private static final List<String> FAMILIES = List.of("goldentrace.conformance.", "goldentrace.report.");

    private static final String VARIABLE_PREFIX = "GOLDENTRACE_";

    /** What the scripts that build and check Goldentrace itself take. */
    private static final List<String> OF_OUR_BUILD = List.of(
            "GOLDENTRACE_JDK", "GOLDENTRACE_DATA", "GOLDENTRACE_SEEDS", "GOLDENTRACE_ROUNDS", "GOLDENTRACE_KILLS");

    private KnownProperties() {}

    static void require(Collection<String> names) {
        names.stream()
                .filter(name -> name.startsWith(PREFIX) && !isKnown(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new SettingsError("system property " + name + ": there is no such setting. The nearest is <"
                            + NearestName.of(name, known().toList()) + ">; all are: "
                            + SettingName.listedFor(name).stream()
                                    .map(SettingName::property)
                                    .collect(Collectors.joining(", "))
                            + ".");
                });
    }

    /** A variable is named as its property is, in capitals: {@code GOLDENTRACE_MODE}. */
    static void requireVariables(Collection<String> names) {
        List<String> variables = variables().toList();
        names.stream()
                .filter(name -> name.startsWith(VARIABLE_PREFIX)
                        && !variables.contains(name)
                        && !OF_OUR_BUILD.contains(name)
                        && !isKnown(name.toLowerCase(Locale.ROOT).replace('_', '.')))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new SettingsError("environment variable " + name
                            + ": there is no such setting. The nearest is <"
                            + NearestName.of(name, variables) + ">; all are: "
                            + SettingName.listedFor(name).stream()
                                    .map(SettingName::variable)
                                    .collect(Collectors.joining(", "))
                            + ".");
                });
    }

    private static Stream<String> variables() {
        return SettingName.ALL.stream().flatMap(name -> Stream.of(name.variable(), name.joinedVariable()));
    }

    private static boolean isKnown(String name) {
        return FAMILIES.stream().anyMatch(name::startsWith) || known().anyMatch(name::equals);
    }

    private static Stream<String> known() {
        return Stream.concat(SettingName.ALL.stream().map(SettingName::property), OTHERS.stream());
    }
}
