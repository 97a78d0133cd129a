package dev.goldentrace.conformance.stress;

import dev.goldentrace.trace.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts over all rounds. */
final class StressCount {
    private final int tests;
    private int recorded;
    private int rounds;
    private int falseDivergences;
    private int notRun;
    private int liveCalls;
    private final List<Finding> findings = new ArrayList<>();

    StressCount(int tests) {
        this.tests = tests;
    }

    void recorded(int passed) {
        recorded = passed;
    }

    void replayed(int ran, int failed, int live) {
        rounds++;
        notRun += tests - ran;
        falseDivergences += failed;
        liveCalls += live;
    }

    void changed(List<Finding> found, int live) {
        notRun += tests - found.size();
        findings.addAll(found);
        liveCalls += live;
    }

    boolean isGood() {
        return recorded == tests
                && falseDivergences == 0
                && notRun == 0
                && liveCalls == 0
                && !findings.isEmpty()
                && findings.stream().allMatch(Finding::isGood);
    }

    String line(double seconds) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("kind", "stress");
        line.put("tests", tests);
        line.put("recorded", recorded);
        line.put("rounds", rounds);
        line.put("falseDivergences", falseDivergences);
        line.put("notRun", notRun);
        line.put("changed", findings.size());
        line.put("missed", findings.stream().filter(one -> !one.found()).count());
        line.put(
                "wrongPlace",
                findings.stream()
                        .filter(one -> one.found() && !one.rightPlace())
                        .count());
        line.put(
                "wrongCause",
                findings.stream()
                        .filter(one -> one.found() && !one.rightCause())
                        .count());
        line.put("byKind", byKind());
        line.put("liveCalls", liveCalls);
        line.put("seconds", BigDecimal.valueOf(seconds).setScale(1, RoundingMode.HALF_UP));
        return Json.write(line);
    }

    private Map<String, Integer> byKind() {
        Map<String, Integer> byKind = new TreeMap<>();
        findings.forEach(one -> byKind.merge(one.change().kind().word(), 1, Integer::sum));
        return byKind;
    }
}
