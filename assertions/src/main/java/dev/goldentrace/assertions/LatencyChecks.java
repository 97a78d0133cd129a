package dev.goldentrace.assertions;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long calls were under way. What happened at the same time counts once, so that nested and parallel calls do not add up.
 *
 * @param calls the calls
 */
record LatencyChecks(List<? extends Call> calls) {

    @Nullable
    Failure atMost(Duration most) {
        String limit = "at most " + milliseconds(most);
        long untimed = calls.stream().filter(call -> !call.timing().isKnown()).count();
        if (untimed > 0) {
            String actual = "unknown: nobody timed " + Counted.of(untimed, "call");
            return new Failure("to take " + limit, limit, actual);
        }
        Duration actual = underWay();
        return actual.compareTo(most) <= 0 ? null : new Failure("to take " + limit, limit, milliseconds(actual));
    }

    private Duration underWay() {
        List<Timing> timings = calls.stream()
                .map(Call::timing)
                .sorted(Comparator.comparing(Timing::start))
                .toList();
        Duration sum = Duration.ZERO;
        Instant covered = Instant.MIN;
        for (Timing timing : timings) {
            Instant end = timing.start().plus(timing.latency());
            if (end.isAfter(covered)) {
                Instant from = timing.start().isAfter(covered) ? timing.start() : covered;
                sum = sum.plus(Duration.between(from, end));
                covered = end;
            }
        }
        return sum;
    }

    private static String milliseconds(Duration duration) {
        return duration.toMillis() + " ms";
    }
}
