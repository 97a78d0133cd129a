package dev.goldentrace.capture;

import dev.goldentrace.trace.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What adapters know before any call. Each fact is found out once; who asks meanwhile waits for that fact alone. */
final class Facts {
    private final Map<String, Fact> byKey = new LinkedHashMap<>();

    /** Finds a fact in the recording, or says that it is to be found out. Guarded by the session's lock. */
    Fact lookUp(String key, Source source) {
        Fact known = byKey.get(key);
        if (known != null && !known.values.isCompletedExceptionally()) {
            return known;
        }
        Fact fact = new Fact();
        source.fact(key).ifPresent(values -> fact.values.complete(Json.copyOf(values)));
        byKey.put(key, fact);
        return fact;
    }

    /** Finds a fact out where nobody does so already. Needs no lock. */
    Map<String, @Nullable Object> fact(Fact fact, Supplier<Map<String, @Nullable Object>> live) {
        if (!fact.values.isDone() && fact.taken.compareAndSet(false, true)) {
            try {
                fact.values.complete(Json.copyOf(live.get()));
            } catch (Throwable e) {
                fact.values.completeExceptionally(e);
                throw e;
            }
        }
        return join(fact);
    }

    /** Who waited gets what the asking threw, as it was thrown. */
    private static Map<String, @Nullable Object> join(Fact fact) {
        try {
            return fact.values.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** {@return what is known by now} Guarded by the session's lock. */
    Map<String, @Nullable Object> known() {
        Map<String, @Nullable Object> known = new LinkedHashMap<>();
        byKey.forEach((key, fact) -> {
            if (fact.values.isDone() && !fact.values.isCompletedExceptionally()) {
                known.put(key, fact.values.join());
            }
        });
        return known;
    }

    /** One fact: what it is, and whether somebody finds it out. */
    static final class Fact {
        private final CompletableFuture<Map<String, @Nullable Object>> values = new CompletableFuture<>();
        private final AtomicBoolean taken = new AtomicBoolean();
    }
}
