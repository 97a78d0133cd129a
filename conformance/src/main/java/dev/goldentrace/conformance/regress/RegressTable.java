package dev.goldentrace.conformance.regress;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** Prints the verdicts on one dataset as a table. */
final class RegressTable {
    private final PrintStream out;

    RegressTable(PrintStream out) {
        this.out = out;
    }

    void print(RegressSet set) {
        Tally tally = set.tally();
        out.printf(
                Locale.ROOT,
                "%n%s, k = %s: %d candidates, %d failed; %d unjudged, as no other run of their task is good%n",
                set.dataset(),
                set.recordings().word(),
                tally.candidates(),
                tally.failed(),
                tally.unjudged());
        out.printf(Locale.ROOT, "  %-24s %8s %13s %10s%n", "", "recall", "false alarms", "precision");
        Set<Row> rows = new LinkedHashSet<>(List.of(Row.BEHAVIOUR, Row.BUDGET, Row.ANY));
        rows.addAll(tally.rows());
        rows.forEach(row -> print(row, tally));
        Nights.Red nights = set.nights();
        if (nights != null) {
            out.println(
                    nights.once().isEmpty()
                            ? "  red nights: not known, as no agent did a task well twice"
                            : "  red nights among good runs of one agent: " + share(nights.once())
                                    + ", with confirmation " + share(nights.confirmed()));
        }
    }

    private void print(Row row, Tally tally) {
        out.printf(
                Locale.ROOT,
                "  %-24s %8s %13s %10s%n",
                row.words(),
                share(tally.recall(row)),
                share(tally.falseAlarms(row)),
                share(tally.precision(row)));
    }

    private static String share(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, "%.3f", share.getAsDouble()) : "-";
    }
}
