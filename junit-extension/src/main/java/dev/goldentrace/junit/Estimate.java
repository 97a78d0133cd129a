package dev.goldentrace.junit;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.limits.Limits;
import dev.goldentrace.pricing.Cost;
import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.trace.Run;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * What recordings will take, by what those in the goldens took.
 *
 * @param tests how many tests are recorded; 0 where nobody knows
 * @param withGolden how many of them have a golden
 * @param cost what the recordings in those goldens cost
 * @param time how long they took
 * @param llmCalls how many LLM calls they made
 */
record Estimate(int tests, int withGolden, Cost cost, Duration time, long llmCalls) {
    private static final Duration SECONDS_BELOW = Duration.ofSeconds(90);

    /** Nothing yet. */
    static Estimate unknown() {
        return new Estimate(0, 0, Cost.free(), Duration.ZERO, 0);
    }

    /** Adds a test that there is nothing known of. */
    Estimate plusUnknown() {
        return new Estimate(tests + 1, withGolden, cost, time, llmCalls);
    }

    /** Adds a test that is recorded so many times. */
    Estimate plus(Golden golden, int recordings, PriceTable prices) {
        Duration once = golden.newest().runs().stream().map(Run::latency).reduce(Duration.ZERO, Duration::plus);
        Cost more = prices.costOf(golden.newest());
        Cost all = more.amount()
                .<Cost>map(usd -> new Cost.Priced(usd.multiply(BigDecimal.valueOf(recordings))))
                .orElse(more);
        long calls = (long) golden.newest().steps().size() * recordings;
        return new Estimate(
                tests + 1, withGolden + 1, cost.plus(all), time.plus(once.multipliedBy(recordings)), llmCalls + calls);
    }

    /** Says it in a line, for tests that run one after the other. */
    String words(Limits limits) {
        if (tests == 0) {
            return "recording live: JUnit does not say here which tests there are, so cost and time are not known";
        }
        String what = "recording " + counted(tests, "test") + " live: ";
        if (withGolden == 0) {
            return what + "cost and time are not known, as "
                    + (tests == 1 ? "it has no golden yet" : "none has a golden yet");
        }
        int without = tests - withGolden;
        String from = tests == 1 ? "from its golden" : "from their goldens";
        return what + amounts(limits) + " (" + from
                + (without == 0 ? "" : "; " + without + (without == 1 ? " has none" : " have none")) + ")";
    }

    private String amounts(Limits limits) {
        String about = "about " + (cost instanceof Cost.Priced ? cost.describe() + " and " : "") + time(limits);
        return cost instanceof Cost.Unpriced unpriced
                ? about + ", at a cost that is not known: " + String.join("; ", unpriced.reasons())
                : about;
    }

    private String time(Limits limits) {
        Integer perMinute = limits.perMinute();
        Duration least = perMinute == null
                ? Duration.ZERO
                : Duration.ofMinutes(1).multipliedBy(llmCalls).dividedBy(perMinute);
        Duration longer = time.compareTo(least) > 0 ? time : least;
        return longer.compareTo(SECONDS_BELOW) < 0
                ? counted(Math.max(1, longer.plusMillis(500).toSeconds()), "second")
                : counted(longer.plusSeconds(30).toMinutes(), "minute");
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
