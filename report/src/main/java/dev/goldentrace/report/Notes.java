package dev.goldentrace.report;

import dev.goldentrace.results.GoldenFacts;
import dev.goldentrace.results.TestResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Says what a report does not show by itself: what each mode proves, how old recordings are, what was left out. */
record Notes(List<TestSection> tests, int stale, Instant now) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (isThere(true)) {
            lines.add("Replay proves your code against old answers: not that the model still gives them, and not your"
                    + " tools' code unless it runs." + ages());
        }
        if (isThere(false)) {
            lines.add("Live calls show what the agent does today; they do not show that an answer is well put.");
        }
        if (stale > 0) {
            lines.add("Results of earlier builds that were left out: " + stale + "; mvn clean removes them.");
        }
        return lines;
    }

    private boolean isThere(boolean replay) {
        return tests.stream().anyMatch(test -> test.result().mode().equals("replay") == replay);
    }

    private String ages() {
        List<GoldenFacts> goldens = tests.stream()
                .map(TestSection::result)
                .map(TestResult::golden)
                .filter(Objects::nonNull)
                .filter(golden -> golden.recordedAt() != null)
                .sorted(Comparator.comparing(golden -> Objects.requireNonNull(golden.recordedAt())))
                .toList();
        if (goldens.isEmpty()) {
            return "";
        }
        return " Oldest recording: " + age(goldens.get(0)) + "; newest: " + age(goldens.get(goldens.size() - 1)) + ".";
    }

    private String age(GoldenFacts golden) {
        return Age.of(Objects.requireNonNull(golden.recordedAt()), now) + ", "
                + Objects.requireNonNullElse(golden.model(), "model not known");
    }
}
