package dev.goldentrace.maven;

import dev.goldentrace.report.TestSection;
import dev.goldentrace.results.Candidate;
import dev.goldentrace.results.GoldenFacts;
import dev.goldentrace.results.TestResult;
import java.util.ArrayList;
import java.util.List;

/** Says what became of one test's recording, for the console. */
final class RecordedLines {
    private RecordedLines() {}

    static List<String> of(TestSection test) {
        TestResult result = test.result();
        List<String> lines = new ArrayList<>();
        lines.add(word(result) + " " + result.test().name() + ": "
                + test.steps().now() + " steps, " + result.figures().toolCalls() + " tool calls, "
                + test.cost().now());
        GoldenFacts golden = result.golden();
        if (golden != null) {
            lines.add("  " + golden.path());
        }
        Candidate candidate = result.candidate();
        if (candidate != null) {
            lines.add("  why: " + candidate.reason());
            lines.add("  candidate: " + candidate.path());
        }
        test.commands().forEach(command -> lines.add("  next: " + command));
        return lines;
    }

    private static String word(TestResult result) {
        if (RecordingTotals.isNotReached(result)) {
            return "not reached";
        }
        return result.recording() == null
                ? result.status().word() + ", nothing recorded,"
                : result.recording().word();
    }
}
