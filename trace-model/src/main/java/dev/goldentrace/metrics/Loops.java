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
    /** How often the same call with the same result is a loop, unless a policy says otherwise. */
    public static final int TIMES = 3;

    /** How many rounds of the same calls are a loop, unless a policy says otherwise. */
    public static final int ROUNDS = 2;

    /** How many steps that tell nothing new are a loop, unless a policy says otherwise. */
    public static final int STEPS = 3;

    private Loops() {}

    /**
     * Finds the loops of one signal, from {@link #TIMES}, {@link #ROUNDS} or {@link #STEPS} on.
     *
     * @param session the session
     * @param signal which
     * @return the loops, in the order of the signal's own method
     */
    public static List<Loop> of(Session session, Loop.Signal signal) {
        return switch (signal) {
            case REPETITION -> repetitions(session, TIMES);
            case STAGNATION -> stagnations(session, STEPS);
            case CYCLE -> cycles(session, ROUNDS);
        };
    }

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

    /**
     * Finds cycles, as in A-B-A-B: the same two to ten calls (tool and arguments) in the same order, one round after the other,
     * whatever they gave. A single call that is repeated is none.
     *
     * @param session the session
     * @param rounds from how many rounds on it is a loop, at least 2
     * @return the loops, in the order of their first calls in each line of conversation
     * @throws IllegalArgumentException when rounds is less than 2
     */
    public static List<Loop> cycles(Session session, int rounds) {
        atLeastTwo(rounds);
        return LaneCalls.of(session).stream()
                .flatMap(lane -> Cycles.of(lane, rounds).stream())
                .toList();
    }

    /**
     * Finds stagnation: steps with tool calls, one after the other, none of which told anything new. A call tells nothing new
     * when it gave the same before, when its tool said the same error before, or when its tool, looking something up, came back
     * empty before (no text, or JSON that holds nothing). Another question with the same short answer is news, and a single
     * call over and over is a repetition only.
     *
     * @param session the session
     * @param steps from how many steps on it is a loop, at least 2
     * @return the loops, in the order of their first calls in each line of conversation
     * @throws IllegalArgumentException when steps is less than 2
     */
    public static List<Loop> stagnations(Session session, int steps) {
        atLeastTwo(steps);
        return LaneCalls.of(session).stream()
                .flatMap(lane -> Stagnations.of(lane, steps).stream())
                .toList();
    }

    private static void atLeastTwo(int times) {
        if (times < 2) {
            throw new IllegalArgumentException("a loop needs at least 2 times, not <" + times + ">");
        }
    }
}
