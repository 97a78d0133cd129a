package dev.goldentrace.capture;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Request;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The one seam through which adapters report what an agent does and learn what to answer. Adapters know nothing of
 * modes: they open an exchange, and make the call themselves only where it holds no recorded outcome.
 *
 * <p>Every method throws the session's first failure (a divergence, a usage error) again once there is one, so that no
 * retry or catch in the agent can hide it.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Boundary {

    /**
     * Opens a call. The order of calls is the order of {@code open}.
     *
     * @param request what is asked
     * @param <R> what answers it
     * @return the exchange: recorded, or to be made live
     * @throws AssertionError when the request differs from the recorded one, or when capture would not be complete
     */
    <R extends Reply> Exchange<R> open(Request<R> request);

    /**
     * Names a tool whose calls pass this boundary, so that a request which offers another tool can be refused before that
     * tool runs.
     *
     * @param name the tool as the model sees it
     * @param effect what it does to the world, or null to infer it from the name
     */
    void declareTool(String name, @Nullable Effect effect);

    /**
     * Checks that every offered tool was declared.
     *
     * @param offered the names of the tools that a request offers
     * @throws UsageError when one was not: it would run unrecorded
     */
    void requireDeclared(Collection<String> offered);

    /**
     * Asks for what an adapter must know before any call, such as a model's capabilities. It is taken from the golden
     * where there is one, so that a replay builds no client.
     *
     * @param key the adapter's name for it
     * @param live finds it out; called when live only, at most once for a key
     * @return JSON values; empty where a golden holds none for the key
     */
    Map<String, @Nullable Object> fact(String key, Supplier<Map<String, @Nullable Object>> live);

    /**
     * Gives a clock for the agent. Its readings are recorded, in whole milliseconds, and read again in a replay, so that a
     * request which says what day it is stays the same. A replay that reads it more often than was recorded goes on from the
     * last reading: by one millisecond a reading and by what is slept, never by the real time.
     *
     * <pre>{@code
     * String prompt = "Today is " + LocalDate.now(trace.clock()) + ".";
     * }</pre>
     *
     * @return a clock in UTC; each line of conversation has its own readings
     */
    Clock clock();

    /**
     * Gives a new id. A replay gives the recorded ones in their order, and after those name-based ones, which are the same in
     * each replay and none that was ever drawn by chance.
     *
     * @return the id
     */
    UUID newUuid();

    /**
     * Gives the random numbers of this line of conversation: always the same generator, whose seed is recorded. A replay of a
     * recording without a seed makes one from the lane's name.
     *
     * @return the generator, safe for use by many threads
     */
    RandomGenerator random();

    /**
     * Gives what the agent should wait with, as between two attempts. Sleeps are recorded; a replay does not wait.
     *
     * @return the sleeper
     */
    Sleeper sleeper();

    /**
     * Makes a blocking call, or answers it from the golden.
     *
     * @param request what is asked
     * @param live makes the call; run when live only
     * @param <R> what answers it
     * @param <X> what the live call may throw
     * @return the reply
     * @throws X what the live call throws, or threw when it was recorded, see {@link RecordedFailure#again}
     */
    default <R extends Reply, X extends Exception> R call(Request<R> request, Action<R, X> live) throws X {
        Exchange<R> exchange = open(request);
        Optional<Outcome<R>> recorded = exchange.recorded();
        if (recorded.isPresent()) {
            return RecordedFailure.<R, X>replyOrThrow(recorded.get());
        }
        try {
            R reply = live.run();
            exchange.complete(reply);
            return reply;
        } catch (Throwable e) {
            exchange.fail(CallError.of(e));
            throw e;
        }
    }
}
