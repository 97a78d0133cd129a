package dev.goldentrace.metrics;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.ToolCall;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * An agent that goes round in circles.
 *
 * @param signal what tells it
 * @param calls what is done over and over: the repeated call, the calls of one round, or those that told nothing new
 * @param times how often the call or the round was made; the number of steps that told nothing new
 * @param place where it begins, such as {@code run 1, step 2, tool get_order}
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Loop(Signal signal, List<ToolCall> calls, int times, String place) {

    /** What tells a loop. */
    public enum Signal {
        /** The same tool, arguments and result, again and again. */
        REPETITION,
        /** Steps that tell the agent nothing that it did not know. */
        STAGNATION,
        /** The same few calls in the same order, as in A-B-A-B. */
        CYCLE
    }

    /** Checks and copies. */
    public Loop {
        Objects.requireNonNull(signal, "signal");
        Objects.requireNonNull(place, "place");
        calls = List.copyOf(calls);
        if (calls.isEmpty()) {
            throw new IllegalArgumentException("a loop is made of calls, and there is none");
        }
    }

    /**
     * Says whether two loops, of two sessions, are the same: the same signal, told by the same calls, whatever their results
     * and wherever they begin. Stagnations are alike whatever was called.
     *
     * @param other the other loop
     * @return whether they are
     */
    public boolean isLike(Loop other) {
        return signal == other.signal && (signal == Signal.STAGNATION || keys().equals(other.keys()));
    }

    /**
     * Says whether other loops tell of this one already: all that is called in it is called in them.
     *
     * @param others other loops of the session
     * @return whether they do
     */
    public boolean isWithin(Collection<Loop> others) {
        Set<CallKey> told =
                others.stream().flatMap(loop -> loop.keys().stream()).collect(Collectors.toSet());
        return told.containsAll(keys());
    }

    private Set<CallKey> keys() {
        return calls.stream().map(CallKey::of).collect(Collectors.toSet());
    }
}
