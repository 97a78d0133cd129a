package dev.goldentrace.capture;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Drawn;
import dev.goldentrace.trace.Judgement;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Request;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Says where answers come from: this is what a mode is made of. It is asked by one thread at a time, in the order in which
 * calls are opened.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Source {

    /**
     * Answers a call.
     *
     * @param request what the agent asks
     * @param place where the call stands, as far as the live session shows
     * @param <R> what answers it
     * @return a recorded outcome, or leave to make the call
     * @throws AssertionError when the call must not be answered; it ends the session
     */
    <R extends Reply> Answer<R> answer(Request<R> request, Place place);

    /**
     * Looks up what a recording knows about a client that is not built.
     *
     * @param key the adapter's name for it
     * @return JSON values, or empty to ask the client
     */
    Optional<Map<String, @Nullable Object>> fact(String key);

    /**
     * Looks up what a recording handed out of the clock, ids, random numbers and sleeps. It is asked each time that one is
     * drawn, so that a source which goes on live can say so from then on.
     *
     * @param lane the line of conversation that draws
     * @return what it drew, with one reading of the clock at least (see {@link Drawn#withClockFrom}); empty to take the real
     *     ones
     */
    Optional<Drawn> drawn(String lane);

    /**
     * Looks up what a judge replied when a session was recorded.
     *
     * @param prompt what the judge is asked
     * @return the recorded judgement, or empty to ask the judge
     * @throws AssertionError when the judge must not be asked; it ends the session
     */
    default Optional<Judgement> judgement(String prompt) {
        return Optional.empty();
    }

    /** {@return a source that makes every call live} */
    static Source live() {
        return new LiveSource();
    }
}
