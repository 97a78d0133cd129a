package dev.goldentrace.conformance.regress;

import dev.goldentrace.regression.Judge;
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
    private final PrintStream out;

    RegressKind(Judge judge, PrintStream out) {
        this.judge = judge;
        this.out = out;
    }

    List<RegressSet> run(List<Trial> trials) {
        Map<String, List<Task>> byDataset =
                Task.of(trials).stream().collect(Collectors.groupingBy(Task::dataset, LinkedHashMap::new, Collectors.toList()));
        List<RegressSet> sets = new ArrayList<>();
        byDataset.forEach((dataset, tasks) -> {
            for (Recordings recordings : Recordings.values()) {
                sets.add(RegressSet.of(dataset, recordings, tasks, judge));
            }
        });
        sets.forEach(new RegressTable(out)::print);
        return sets;
    }

    static String line(List<RegressSet> sets) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("kind", "regress");
        line.put("sets", sets.stream().map(RegressSet::line).toList());
        return Json.write(line);
    }
}
