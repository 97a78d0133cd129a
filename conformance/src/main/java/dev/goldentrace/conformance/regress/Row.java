package dev.goldentrace.conformance.regress;

import dev.goldentrace.regression.Aspect;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.regression.Severity;
import dev.goldentrace.regression.Verdict;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One line of the table: what may be said of a candidate.
 *
 * @param words such as {@code behaviour verdict} or {@code steps WARN}
 */
record Row(String words) implements Comparable<Row> {
    static final Row BEHAVIOUR = new Row("behaviour verdict");
    static final Row BUDGET = new Row("budget verdict");
    static final Row ANY = new Row("any FAIL finding");

    /** All that a verdict says against its candidate. */
    static Set<Row> of(Verdict verdict) {
        Set<Row> rows = new LinkedHashSet<>();
        for (Finding failure : verdict.failures()) {
            rows.add(failure.aspect() == Aspect.BEHAVIOUR ? BEHAVIOUR : BUDGET);
            rows.add(ANY);
        }
        verdict.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .forEach(finding -> rows.add(new Row(finding.rule() + " " + finding.severity())));
        return rows;
    }

    @Override
    public int compareTo(Row other) {
        return words.compareTo(other.words);
    }
}
