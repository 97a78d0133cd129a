package dev.goldentrace.diff;

import dev.goldentrace.replay.Cause;
import dev.goldentrace.replay.RecordingComparison;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares how runs ended whose calls are the same: where they are not, another end is what follows. */
final class RunEnds {
    private final RecordingComparison comparison;

    RunEnds(RecordingComparison comparison) {
        this.comparison = comparison;
    }

    /** Adds what differs to the last row of each run of the golden. */
    void compare(Session golden, Session candidate, List<Row> rows) {
        Map<Integer, Row> last = new HashMap<>();
        Map<Integer, Boolean> same = new HashMap<>();
        for (Row row : rows) {
            int run = row.any().turn().at().run();
            same.merge(run, row.differences().isEmpty(), Boolean::logicalAnd);
            if (row.isPair() && row.candidate().turn().at().run() == run) {
                last.put(run, row);
            }
        }
        for (int i = 0; i < Math.min(golden.runs().size(), candidate.runs().size()); i++) {
            Row row = last.get(i + 1);
            if (row != null && same.getOrDefault(i + 1, false)) {
                compare(golden.runs().get(i), candidate.runs().get(i), i + 1).forEach(row::add);
            }
        }
    }

    private List<Difference> compare(Run golden, Run candidate, int number) {
        List<Difference> found = new ArrayList<>();
        Position at = new Position(number, Step.MAIN_LANE, 0, 0);
        if (golden.status() != candidate.status()) {
            Sides sides = new Sides(
                    at,
                    at,
                    "$.status",
                    golden.status().word(),
                    candidate.status().word());
            found.add(new Difference.OfRun(sides, new Cause.AgentItself()));
        }
        comparison
                .texts(
                        Objects.requireNonNullElse(golden.answer(), ""),
                        Objects.requireNonNullElse(candidate.answer(), ""),
                        "answer",
                        new Cause.AgentItself())
                .map(mismatch -> new Difference.OfRun(
                        new Sides(at, at, mismatch.path(), mismatch.expected(), mismatch.actual()), mismatch.cause()))
                .ifPresent(found::add);
        return found;
    }
}
