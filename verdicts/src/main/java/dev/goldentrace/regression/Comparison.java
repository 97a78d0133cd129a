package dev.goldentrace.regression;

import dev.goldentrace.trace.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at.
 *
 * @param accepted the accepted recordings; empty for a first recording
 * @param candidate the session just made
 * @param contract what behaviour is held against; null for a first recording
 * @param envelope what the accepted recordings took
 * @param totals what the candidate took
 * @param judge policy and prices
 */
record Comparison(
        List<Session> accepted,
        Session candidate,
        @Nullable Contract contract,
        Envelope envelope,
        Totals totals,
        Judge judge) {

    static Comparison of(List<Session> accepted, Session candidate, Contract contract, Judge judge) {
        return new Comparison(
                List.copyOf(accepted),
                candidate,
                contract,
                Envelope.of(accepted, judge.prices()),
                Totals.of(candidate, judge.prices()),
                judge);
    }

    static Comparison first(Session candidate, Judge judge) {
        return new Comparison(
                List.of(), candidate, null, new Envelope(List.of()), Totals.of(candidate, judge.prices()), judge);
    }

    Policy policy() {
        return judge.policy();
    }

    boolean isFirst() {
        return accepted.isEmpty();
    }

    /** Whether there are so many recordings that the tighter limits hold. */
    boolean isSettled() {
        return accepted.size() >= policy().thresholds().settledAt();
    }

    Verdict verdict(Verdict.Result result, List<Finding> findings, List<String> setup) {
        return new Verdict(result, findings, contract, envelope, totals, setup);
    }
}
