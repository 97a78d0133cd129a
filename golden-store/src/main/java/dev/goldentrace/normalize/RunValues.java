package dev.goldentrace.normalize;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.Drawn;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * What only one session could have come by: the time in which it ran, and what its collector gave it.
 *
 * @param from when it began
 * @param to when it ended
 * @param drawn the ids that it drew from the collector, in one order: the same place is the same thing in each session
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record RunValues(Instant from, Instant to, List<String> drawn) {
    /** Checks and copies. */
    public RunValues {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        drawn = List.copyOf(drawn);
    }

    /**
     * Finds out when a session ran, and what it drew.
     *
     * @param session the session
     * @return the time from its start to the end of its last call or run, and its ids
     */
    public static RunValues of(Session session) {
        Instant last = session.start();
        for (Run run : session.runs()) {
            last = later(last, run.start().plus(run.latency()));
            for (Call call : run.calls()) {
                last = later(last, call.timing().start().plus(call.timing().latency()));
            }
        }
        List<String> ids = session.drawn().stream()
                .sorted(Comparator.comparing(Drawn::lane))
                .flatMap(drawn -> drawn.uuids().stream())
                .map(UUID::toString)
                .toList();
        return new RunValues(session.start(), last, ids);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
