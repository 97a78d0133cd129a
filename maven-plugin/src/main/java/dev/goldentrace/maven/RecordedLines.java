package dev.goldentrace.maven;

import dev.goldentrace.results.Candidate;
import dev.goldentrace.results.Figures;
import dev.goldentrace.results.GoldenFacts;
import dev.goldentrace.results.TestResult;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Says what became of one test's recording, for the console. */
final class RecordedLines {
    private RecordedLines() {}

    static List<String> of(TestResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(word(result) + " " + result.test().name() + ": " + facts(result));
        GoldenFacts golden = result.golden();
        if (golden != null) {
            lines.add("  " + golden.path());
        }
        Candidate candidate = result.candidate();
        if (candidate != null) {
            lines.add("  why: " + candidate.reason());
            lines.add("  accept it: mvn goldentrace:accept -Dgoldentrace.accept='"
                    + result.test().name() + "'");
        }
        return lines;
    }

    private static String word(TestResult result) {
        return result.recording() == null
                ? result.status().word() + ", nothing recorded,"
                : result.recording().word();
    }

    private static String facts(TestResult result) {
        Figures figures = result.figures();
        GoldenFacts golden = result.golden();
        String model = golden == null || golden.model() == null ? "" : golden.model() + ", ";
        return model + count(figures.steps(), "step") + ", " + count(figures.toolCalls(), "tool call") + ", "
                + figures.cost()
                        .dollars()
                        .map(usd -> "$" + usd.setScale(4, RoundingMode.HALF_UP).toPlainString())
                        .orElse("unpriced");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
