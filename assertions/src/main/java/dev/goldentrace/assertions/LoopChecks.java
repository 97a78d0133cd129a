package dev.goldentrace.assertions;

import dev.goldentrace.metrics.Loop;
import dev.goldentrace.metrics.Loops;
import dev.goldentrace.trace.Session;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether an agent went round in circles.
 *
 * @param session the session or a part of it
 */
record LoopChecks(Session session) {

    @Nullable
    Failure hasNone(List<Loop.Signal> signals) {
        List<Loop> loops = signals.stream()
                .flatMap(signal -> Loops.of(session, signal).stream())
                .toList();
        if (loops.isEmpty()) {
            return null;
        }
        Loop first = loops.get(0);
        String more = loops.size() > 1 ? ", and " + Counted.of(loops.size() - 1L, "more loop") : "";
        return new Failure("to have no loops", expected(first.signal()), words(first) + more);
    }

    private static String expected(Loop.Signal signal) {
        return switch (signal) {
            case REPETITION -> "no call made " + Loops.TIMES + " times with the same result in one run";
            case CYCLE -> "no calls made in the same order in " + Loops.ROUNDS + " rounds";
            case STAGNATION -> "fewer than " + Loops.STEPS + " steps on end that tell nothing new";
        };
    }

    private static String words(Loop loop) {
        String calls = loop.calls().stream().limit(5).map(Shown::call).collect(Collectors.joining(", "));
        String count = loop.signal() == Loop.Signal.STAGNATION
                ? Counted.of(loop.times(), "step")
                : Counted.times(loop.times());
        return calls + " " + count + ", first at " + loop.place();
    }
}
