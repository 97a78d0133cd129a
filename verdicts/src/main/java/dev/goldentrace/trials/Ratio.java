package dev.goldentrace.trials;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.metrics.Distribution;
import dev.goldentrace.regression.Measure;
import dev.goldentrace.regression.Totals;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What live runs took of a measure, divided by what the accepted recordings took.
 *
 * @param measure which
 * @param median the median of the runs by the median of the recordings
 * @param p90 the 90th percentile of the runs by that of the recordings
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Ratio(Measure measure, double median, double p90) {

    /** Checks that the measure is there. */
    public Ratio {
        Objects.requireNonNull(measure, "measure");
    }

    /** Empty where a side has nothing, is unpriced or needed nothing. */
    static Optional<Ratio> of(Measure measure, List<Totals> live, List<Totals> accepted) {
        Optional<Distribution> now = amounts(measure, live);
        Optional<Distribution> before =
                amounts(measure, accepted).filter(each -> each.p50() > 0 && each.p90() > 0);
        return now.flatMap(runs -> before.map(recordings ->
                new Ratio(measure, runs.p50() / recordings.p50(), runs.p90() / recordings.p90())));
    }

    /** Empty as soon as one amount is not known. */
    private static Optional<Distribution> amounts(Measure measure, List<Totals> totals) {
        return Distribution.of(totals.stream()
                        .flatMap(each -> each.amount(measure).stream())
                        .toList())
                .filter(known -> known.n() == totals.size());
    }
}
