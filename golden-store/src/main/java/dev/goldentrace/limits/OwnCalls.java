package dev.goldentrace.limits;

import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Request;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The live calls of one test that have not ended, by what they took. Where only they are in the way, nobody else ends them. */
final class OwnCalls {
    /** Longer than a call that another one of the same test waits for should last. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Map<String, String> open = new ConcurrentSkipListMap<>();
    private final AtomicInteger begun = new AtomicInteger();

    void add(String lease, Request<?> request) {
        String model = request instanceof LlmRequest llm && llm.model() != null ? ", to <" + llm.model() + ">" : "";
        open.put(lease, "live call " + begun.incrementAndGet() + model);
    }

    /** {@return whether it had not ended yet} */
    boolean remove(String lease) {
        return open.remove(lease) != null;
    }

    Set<String> leases() {
        return Set.copyOf(open.keySet());
    }

    /** Says how long a call has waited for nothing but other calls of its own test. */
    Duration waited(Duration before, Turn.Wait turn) {
        boolean own = !turn.behind().isEmpty() && open.keySet().containsAll(turn.behind());
        return own ? before.plus(turn.atLeast()) : Duration.ZERO;
    }

    String inWords() {
        return open.values().stream().sorted().collect(Collectors.joining("; "));
    }
}
