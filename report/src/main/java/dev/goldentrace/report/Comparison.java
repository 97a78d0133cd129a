package dev.goldentrace.report;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One figure now and in the golden, in words.
 *
 * @param label what is measured, such as {@code steps}
 * @param now the candidate's figure
 * @param golden the golden's figure, empty where there is none
 * @param ratio how many times the golden's it is, such as {@code x1.5}; {@code same}; empty where it cannot be said
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Comparison(String label, String now, String golden, String ratio) {

    /** Checks that all parts are there. */
    public Comparison {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(golden, "golden");
        Objects.requireNonNull(ratio, "ratio");
    }

    /** {@return the comparison on one line, such as {@code 5 (golden 3, x1.7)}} */
    public String words() {
        return golden.isEmpty() ? now : now + " (golden " + golden + (ratio.isEmpty() ? "" : ", " + ratio) + ")";
    }

    static Comparison ofCounts(String label, long now, @Nullable Long golden) {
        return new Comparison(
                label,
                count(now),
                golden == null ? "" : count(golden),
                ratio(BigDecimal.valueOf(now), golden == null ? null : BigDecimal.valueOf(golden)));
    }

    static Comparison ofDollars(String label, @Nullable BigDecimal now, boolean compared, @Nullable BigDecimal golden) {
        return new Comparison(label, dollars(now), compared ? dollars(golden) : "", ratio(now, golden));
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String dollars(@Nullable BigDecimal usd) {
        if (usd == null) {
            return "unpriced";
        }
        BigDecimal shown = usd.setScale(4, RoundingMode.HALF_UP);
        return usd.signum() > 0 && shown.signum() == 0 ? "<$0.0001" : "$" + shown.toPlainString();
    }

    private static String ratio(@Nullable BigDecimal now, @Nullable BigDecimal golden) {
        if (now == null || golden == null) {
            return "";
        }
        if (now.compareTo(golden) == 0) {
            return "same";
        }
        return golden.signum() == 0
                ? ""
                : "x" + now.divide(golden, 1, RoundingMode.HALF_UP).toPlainString();
    }
}
