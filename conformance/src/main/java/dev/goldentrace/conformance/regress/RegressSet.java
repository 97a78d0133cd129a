package dev.goldentrace.conformance.regress;

import dev.goldentrace.regression.Judge;
import dev.goldentrace.trace.Session;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts on one dataset by goldens of one size.
 *
 * @param dataset the dataset
 * @param recordings how many recordings a golden holds
 * @param tally what was counted
 * @param nights how many nights would be red; null where no suite was asked for
 */
record RegressSet(String dataset, Recordings recordings, Tally tally, Nights.@Nullable Red nights) {
    private static final int DIGITS = 4;

    static RegressSet of(String dataset, Recordings recordings, List<Task> tasks, Judge judge) {
        Tally tally = new Tally();
        for (Task task : tasks) {
            for (KnownRun candidate : task.runs()) {
                add(candidate, recordings.goldens(task.goodBut(candidate)), judge, tally);
            }
        }
        return new RegressSet(dataset, recordings, tally, null);
    }

    RegressSet withNights(Nights.Red red) {
        return new RegressSet(dataset, recordings, tally, red);
    }

    private static void add(KnownRun candidate, List<List<Session>> goldens, Judge judge, Tally tally) {
        if (goldens.isEmpty()) {
            tally.addUnjudged();
            return;
        }
        Map<Row, Double> shares = new TreeMap<>();
        for (List<Session> golden : goldens) {
            Row.of(judge.judge(golden, candidate.session()))
                    .forEach(row -> shares.merge(row, 1.0 / goldens.size(), Double::sum));
        }
        tally.add(candidate, shares);
    }

    Map<String, @Nullable Object> line() {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("dataset", dataset);
        line.put("k", recordings.word());
        line.put("candidates", tally.candidates());
        line.put("failed", tally.failed());
        line.put("unjudged", tally.unjudged());
        line.put("behaviour", line(Row.BEHAVIOUR));
        line.put("budget", line(Row.BUDGET));
        line.put("any", line(Row.ANY));
        if (nights != null) {
            Map<String, @Nullable Object> red = new LinkedHashMap<>();
            red.put("once", number(nights.once()));
            red.put("confirmed", number(nights.confirmed()));
            line.put("nights", red);
        }
        return line;
    }

    private Map<String, @Nullable Object> line(Row row) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("recall", number(tally.recall(row)));
        line.put("falseAlarms", number(tally.falseAlarms(row)));
        line.put("precision", number(tally.precision(row)));
        return line;
    }

    private static @Nullable BigDecimal number(OptionalDouble share) {
        return share.isPresent()
                ? BigDecimal.valueOf(share.getAsDouble()).setScale(DIGITS, RoundingMode.HALF_UP)
                : null;
    }
}
