package dev.goldentrace.capture;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The life of one session's capture, as a test framework drives it: start, hand out the collector, end.
 *
 * <pre>{@code
 * Capture capture = Capture.start("RefundAgentTest.refundsTheKettle", Source.live(), Clock.systemUTC());
 * runTheAgent(capture.collector());
 * Session session = capture.end(null, Duration.ofSeconds(10));
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Capture {
    private final SessionUnderway session;
    private final Map<Class<?>, Object> provided = new ConcurrentHashMap<>();

    private Capture(SessionUnderway session) {
        this.session = session;
    }

    /**
     * Starts the capture of a session.
     *
     * @param owner the test, as messages name it
     * @param source where answers come from
     * @param clock what time it is
     * @return the capture
     */
    public static Capture start(String owner, Source source, Clock clock) {
        return start(owner, source, Throttle.none(), clock);
    }

    /**
     * Starts the capture of a session whose live calls are held back.
     *
     * @param owner the test, as messages name it
     * @param source where answers come from
     * @param throttle says when a live call may be made
     * @param clock what time it is
     * @return the capture
     */
    public static Capture start(String owner, Source source, Throttle throttle, Clock clock) {
        return new Capture(new SessionUnderway(owner, source, throttle, clock));
    }

    /** {@return what the test holds} */
    public TraceCollector collector() {
        return new Collector(session, provided);
    }

    /**
     * Hands over what the test framework knows beyond the calls; {@link TraceCollector#provided} finds it.
     *
     * @param type what it is asked for by
     * @param value what is known
     * @param <T> that type
     */
    public <T> void provide(Class<T> type, T value) {
        provided.put(type, value);
    }

    /** {@return the first failure of the session: a divergence or a usage error} */
    public Optional<AssertionError> failure() {
        return session.failure();
    }

    /** {@return whether any call reached the collector} */
    public boolean sawCalls() {
        return session.sawCalls();
    }

    /** {@return how many calls were made live, not answered from a golden} */
    public int liveCalls() {
        return session.liveCalls();
    }

    /**
     * Names who hears of calls that come after the session's end. They are refused, but whoever makes them may hide that.
     *
     * @param listener hears of each refusal, on the thread of the call
     */
    public void onLateUse(Consumer<UsageError> listener) {
        session.onLateUse(listener);
    }

    /**
     * Ends the session: waits for calls in flight, closes the open run, and refuses every later call.
     *
     * @param testFailure what the test threw, or null where it passed
     * @param patience how long to wait for calls in flight; a call that is still in flight then counts as cancelled
     * @return the whole session
     */
    public Session end(@Nullable Throwable testFailure, Duration patience) {
        return session.end(testFailure, patience);
    }
}
