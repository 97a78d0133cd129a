package dev.goldentrace.langchain4j;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The threads on which searches run live. A search is one recorded call: what it asks of other wrapped parts on its way is
 * part of it, and a replay would never ask for it.
 */
final class LiveSearches {
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    <T> T run(Supplier<T> search) {
        threads.add(Thread.currentThread());
        try {
            return search.get();
        } finally {
            threads.remove(Thread.currentThread());
        }
    }

    /** Says whether what is asked now is asked by a search. */
    boolean areAsking() {
        return threads.contains(Thread.currentThread());
    }
}
