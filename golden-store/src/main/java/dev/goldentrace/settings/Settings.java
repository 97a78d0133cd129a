package dev.goldentrace.settings;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The settings in force, strongest first: system property, environment, JUnit configuration parameter, annotation,
 * {@code goldentrace.properties}, default. Immutable.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Settings {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final String ANNOTATION = "the annotation";
    private static final String SHARE = "a share above 0 and at most 1, such as 0.9";
    private static final String AMOUNT = "an amount in USD above 0, such as 2.50";

    private final Path moduleRoot;
    private final Map<String, Value> values;

    /** Values by property. */
    private Settings(Path moduleRoot, Map<String, Value> values) {
        this.moduleRoot = moduleRoot;
        this.values = new HashMap<>(values);
    }

    /**
     * What is set, and where.
     *
     * @param text the value
     * @param from where it was set, such as {@code system property goldentrace.mode}
     */
    public record Value(String text, String from) {}

    /** Where settings are looked for outside of files. */
    public interface Surroundings {
        /**
         * Looks a system property up.
         *
         * @param name its name
         * @return its value, or null
         */
        @Nullable
        String systemProperty(String name);

        /**
         * Looks an environment variable up.
         *
         * @param name its name
         * @return its value, or null
         */
        @Nullable
        String variable(String name);

        /**
         * Looks a configuration parameter of the test framework up.
         *
         * @param name its name
         * @return its value, or null
         */
        @Nullable
        String parameter(String name);

        /** {@return the names of all system properties, to find mistyped ones; empty where nobody knows} */
        default Collection<String> systemProperties() {
            return List.of();
        }

        /** {@return the names of all environment variables, to find mistyped ones; empty where nobody knows} */
        default Collection<String> variables() {
            return List.of();
        }
    }

    /**
     * Collects the settings of a test.
     *
     * @param moduleRoot the module's root; {@code goldentrace.properties} is searched from here up to the repository's root
     * @param surroundings where else to look
     * @param annotation what the test's annotations say
     * @return the settings in force
     * @throws SettingsError when a file, a system property or an environment variable has an unknown name
     */
    public static Settings of(Path moduleRoot, Surroundings surroundings, Map<Setting, String> annotation) {
        return of(moduleRoot, surroundings, annotation, Map.of());
    }

    /**
     * Collects the settings of a test whose annotations speak of the policy too.
     *
     * @param moduleRoot the module's root; {@code goldentrace.properties} is searched from here up to the repository's root
     * @param surroundings where else to look
     * @param annotation what the test's annotations say
     * @param policy what they say of the policy, by {@link PolicyNames}
     * @return the settings in force
     * @throws SettingsError when a file, a system property or an environment variable has an unknown name
     */
    public static Settings of(
            Path moduleRoot, Surroundings surroundings, Map<Setting, String> annotation, Map<String, String> policy) {
        KnownProperties.require(surroundings.systemProperties());
        KnownProperties.requireVariables(surroundings.variables());
        Map<String, Value> values = new HashMap<>(PropertiesFiles.read(moduleRoot));
        annotation.forEach((setting, text) -> put(values, setting.property(), text, ANNOTATION));
        policy.forEach((name, text) -> put(values, PolicyNames.property(name), text, ANNOTATION));
        put(values, "JUnit configuration parameter ", SettingName::property, surroundings::parameter);
        put(values, "environment variable ", SettingName::joinedVariable, surroundings::variable);
        put(values, "environment variable ", SettingName::variable, surroundings::variable);
        put(values, "system property ", SettingName::property, surroundings::systemProperty);
        return new Settings(moduleRoot, values);
    }

    private static void put(
            Map<String, Value> values,
            String where,
            Function<SettingName, String> name,
            Function<String, @Nullable String> lookUp) {
        for (SettingName setting : SettingName.ALL) {
            put(values, setting.property(), lookUp.apply(name.apply(setting)), where + name.apply(setting));
        }
    }

    /** What is blank is not said. */
    private static void put(Map<String, Value> values, String property, @Nullable String text, String from) {
        if (text != null && !text.isBlank()) {
            values.put(property, new Value(text.strip(), from));
        }
    }

    /**
     * Looks a setting up.
     *
     * @param setting which
     * @return its value and where it was set, or empty where nobody said
     */
    public Optional<Value> get(Setting setting) {
        return Optional.ofNullable(values.get(setting.property()));
    }

    /** {@return what is set of the policy, by {@link PolicyNames} and in their order} */
    public Map<String, Value> policy() {
        Map<String, Value> policy = new LinkedHashMap<>();
        for (String name : PolicyNames.all()) {
            Value value = values.get(PolicyNames.property(name));
            if (value != null) {
                policy.put(name, value);
            }
        }
        return policy;
    }

    /** {@return the mode in force; {@code replay} where nobody said} */
    public Mode mode() {
        return get(Setting.MODE)
                .map(value -> Mode.of(value.text()).orElseThrow(() -> wrong(Setting.MODE, value, words())))
                .orElse(Mode.REPLAY);
    }

    private static String words() {
        return "one of " + Arrays.stream(Mode.values()).map(Mode::word).collect(Collectors.joining(", "));
    }

    /** {@return where the mode was set, in words} */
    public String modeFrom() {
        return get(Setting.MODE).map(Value::from).orElse("default");
    }

    /**
     * Checks that the mode may run where it runs: in CI only replay does, unless it is allowed.
     *
     * @param surroundings where the environment is looked up
     * @throws SettingsError when it may not, or when what is allowed is no mode
     */
    public void requireAllowed(Surroundings surroundings) {
        List<String> allowed = allowed();
        String ci = surroundings.variable("CI");
        boolean inCi = ci != null && !ci.isBlank() && !List.of("false", "0").contains(ci.toLowerCase(Locale.ROOT));
        if (inCi && mode() != Mode.REPLAY && !allowed.contains(mode().word())) {
            throw new SettingsError("mode <" + mode().word() + "> was set by " + modeFrom()
                    + ", and in CI (the environment variable CI is <" + ci + ">) only replay runs."
                    + " Where this build is meant to, set -Dgoldentrace.ci.allow=" + mode().word() + ".");
        }
    }

    private List<String> allowed() {
        return get(Setting.CI_ALLOW)
                .map(value -> Arrays.stream(COMMA.split(value.text()))
                        .map(word -> Mode.of(word)
                                .orElseThrow(() ->
                                        wrong(Setting.CI_ALLOW, value, "modes, separated by commas, each " + words())))
                        .map(Mode::word)
                        .toList())
                .orElse(List.of());
    }

    /**
     * Gives a count.
     *
     * @param setting which
     * @param otherwise what holds where nobody said
     * @return at least 1
     * @throws SettingsError when it is no count
     */
    public int count(Setting setting, int otherwise) {
        return count(setting, otherwise, 1);
    }

    /**
     * Gives a count.
     *
     * @param setting which
     * @param otherwise what holds where nobody said
     * @param least the least that it can be
     * @return at least that
     * @throws SettingsError when it is no count
     */
    public int count(Setting setting, int otherwise, int least) {
        Optional<Value> value = get(setting);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            int count = Integer.parseInt(value.get().text());
            if (count >= least) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw wrong(setting, value.get(), "a whole number from " + least);
        }
        throw wrong(setting, value.get(), "a whole number from " + least);
    }

    /**
     * Gives a share.
     *
     * @param setting which
     * @return above 0 and at most 1; empty where nobody said
     * @throws SettingsError when it is no share
     */
    public OptionalDouble share(Setting setting) {
        Optional<Value> value = get(setting);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double share = Double.parseDouble(value.get().text());
            if (share > 0 && share <= 1) {
                return OptionalDouble.of(share);
            }
        } catch (NumberFormatException e) {
            throw wrong(setting, value.get(), SHARE);
        }
        throw wrong(setting, value.get(), SHARE);
    }

    /**
     * Gives a choice of yes or no.
     *
     * @param setting which
     * @return whether it is {@code true}; not where nobody said
     * @throws SettingsError when it is neither {@code true} nor {@code false}
     */
    public boolean flag(Setting setting) {
        Optional<Value> value = get(setting);
        String word = value.map(Value::text).orElse("false").toLowerCase(Locale.ROOT);
        if (!List.of("true", "false").contains(word)) {
            throw wrong(setting, value.orElseThrow(), "true or false");
        }
        return word.equals("true");
    }

    /**
     * Gives an amount of money.
     *
     * @param setting which
     * @return in USD, more than 0; empty where nobody said
     * @throws SettingsError when it is no such amount
     */
    public Optional<BigDecimal> amount(Setting setting) {
        Optional<Value> value = get(setting);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            BigDecimal amount = new BigDecimal(value.get().text());
            if (amount.signum() > 0) {
                return Optional.of(amount);
            }
        } catch (NumberFormatException e) {
            throw wrong(setting, value.get(), AMOUNT);
        }
        throw wrong(setting, value.get(), AMOUNT);
    }

    /**
     * Sets something else for one test.
     *
     * @param setting what to set
     * @param text its value
     * @param from why, as messages say where it was set
     * @return a copy in which it holds
     */
    public Settings with(Setting setting, String text, String from) {
        Settings changed = new Settings(moduleRoot, values);
        changed.values.put(setting.property(), new Value(text, from));
        return changed;
    }

    /** {@return what an edited prompt is in a replay; {@code fail} where nobody said} */
    public PromptChange onPromptChange() {
        return word(Setting.ON_PROMPT_CHANGE, PromptChange::of, "one of fail, warn")
                .orElse(PromptChange.FAIL);
    }

    /** {@return what a replay does after a divergence; {@code stop} where nobody said} */
    public AfterDivergence after() {
        return word(Setting.AFTER, AfterDivergence::of, "one of stop, report").orElse(AfterDivergence.STOP);
    }

    private <T> Optional<T> word(Setting setting, Function<String, Optional<T>> read, String expected) {
        return get(setting).map(value -> read.apply(value.text()).orElseThrow(() -> wrong(setting, value, expected)));
    }

    /** {@return whether each call is printed as it is answered; not so where nobody said} */
    public boolean logsSteps() {
        return word(Setting.LOG, word -> isOn(word, "steps"), "one of steps, off")
                .orElse(false);
    }

    /** {@return whether a recorded stream is handed out in the distances in which its pieces came; not so where nobody said} */
    public boolean pacesStreams() {
        return word(Setting.PACING, word -> isOn(word, "recorded"), "one of recorded, off")
                .orElse(false);
    }

    private static Optional<Boolean> isOn(String word, String on) {
        String lower = word.toLowerCase(Locale.ROOT);
        return List.of(on, "off").contains(lower) ? Optional.of(lower.equals(on)) : Optional.empty();
    }

    /** {@return the folder of the goldens} */
    public Path goldens() {
        return moduleRoot.resolve(get(Setting.GOLDENS).map(Value::text).orElse("src/test/goldens"));
    }

    /** {@return the module's root} */
    public Path moduleRoot() {
        return moduleRoot;
    }

    /**
     * Says that a value cannot be, where a reader of it said why.
     *
     * @param setting which
     * @param value what was set, and where
     * @param why what is wrong with it and what it can be, in sentences
     * @return what to throw
     */
    public static SettingsError refused(Setting setting, Value value, String why) {
        return refused(setting.property(), value, why);
    }

    /**
     * Says that a value of the policy cannot be, where a reader of it said why.
     *
     * @param property which, such as {@code goldentrace.policy.steps.warn}
     * @param value what was set, and where
     * @param why what is wrong with it and what it can be, in sentences
     * @return what to throw
     */
    public static SettingsError refused(String property, Value value, String why) {
        return new SettingsError(property + ", set by " + value.from() + ": " + why);
    }

    /**
     * Says that something cannot be set as it is, where that is no value of a property.
     *
     * @param where what says it, such as {@code @TracePolicy, rules <new-tol=fail>}
     * @param why what is wrong with it and what it can be, in sentences
     * @return what to throw
     */
    public static SettingsError refused(String where, String why) {
        return new SettingsError(where + ": " + why);
    }

    /**
     * Says that a setting is missed where nobody said it.
     *
     * @param setting which
     * @param why what needs it and what it can be, in sentences
     * @return what to throw
     */
    public static SettingsError missing(Setting setting, String why) {
        return new SettingsError(setting.property() + " is not set: " + why);
    }

    /**
     * Says that a value cannot be.
     *
     * @param setting which
     * @param value what was set, and where
     * @param expected what it can be, in words
     * @return what to throw
     */
    public static SettingsError wrong(Setting setting, Value value, String expected) {
        return new SettingsError(setting.property() + ": expected " + expected + ", but " + value.from() + " says <"
                + value.text() + ">.");
    }
}
