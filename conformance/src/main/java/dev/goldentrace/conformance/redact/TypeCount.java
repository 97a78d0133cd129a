package dev.goldentrace.conformance.redact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was labelled as one type, and what of it was found. */
final class TypeCount {
    private int labelled;
    private int formatted;
    private int found;
    private int reported;
    private int right;

    void addLabel(boolean isFormatted, boolean isFound) {
        labelled++;
        if (isFormatted) {
            formatted++;
            found += isFound ? 1 : 0;
        }
    }

    void addReport(boolean isRight) {
        reported++;
        right += isRight ? 1 : 0;
    }

    /** Recall is of what is formatted as the type, precision of all that was reported; one that is of nothing is left out. */
    Map<String, @Nullable Object> figures() {
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        figures.put("n", formatted);
        if (formatted > 0) {
            figures.put("recall", share(found, formatted));
        }
        if (reported > 0 && labelled > 0) {
            figures.put("precision", share(right, reported));
        }
        figures.put("labelled", labelled);
        figures.put("reported", reported);
        return figures;
    }

    boolean isGood(LabelType type) {
        return formatted == 0 || (found >= type.recall() * formatted && right >= type.precision() * reported);
    }

    private static BigDecimal share(int some, int all) {
        return BigDecimal.valueOf(some).divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP);
    }
}
