package dev.goldentrace.results;

import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import java.util.Optional;

/** Reads the key of hashes. It comes from the environment only, and no message says it. */
final class ResultsKey {
    static final int SHORTEST = 16;

    private static final String ENVIRONMENT = "environment variable ";
    private static final String VARIABLE = Setting.RESULTS_KEY.variable();
    private static final String HOW =
            "Make a key once (openssl rand -hex 32), keep it where your build keeps secrets, and give it as the environment"
                    + " variable " + VARIABLE + ".";

    private ResultsKey() {}

    static Optional<KeyedHash> of(Settings settings) {
        return settings.get(Setting.RESULTS_KEY).map(ResultsKey::checked);
    }

    static KeyedHash required(Settings settings) {
        return of(settings)
                .orElseThrow(() -> Settings.missing(
                        Setting.RESULTS_KEY,
                        Setting.RESULTS_LEVEL.property() + "=" + ResultLevel.HASHES.word()
                                + " hashes texts with a key, and there is no key by default, as everybody would know it. "
                                + HOW));
    }

    /** Properties stand in Surefire's reports, in shells' histories, in lists of processes and in repositories. */
    private static KeyedHash checked(Settings.Value value) {
        if (!value.from().startsWith(ENVIRONMENT)) {
            throw Settings.refused(
                    Setting.RESULTS_KEY, value, "a key that is set there is written down in other files, too. " + HOW);
        }
        if (value.text().length() < SHORTEST) {
            throw Settings.refused(
                    Setting.RESULTS_KEY,
                    value,
                    "a key of " + value.text().length() + " characters can be guessed; it takes " + SHORTEST
                            + " or more. " + HOW);
        }
        return new KeyedHash(value.text());
    }
}
