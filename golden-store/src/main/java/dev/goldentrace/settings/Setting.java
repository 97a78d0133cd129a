package dev.goldentrace.settings;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/** What can be set. Each is {@code goldentrace.} and a name as a property, and the same in capitals in the environment. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Setting {
    /** Where the models' answers come from: a {@link Mode}. */
    MODE("mode"),
    /** Where the tools' answers come from, as {@code ToolSources} reads it. */
    TOOLS("tools"),
    /** How many recordings an {@code @AgentTest} makes in record mode. */
    RECORDINGS("recordings"),
    /** How many runs an {@code @AgentTest} makes in live mode. */
    RUNS("runs"),
    /** How strictly the rules judge: {@code balanced}, {@code strict}, {@code budget-only}. */
    PRESET("preset"),
    /** The folder of goldens, from the module's root. */
    GOLDENS("goldens"),
    /** The module's root, where it cannot be found out. */
    ROOT("root"),
    /** Which modes besides replay may run in CI, separated by commas. */
    CI_ALLOW("ci.allow");

    private static final String PREFIX = "goldentrace.";

    private final String name;

    Setting(String name) {
        this.name = name;
    }

    /** {@return the property, such as {@code goldentrace.mode}} */
    public String property() {
        return PREFIX + name;
    }

    /** {@return the environment variable, such as {@code GOLDENTRACE_MODE}} */
    public String variable() {
        return property().toUpperCase(Locale.ROOT).replace('.', '_');
    }

    static Optional<Setting> ofProperty(String property) {
        return Arrays.stream(values())
                .filter(setting -> setting.property().equals(property))
                .findFirst();
    }
}
