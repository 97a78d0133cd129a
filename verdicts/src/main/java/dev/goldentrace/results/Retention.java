package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.settings.SettingsError;
import dev.goldentrace.trace.NearestName;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** How long what tests leave below a build's output is kept, by what it tells. Immutable. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Retention {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern AGE = Pattern.compile("([1-9]\\d{0,4})([hdw])");
    private static final String FOREVER = "forever";
    private static final String FORM =
            "Write candidates=14d,results=30d,metrics=365d, each with h, d or w for hours, days or weeks, or forever.";

    private final Map<Tier, Optional<Duration>> ages;

    private Retention(Map<Tier, Optional<Duration>> ages) {
        this.ages = new EnumMap<>(ages);
    }

    /** What is kept for a time of its own. */
    public enum Tier {
        /** Whole sessions that wait to be accepted: candidates, forks, steps of unfinished recordings. */
        CANDIDATES(Duration.ofDays(14)),
        /** The texts of results, as they are or hashed, and the report that shows them. */
        RESULTS(Duration.ofDays(30)),
        /** What results hold besides texts. */
        METRICS(Duration.ofDays(365));

        private final Duration usual;

        Tier(Duration usual) {
            this.usual = usual;
        }

        /** {@return the word that settings use} */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@return 14 days for candidates, 30 for results, 365 for metrics} */
    public static Retention usual() {
        Map<Tier, Optional<Duration>> ages = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            ages.put(tier, Optional.of(tier.usual));
        }
        return new Retention(ages);
    }

    /**
     * Reads {@code goldentrace.results.keep}.
     *
     * @param settings where it is set
     * @return how long each tier is kept; as usual where nobody said
     * @throws SettingsError when it cannot be read, or keeps metrics for a shorter time than results
     */
    public static Retention of(Settings settings) {
        Optional<Settings.Value> value = settings.get(Setting.RESULTS_KEEP);
        try {
            return value.map(said -> parse(said.text())).orElseGet(Retention::usual);
        } catch (IllegalArgumentException e) {
            throw Settings.refused(Setting.RESULTS_KEEP, value.orElseThrow(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads ages.
     *
     * @param text such as {@code candidates=14d,metrics=forever}; a tier that it does not name is kept as usual
     * @return the ages
     * @throws IllegalArgumentException when it cannot be read, or keeps metrics for a shorter time than results
     */
    public static Retention parse(String text) {
        Map<Tier, Optional<Duration>> ages = new EnumMap<>(usual().ages);
        for (String part : COMMA.split(text, -1)) {
            String[] sides = part.strip().split("\\s*=\\s*", 2);
            ages.put(tier(sides[0], part.strip()), age(sides.length == 2 ? sides[1] : "", part.strip()));
        }
        Retention retention = new Retention(ages);
        if (retention.outlives(Tier.RESULTS, Tier.METRICS)) {
            throw new IllegalArgumentException("<" + text + "> keeps metrics for a shorter time than results, and both"
                    + " stand in the same files. Keep metrics at least as long.");
        }
        return retention;
    }

    private static Tier tier(String word, String part) {
        for (Tier tier : Tier.values()) {
            if (tier.word().equals(word)) {
                return tier;
            }
        }
        String nearest = NearestName.of(word, List.of("candidates", "results", "metrics"));
        throw new IllegalArgumentException(
                "<" + part + "> names nothing that is kept. The nearest is <" + nearest + ">. " + FORM);
    }

    private static Optional<Duration> age(String text, String part) {
        if (text.equals(FOREVER)) {
            return Optional.empty();
        }
        Matcher age = AGE.matcher(text);
        if (!age.matches()) {
            throw new IllegalArgumentException("<" + part + "> names no age. " + FORM);
        }
        long number = Long.parseLong(age.group(1));
        return Optional.of(
                switch (age.group(2)) {
                    case "h" -> Duration.ofHours(number);
                    case "d" -> Duration.ofDays(number);
                    default -> Duration.ofDays(7 * number);
                });
    }

    private boolean outlives(Tier one, Tier other) {
        Optional<Duration> longer = of(other);
        return longer.isPresent()
                && of(one).map(age -> age.compareTo(longer.get()) > 0).orElse(true);
    }

    /**
     * Says how long a tier is kept.
     *
     * @param tier which
     * @return the age; empty for ever
     */
    public Optional<Duration> of(Tier tier) {
        return ages.getOrDefault(tier, Optional.empty());
    }

    /** Says an age in words, such as {@code 14 days}. */
    static String words(Duration age) {
        long hours = age.toHours();
        return hours % 24 == 0 ? count(hours / 24, "day") : count(hours, "hour");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
