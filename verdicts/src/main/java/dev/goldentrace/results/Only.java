package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.settings.SettingsError;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Chooses the tests that are recorded, by their last results and their goldens: {@code diverged}, {@code failed} (which holds
 * {@code diverged}), {@code missing}, {@code older:30d}, {@code model:NAME}, or several by commas for any of them.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Only {
    private static final Pattern COMMA = Pattern.compile(",");

    private final Settings.Value value;
    private final List<Criterion> criteria;

    private Only(Settings.Value value, List<Criterion> criteria) {
        this.value = value;
        this.criteria = criteria;
    }

    /**
     * Reads the setting {@code goldentrace.only}.
     *
     * @param settings where it is set
     * @return what it chooses; empty where all tests are chosen
     * @throws SettingsError when it has a word that there is not
     */
    public static Optional<Only> of(Settings settings) {
        return settings.get(Setting.ONLY).map(Only::of);
    }

    private static Only of(Settings.Value value) {
        try {
            return new Only(
                    value,
                    Arrays.stream(COMMA.split(value.text(), -1))
                            .map(String::strip)
                            .map(Criterion::of)
                            .toList());
        } catch (IllegalArgumentException e) {
            throw Settings.refused(Setting.ONLY, value, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Checks that there is what it chooses by.
     *
     * @param last the last results of all tests
     * @param directory where they are looked for, for the message
     * @throws SettingsError when there are none and it needs them
     */
    public void requireResults(LastResults last, Path directory) {
        if (last.all().isEmpty() && criteria.stream().anyMatch(Criterion::needsResults)) {
            throw Settings.refused(
                    Setting.ONLY,
                    value,
                    "<" + value.text() + "> chooses by the last results of the tests, and there are none in "
                            + directory
                            + ". They may have been cleaned away. Run the tests first (mvn test), then this again.");
        }
    }

    /**
     * Says whether a test is recorded.
     *
     * @param last its last result
     * @param golden gives its golden; asked only where that matters
     * @param now what time it is
     * @return whether any of the words holds for it
     */
    public boolean includes(Optional<TestResult> last, Supplier<Optional<Golden>> golden, Instant now) {
        return criteria.stream().anyMatch(criterion -> criterion.includes(last, golden, now));
    }

    /** {@return the setting and its value, as in {@code goldentrace.only=diverged}} */
    @Override
    public String toString() {
        return Setting.ONLY.property() + "=" + value.text();
    }
}
