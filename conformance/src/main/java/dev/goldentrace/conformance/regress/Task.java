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
 * @param trials its runs, in the order of the files
 */
record Task(String dataset, List<Trial> trials) {

    /** Puts the trials of one dataset and task together, in the order in which they appear. */
    static List<Task> of(List<Trial> trials) {
        Map<List<String>, List<Trial>> byTask = trials.stream()
                .collect(Collectors.groupingBy(
                        trial -> List.of(trial.run().dataset(), trial.run().task()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Task> tasks = new ArrayList<>();
        byTask.forEach((key, those) -> tasks.add(new Task(key.get(0), those)));
        return tasks;
    }

    /** The same task, by each agent apart. */
    List<Task> byAgent() {
        return trials.stream()
                .collect(Collectors.groupingBy(
                        trial -> trial.run().model(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(those -> new Task(dataset, those))
                .toList();
    }

    List<Session> good() {
        return trials.stream().filter(Trial::isGood).map(Trial::session).toList();
    }

    /** The sessions that can be accepted where one trial is the candidate. */
    List<Session> goodBut(Trial candidate) {
        return trials.stream()
                .filter(trial -> trial != candidate && trial.isGood())
                .map(Trial::session)
                .toList();
    }
}
