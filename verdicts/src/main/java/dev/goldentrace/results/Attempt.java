package dev.goldentrace.results;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * One result as found on disk.
 *
 * @param writer the manifest that names it, or its own file where none does
 * @param result what it says
 */
record Attempt(String writer, TestResult result) {

    static List<Attempt> oldestFirst(Collection<Attempt> attempts) {
        return attempts.stream()
                .sorted(Comparator.comparing(attempt -> attempt.result().ended()))
                .toList();
    }
}
