package dev.goldentrace.capture;

import dev.goldentrace.trace.ToolRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;

/** The live calls that have not ended. Guarded by the session's lock. */
final class CallsInFlight {
    private final List<CallUnderway> calls = new ArrayList<>();
    private final Condition callEnded;
    private int total;

    CallsInFlight(Condition callEnded) {
        this.callEnded = callEnded;
    }

    void add(CallUnderway call) {
        calls.add(call);
        total++;
    }

    void remove(CallUnderway call) {
        calls.remove(call);
        callEnded.signalAll();
    }

    /** {@return how many calls were live so far} */
    int total() {
        return total;
    }

    List<CallUnderway> all() {
        return List.copyOf(calls);
    }

    /** {@return the tools that run, in the order in which they were called} */
    List<CallUnderway> tools() {
        return calls.stream()
                .filter(call -> call.request() instanceof ToolRequest)
                .toList();
    }

    void await(Duration patience) {
        long left = patience.toNanos();
        try {
            while (!calls.isEmpty() && left > 0) {
                left = callEnded.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
