package dev.goldentrace.normalize;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * What only one session could have come by: the time in which it ran, and what its collector gave it.
 *
 * @param from when it began
 * @param to when it ended
 * @param collected what the collector's clock, ids and random numbers gave, as texts
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record RunValues(Instant from, Instant to, Set<String> collected) {
    /** Checks and copies. */
    public RunValues {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        collected = Set.copyOf(collected);
    }

    /**
     * Finds out when a session ran.
     *
     * @param session the session
     * @return the time from its start to the end of its last call or run
     */
    public static RunValues of(Session session) {
        Instant last = session.start();
        for (Run run : session.runs()) {
            last = later(last, run.start().plus(run.latency()));
            for (Call call : run.calls()) {
                last = later(last, call.timing().start().plus(call.timing().latency()));
            }
        }
        return new RunValues(session.start(), last, Set.of());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
