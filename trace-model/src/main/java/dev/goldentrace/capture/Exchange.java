package dev.goldentrace.capture;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One opened call. Where it is answered from a golden, it holds the checked outcome. Where it is live, the adapter
 * reports {@link #chunk}s and then exactly one of {@link #complete}, {@link #fail} and {@link #cancel}, from any thread;
 * a second report of the end is ignored, as frameworks like to signal both an error and a close.
 *
 * @param <R> what answers it
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Exchange<R extends Reply> {

    /** {@return the recorded outcome to hand to the agent, or empty where the call is to be made live} */
    Optional<Outcome<R>> recorded();

    /** {@return the pieces in which the recorded reply was streamed; empty where it was not, or where the call is live} */
    List<Chunk> recordedChunks();

    /**
     * Reports a piece of a streamed reply.
     *
     * @param chunk the piece
     */
    void chunk(Chunk chunk);

    /**
     * Reports the reply, before it is handed to the agent.
     *
     * @param reply the whole reply
     */
    void complete(R reply);

    /**
     * Reports that the call failed.
     *
     * @param error how
     */
    void fail(CallError error);

    /** Reports that the agent stopped listening. */
    void cancel();

    /**
     * Gives the boundary for calls that the called tool makes itself, where a framework lets an adapter hand it down: what
     * opens a conversation through it hangs under this very call, whichever threads it runs on. Without it the tool is found by
     * its thread, else by what the conversation says.
     *
     * @return the boundary of the agent that a live tool call runs; for any other call the boundary that it was opened on
     */
    Boundary inner();
}
