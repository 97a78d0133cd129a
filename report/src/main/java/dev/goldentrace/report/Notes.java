package dev.goldentrace.report;

import dev.goldentrace.results.GoldenFacts;
import dev.goldentrace.results.ResultLevel;
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
        promptChanges().forEach(lines::add);
        levels().forEach(lines::add);
        if (stale > 0) {
            lines.add("Results of earlier builds that were left out: " + stale + "; mvn clean removes them.");
        }
        return lines;
    }

    private List<String> levels() {
        List<String> lines = new ArrayList<>();
        if (isAt(ResultLevel.HASHES)) {
            lines.add("goldentrace.results.level=hashes: hmac:… stands for a text, the same for the same text under one"
                    + " key. What the texts were, this report cannot show.");
        }
        if (isAt(ResultLevel.METRICS)) {
            lines.add("goldentrace.results.level=metrics: no texts were kept. What was expected and what came, this"
                    + " report cannot show; nor which divergences have one cause.");
        }
        return lines;
    }

    private boolean isAt(ResultLevel level) {
        return tests.stream().anyMatch(test -> test.result().level() == level);
    }

    private List<String> promptChanges() {
        List<TestSection> edited = tests.stream()
                .filter(test -> !Further.promptChanges(test.result()).isEmpty())
                .toList();
        int count = edited.stream()
                .mapToInt(test -> Further.promptChanges(test.result()).size())
                .sum();
        String oldest = goldens(edited).stream()
                .findFirst()
                .map(golden -> ", recorded with the old ones " + age(golden) + " at the earliest")
                .orElse("");
        return count == 0
                ? List.of()
                : List.of("Edited prompts that passed with a warning: " + count + " in " + edited.size()
                        + (edited.size() == 1 ? " test" : " tests") + oldest
                        + ". What the model makes of them only a new recording shows.");
    }

    private boolean isThere(boolean replay) {
        return tests.stream().anyMatch(test -> test.result().mode().equals("replay") == replay);
    }

    private String ages() {
        List<GoldenFacts> goldens = goldens(tests);
        if (goldens.isEmpty()) {
            return "";
        }
        return " Oldest recording: " + age(goldens.get(0)) + "; newest: " + age(goldens.get(goldens.size() - 1)) + ".";
    }

    private static List<GoldenFacts> goldens(List<TestSection> of) {
        return of.stream()
                .map(TestSection::result)
                .map(TestResult::golden)
                .filter(Objects::nonNull)
                .filter(golden -> golden.recordedAt() != null)
                .sorted(Comparator.comparing(golden -> Objects.requireNonNull(golden.recordedAt())))
                .toList();
    }

    private String age(GoldenFacts golden) {
        return Age.of(Objects.requireNonNull(golden.recordedAt()), now) + ", "
                + Objects.requireNonNullElse(golden.model(), "model not known");
    }
}
