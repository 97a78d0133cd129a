package dev.goldentrace.conformance.regress;

import dev.goldentrace.trace.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was tried several times.
 *
 * @param dataset what its runs were made for
 * @param runs its runs, in the order of the files
 */
record Task(String dataset, List<KnownRun> runs) {

    /** Puts the runs of one dataset and task together, in the order in which they appear. */
    static List<Task> of(List<KnownRun> runs) {
        Map<List<String>, List<KnownRun>> byTask = runs.stream()
                .collect(Collectors.groupingBy(
                        each -> List.of(each.run().dataset(), each.run().task()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Task> tasks = new ArrayList<>();
        byTask.forEach((key, those) -> tasks.add(new Task(key.get(0), those)));
        return tasks;
    }

    /** The same task, by each agent apart. */
    List<Task> byAgent() {
        return runs.stream()
                .collect(Collectors.groupingBy(each -> each.run().model(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(those -> new Task(dataset, those))
                .toList();
    }

    List<Session> good() {
        return runs.stream().filter(KnownRun::isGood).map(KnownRun::session).toList();
    }

    /** The sessions that can be accepted where one run is the candidate. */
    List<Session> goodBut(KnownRun candidate) {
        return runs.stream()
                .filter(each -> each.isGood() && !each.isSame(candidate))
                .map(KnownRun::session)
                .toList();
    }
}
