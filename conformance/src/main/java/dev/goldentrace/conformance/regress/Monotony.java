package dev.goldentrace.conformance.regress;

import java.util.ArrayList;
import java.util.List;

/** More accepted recordings must never make more false alarms of behaviour. */
final class Monotony {
    private static final double ROUNDING = 1e-9;

    private Monotony() {}

    static List<String> check(List<RegressSet> sets) {
        List<String> wrong = new ArrayList<>();
        for (RegressSet all : sets) {
            for (RegressSet one : sets) {
                if (all.recordings() == Recordings.ALL
                        && one.recordings() == Recordings.ONE
                        && all.dataset().equals(one.dataset())
                        && falseAlarms(all) > falseAlarms(one) + ROUNDING) {
                    wrong.add(all.dataset() + ": false alarms of behaviour with all recordings are " + falseAlarms(all)
                            + ", with one only " + falseAlarms(one));
                }
            }
        }
        return wrong;
    }

    private static double falseAlarms(RegressSet set) {
        return set.tally().falseAlarms(Row.BEHAVIOUR).orElse(0);
    }
}
