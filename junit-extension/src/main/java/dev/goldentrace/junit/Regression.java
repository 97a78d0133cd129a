package dev.goldentrace.junit;

import dev.goldentrace.regression.Finding;
import dev.goldentrace.regression.Verdict;
import dev.goldentrace.trace.Visible;
import java.util.stream.Collectors;

/** Says that a live run is not as the accepted recordings are, and what to do. */
final class Regression extends AssertionError {
    private static final long serialVersionUID = 1L;

    private Regression(String message) {
        super(Visible.console(message));
    }

    static Regression of(TestCase test, Verdict verdict, String candidate) {
        String found = verdict.failures().stream().map(Regression::words).collect(Collectors.joining());
        return new Regression(test.name() + "  REGRESSED, "
                + test.safe(verdict.setupInWords() + ": " + verdict.headline() + found) + candidate);
    }

    static String words(Finding finding) {
        return "\n  " + finding.aspect() + " " + finding.rule()
                + (finding.place().isEmpty() ? "" : ", at " + finding.place())
                + "\n    expected  " + finding.expected()
                + "\n    actual    " + finding.actual()
                + "\n    then      " + finding.remedy();
    }
}
