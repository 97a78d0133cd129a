package dev.goldentrace.trials;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

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
        Optional<Quantiles> now = Quantiles.of(measure, live);
        Optional<Quantiles> before =
                Quantiles.of(measure, accepted).filter(each -> each.at(0.5) > 0 && each.at(0.9) > 0);
        return now.flatMap(runs -> before.map(recordings ->
                new Ratio(measure, runs.at(0.5) / recordings.at(0.5), runs.at(0.9) / recordings.at(0.9))));
    }
}
