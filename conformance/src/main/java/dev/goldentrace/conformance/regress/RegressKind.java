package dev.goldentrace.conformance.regress;

import dev.goldentrace.conformance.runs.AgentRun;
import dev.goldentrace.regression.Contract;
import dev.goldentrace.regression.Judge;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.Json;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kind {@code regress}: each run is judged by good runs of its task, and the verdicts are held against its outcome. */
final class RegressKind {
    private final Judge judge;
    private final Contract.Kind deciding;
    private final PrintStream out;
    private final PrintStream problems;

    /**
     * Which suites are run.
     *
     * @param tests how many tests each has; 0 for no suites
     * @param nights how often
     * @param seed draws tests, goldens and runs
     */
    record Suite(int tests, int nights, long seed) {}

    RegressKind(Judge judge, Contract.Kind deciding, PrintStream out, PrintStream problems) {
        this.judge = judge;
        this.deciding = deciding;
        this.out = out;
        this.problems = problems;
    }

    /** Judges all, and says whether all holds that must. */
    boolean run(List<AgentRun> runs, Map<String, Effect> effects, Suite suite, List<Requirement> requirements) {
        Map<String, List<Task>> byDataset = Task.of(RunSessions.of(runs, effects)).stream()
                .collect(Collectors.groupingBy(Task::dataset, LinkedHashMap::new, Collectors.toList()));
        List<RegressSet> sets = new ArrayList<>();
        byDataset.forEach((dataset, tasks) -> sets.addAll(judge(dataset, tasks, suite)));
        List<Map<String, @Nullable Object>> lines =
                sets.stream().map(RegressSet::line).toList();
        List<String> wrong = new ArrayList<>();
        requirements.forEach(requirement -> requirement.check(lines).ifPresent(wrong::add));
        wrong.addAll(Monotony.check(sets));
        wrong.forEach(problems::println);
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("kind", "regress");
        line.put("sets", lines);
        out.println();
        out.println(Json.write(line));
        return wrong.isEmpty();
    }

    private List<RegressSet> judge(String dataset, List<Task> tasks, Suite suite) {
        RegressTable table = new RegressTable(out);
        List<RegressSet> sets = new ArrayList<>();
        for (Recordings recordings : Recordings.values()) {
            RegressSet set = RegressSet.of(dataset, recordings, tasks, judge);
            if (suite.tests() > 0) {
                set = set.withNights(
                        new Nights(tasks, judge, suite.seed()).red(recordings, suite.tests(), suite.nights()));
            }
            table.print(set);
            sets.add(set);
        }
        Stability.of(tasks).print(out, deciding);
        return sets;
    }
}
