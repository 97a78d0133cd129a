package dev.goldentrace.metrics;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Session;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Finds loops: an agent that goes round in circles within one run and line of conversation. An agent that looks again after it
 * did something is none.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Loops {
    private Loops() {}

    /**
     * Finds the calls that were repeated: the same tool, arguments and result. The count begins anew when a state-changing call
     * that was not made before succeeds: who checks again after each fix does not loop.
     *
     * @param session the session
     * @param times from how many times on it is a loop, at least 2
     * @return the loops, in the order of their first calls
     * @throws IllegalArgumentException when times is less than 2
     */
    public static List<Loop> repetitions(Session session, int times) {
        atLeastTwo(times);
        return LaneCalls.of(session).stream()
                .flatMap(lane -> Repetitions.of(lane, times).stream())
                .toList();
    }

    private static void atLeastTwo(int times) {
        if (times < 2) {
            throw new IllegalArgumentException("a loop needs at least 2 times, not <" + times + ">");
        }
    }
}
