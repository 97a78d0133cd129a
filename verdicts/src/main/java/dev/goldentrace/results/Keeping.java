package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.settings.SettingsError;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** What results keep of a test: the level, and the key where something is hashed. Immutable; never shows the key. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Keeping {
    private final ResultLevel level;
    private final @Nullable KeyedHash hash;

    private Keeping(ResultLevel level, @Nullable KeyedHash hash) {
        this.level = level;
        this.hash = hash;
    }

    /**
     * Reads {@code goldentrace.results.level} and {@code goldentrace.results.key}.
     *
     * @param settings where they are set
     * @return what is kept; everything where nobody said
     * @throws SettingsError when the level is none, the key is too short or set where it would be written down, or hashes
     *     are wanted without a key
     */
    public static Keeping of(Settings settings) {
        ResultLevel level = settings.get(Setting.RESULTS_LEVEL)
                .map(value -> ResultLevel.of(value.text())
                        .orElseThrow(
                                () -> Settings.wrong(Setting.RESULTS_LEVEL, value, "one of full, hashes, metrics")))
                .orElse(ResultLevel.FULL);
        Optional<KeyedHash> hash =
                level == ResultLevel.HASHES ? Optional.of(ResultsKey.required(settings)) : ResultsKey.of(settings);
        return new Keeping(level, hash.orElse(null));
    }

    /** {@return what keeps everything} */
    public static Keeping full() {
        return new Keeping(ResultLevel.FULL, null);
    }

    /** {@return what keeps no texts} */
    public static Keeping metrics() {
        return new Keeping(ResultLevel.METRICS, null);
    }

    /** {@return the level} */
    public ResultLevel level() {
        return level;
    }

    /**
     * Gives what stands for a user in results, so that {@link Forgetting} finds them though no text names the user.
     *
     * @param id the user as the test said it
     * @return a keyed hash; empty where there is no key
     */
    public Optional<String> user(String id) {
        return Optional.ofNullable(hash).map(keyed -> keyed.of(id)).filter(hashed -> !hashed.isEmpty());
    }

    /** Gives what of a result is written. */
    TestResult of(TestResult result) {
        return switch (level) {
            case FULL -> result;
            case HASHES -> Reduced.hashed(result, Objects.requireNonNull(hash, "hash"));
            case METRICS -> Reduced.metrics(result);
        };
    }
}
