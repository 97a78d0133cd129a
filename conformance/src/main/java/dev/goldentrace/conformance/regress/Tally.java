package dev.goldentrace.conformance.regress;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts candidates, each of weight 1, and how much of them is flagged by each row. */
final class Tally {
    private final Side failed = new Side();
    private final Side good = new Side();
    private int unjudged;

    /** The candidates of one outcome. */
    private static final class Side {
        private int candidates;
        private final Map<Row, Double> flagged = new TreeMap<>();

        void add(Map<Row, Double> shares) {
            candidates++;
            shares.forEach((row, share) -> flagged.merge(row, share, Double::sum));
        }

        double flagged(Row row) {
            return flagged.getOrDefault(row, 0.0);
        }

        OptionalDouble share(Row row) {
            return candidates == 0 ? OptionalDouble.empty() : OptionalDouble.of(flagged(row) / candidates);
        }
    }

    /** Adds a candidate with the share of its goldens by which each row flags it. */
    void add(KnownRun candidate, Map<Row, Double> shares) {
        (candidate.isGood() ? good : failed).add(shares);
    }

    void addUnjudged() {
        unjudged++;
    }

    int candidates() {
        return failed.candidates + good.candidates;
    }

    int failed() {
        return failed.candidates;
    }

    int unjudged() {
        return unjudged;
    }

    Set<Row> rows() {
        Set<Row> rows = new TreeSet<>(failed.flagged.keySet());
        rows.addAll(good.flagged.keySet());
        return rows;
    }

    /** The share of failed candidates that a row flags; empty where none failed. */
    OptionalDouble recall(Row row) {
        return failed.share(row);
    }

    /** The share of good candidates that a row flags; empty where none is good. */
    OptionalDouble falseAlarms(Row row) {
        return good.share(row);
    }

    /** The share of failed candidates among those that a row flags; empty where it flags none. */
    OptionalDouble precision(Row row) {
        double all = failed.flagged(row) + good.flagged(row);
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(failed.flagged(row) / all);
    }
}
