package dev.goldentrace.capture;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Timing;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * What a {@link Source} says about a call.
 *
 * @param <R> what answers the call
 */
@API(status = EXPERIMENTAL, since = "0.1")
public sealed interface Answer<R extends Reply> {

    /**
     * The call is answered from a recording.
     *
     * @param outcome what to hand to the agent
     * @param chunks the pieces in which it was streamed; empty where it was not
     * @param timing the recorded timing
     * @param attempt the recorded attempt, from 1
     * @param lane the recorded lane that the call belongs to
     * @param pace when to hand out each of the chunks, from the opening; empty to hand out all at once
     * @param <R> what answers the call
     */
    record Recorded<R extends Reply>(
            Outcome<R> outcome, List<Chunk> chunks, Timing timing, int attempt, String lane, List<Duration> pace)
            implements Answer<R> {
        /** Checks and copies. */
        public Recorded {
            chunks = List.copyOf(chunks);
            pace = List.copyOf(pace);
            if (!pace.isEmpty() && pace.size() != chunks.size()) {
                throw new IllegalArgumentException(
                        chunks.size() + " chunks cannot be handed out at " + pace.size() + " times");
            }
        }

        /**
         * Answers a call whose chunks are handed out at once.
         *
         * @param outcome what to hand to the agent
         * @param chunks the pieces in which it was streamed; empty where it was not
         * @param timing the recorded timing
         * @param attempt the recorded attempt, from 1
         * @param lane the recorded lane that the call belongs to
         */
        public Recorded(Outcome<R> outcome, List<Chunk> chunks, Timing timing, int attempt, String lane) {
            this(outcome, chunks, timing, attempt, lane, List.of());
        }
    }

    /**
     * The call is made live.
     *
     * @param check looks at the outcome before the agent gets it; what it throws ends the session
     * @param <R> what answers the call
     */
    record Live<R extends Reply>(Consumer<Outcome<R>> check) implements Answer<R> {}

    /**
     * Makes the call live, unchecked.
     *
     * @param <R> what answers the call
     * @return the answer
     */
    static <R extends Reply> Answer<R> live() {
        return new Live<>(outcome -> {});
    }
}
