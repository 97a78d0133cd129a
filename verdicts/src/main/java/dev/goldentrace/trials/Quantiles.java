package dev.goldentrace.trials;

import dev.goldentrace.regression.Measure;
import dev.goldentrace.regression.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Quantiles by linear interpolation between order statistics: definition 7 of R. J. Hyndman and Y. Fan, "Sample Quantiles in
 * Statistical Packages" (The American Statistician 50, 1996). The median of two is their mean.
 *
 * @param sorted the amounts, least first, at least one
 */
record Quantiles(List<Double> sorted) {

    /** Empty as soon as one amount is not known. */
    static Optional<Quantiles> of(Measure measure, List<Totals> totals) {
        List<Double> amounts = totals.stream()
                .flatMap(each -> each.amount(measure).stream())
                .map(BigDecimal::doubleValue)
                .sorted()
                .toList();
        return amounts.isEmpty() || amounts.size() < totals.size()
                ? Optional.empty()
                : Optional.of(new Quantiles(amounts));
    }

    double at(double share) {
        double place = (sorted.size() - 1) * share;
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
