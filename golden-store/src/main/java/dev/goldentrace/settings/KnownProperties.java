package dev.goldentrace.settings;

import dev.goldentrace.trace.NearestName;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Refuses system properties that nobody reads: a mistyped name would be ignored without a word. A property given to Maven
 * reaches the tests too, so the goals' own are known here.
 */
final class KnownProperties {
    private static final String PREFIX = "goldentrace.";

    /** What the goals of the Maven plugin read (see the parameters of its mojos), and the version in users' POMs. */
    private static final List<String> OTHERS = List.of(
            "goldentrace.version",
            "goldentrace.skip",
            "goldentrace.accept",
            "goldentrace.check.findings",
            "goldentrace.check.divergences",
            "goldentrace.check.tests",
            "goldentrace.check.pending",
            "goldentrace.check.unreadable",
            "goldentrace.check.most");

    /** Whatever begins so belongs to a program or goal of its own. */
    private static final List<String> FAMILIES = List.of("goldentrace.conformance.", "goldentrace.report.");

    private KnownProperties() {}

    static void require(Collection<String> names) {
        names.stream()
                .filter(name -> name.startsWith(PREFIX) && !isKnown(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new SettingsError("system property " + name + ": there is no such setting. The nearest is <"
                            + NearestName.of(name, known().toList()) + ">; all are: "
                            + String.join(", ", settings().toList()) + ".");
                });
    }

    private static boolean isKnown(String name) {
        return FAMILIES.stream().anyMatch(name::startsWith) || known().anyMatch(name::equals);
    }

    private static Stream<String> known() {
        return Stream.concat(settings(), OTHERS.stream());
    }

    private static Stream<String> settings() {
        return Arrays.stream(Setting.values()).map(Setting::property);
    }
}
