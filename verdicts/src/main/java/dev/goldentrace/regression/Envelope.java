package dev.goldentrace.regression;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.trace.Session;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apiguardian.api.API;

/**
 * What the accepted recordings span.
 *
 * @param recordings the totals of each, in the order given; empty before the first recording
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Envelope(List<Totals> recordings) {

    /** Copies. */
    public Envelope {
        recordings = List.copyOf(recordings);
    }

    /**
     * Sums up accepted recordings.
     *
     * @param accepted the recordings
     * @param prices the table that prices them
     * @return their envelope
     */
    public static Envelope of(List<Session> accepted, PriceTable prices) {
        return new Envelope(
                accepted.stream().map(session -> Totals.of(session, prices)).toList());
    }

    /**
     * Reads the span of a measure.
     *
     * @param measure which
     * @return the least and the most; empty without recordings, and for the cost as soon as one recording is unpriced
     */
    public Optional<Span> span(Measure measure) {
        List<BigDecimal> amounts = recordings.stream()
                .flatMap(totals -> totals.amount(measure).stream())
                .sorted(Comparator.naturalOrder())
                .toList();
        return amounts.isEmpty() || amounts.size() < recordings.size()
                ? Optional.empty()
                : Optional.of(new Span(amounts.get(0), amounts.get(amounts.size() - 1)));
    }

    /**
     * Divides a candidate's amount by the most that the recordings needed.
     *
     * @param measure which
     * @param candidate the candidate's totals
     * @return the ratio; empty where one side is unpriced or the recordings needed nothing
     */
    public OptionalDouble ratio(Measure measure, Totals candidate) {
        Optional<BigDecimal> most = span(measure).map(Span::most).filter(amount -> amount.signum() > 0);
        Optional<BigDecimal> amount = candidate.amount(measure);
        return most.isPresent() && amount.isPresent()
                ? OptionalDouble.of(amount.get().doubleValue() / most.get().doubleValue())
                : OptionalDouble.empty();
    }
}
