package dev.goldentrace.conformance.replay;

import dev.goldentrace.trace.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a whole check.
 *
 * @param runs how many runs were given
 * @param replayed how many of them replay as they were
 * @param divergences how many divergences the replays of unchanged agents had
 * @param liveCalls how often any agent reached for the world in a replay
 * @param mutants by kind
 * @param seconds what reading and replaying took
 */
record ReplayCount(
        int runs, int replayed, int divergences, int liveCalls, List<MutantCheck.Tally> mutants, double seconds) {
    boolean isGood() {
        return replayed == runs
                && divergences == 0
                && liveCalls == 0
                && mutants.stream().allMatch(MutantCheck.Tally::isComplete)
                && results(result -> !result.isGood()) == 0;
    }

    private long results(Predicate<MutantResult> predicate) {
        return mutants.stream()
                .flatMap(tally -> tally.results().stream())
                .filter(predicate)
                .count();
    }

    String line() {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("kind", "replay");
        line.put("runs", runs);
        line.put("replayed", replayed);
        line.put("divergences", divergences);
        line.put("liveCalls", liveCalls);
        line.put("mutants", results(result -> true));
        line.put("found", results(MutantResult::found));
        line.put("rightStep", results(MutantResult::rightStep));
        line.put("rightCause", results(MutantResult::rightCause));
        line.put("byKind", byKind());
        line.put(
                "redrawn", mutants.stream().mapToInt(MutantCheck.Tally::redrawn).sum());
        line.put("seconds", BigDecimal.valueOf(seconds).setScale(3, RoundingMode.HALF_UP));
        return Json.write(line);
    }

    private Map<String, Object> byKind() {
        Map<String, Object> byKind = new LinkedHashMap<>();
        mutants.forEach(tally -> byKind.put(tally.kind().word(), tally.results().size()));
        return byKind;
    }
}
