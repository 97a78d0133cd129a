package dev.goldentrace.limits;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.Throttle;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.pricing.Cost;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.Usage;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds the live model calls of one test back; tools and searches pass. It remembers that it refused a call, as agents swallow
 * what they catch.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class TestThrottle implements Throttle, AutoCloseable {
    private final BuildThrottle build;
    private final String test;
    private final String then;
    private final OwnCalls own = new OwnCalls();
    private final AtomicReference<Throwable> refusal = new AtomicReference<>();

    TestThrottle(BuildThrottle build, String test, String then) {
        this.build = build;
        this.test = test;
        this.then = then;
    }

    /**
     * Waits until a live call may be made.
     *
     * @throws LimitReached when the build has paid what it may
     * @throws UsageError when there is a limit of cost and nobody knows what this model costs, or what was paid so far as the
     *     ledger is broken; when nothing but calls of this test that do not end is in the way
     * @throws UncheckedIOException when the ledger cannot be read or written
     * @throws IllegalStateException when the thread is interrupted while it waits
     */
    @Override
    public Permit enter(Request<?> request) {
        if (!Paid.isModelCall(request)) {
            return outcome -> pay(request, outcome);
        }
        again(refusal.get());
        requirePriced(request);
        String lease = awaitTurn();
        own.add(lease, request);
        return outcome -> end(lease, request, outcome);
    }

    /** {@return why a call of the test was refused; empty where none was} */
    public Optional<Throwable> refusal() {
        return Optional.ofNullable(refusal.get());
    }

    /** Gives back what calls hold that never ended. */
    @Override
    public void close() {
        own.leases().forEach(lease -> release(lease, Cost.unpriced("a call that never ended"), false));
    }

    /** What was refused once stays refused, for the same reason. */
    private static void again(@Nullable Throwable before) {
        if (before instanceof LimitReached reached) {
            throw reached;
        }
        if (before instanceof UsageError wrong) {
            throw wrong;
        }
    }

    private void requirePriced(Request<?> request) {
        if (build.limits().maxCostUsd() != null && request instanceof LlmRequest llm) {
            String model = llm.model();
            Cost cost = model == null
                    ? Cost.unpriced("a call that names no model")
                    : build.prices().costOf(model, Usage.NONE);
            if (cost instanceof Cost.Unpriced unpriced) {
                throw refused(new UsageError(test + ": goldentrace.record.maxCostUsd is <"
                        + build.limits().maxCostUsd() + ">, and what this call would cost is not known: "
                        + String.join("; ", unpriced.reasons()) + ". The price table is of "
                        + build.prices().date() + ". Take the limit away, or ask a model that the table knows."));
            }
        }
    }

    private String awaitTurn() {
        Duration waited = Duration.ZERO;
        while (true) {
            Turn turn = turn();
            if (turn instanceof Turn.Begin begin) {
                return begin.lease();
            }
            if (turn instanceof Turn.Stop stop) {
                throw refused(new LimitReached(test + ": not reached, as goldentrace.record.maxCostUsd is <"
                        + build.limits().maxCostUsd() + "> and " + stop.why() + ". " + then));
            }
            waited = own.waited(waited, (Turn.Wait) turn);
            if (waited.compareTo(OwnCalls.PATIENCE) > 0) {
                throw refused(waitsForItself());
            }
            pause((Turn.Wait) turn);
        }
    }

    private UsageError waitsForItself() {
        return new UsageError(test + ": a live call waited " + OwnCalls.PATIENCE.toSeconds()
                + " s for its turn, as goldentrace.record.parallel is <"
                + build.limits().parallel()
                + "> and only calls of this test that are still open are in the way: " + own.inWords()
                + ". A stream that the agent gave up stays open until it fails, or is read to its end or cancelled:"
                + " cancel it before asking again. Or set a higher goldentrace.record.parallel.");
    }

    private Turn turn() {
        try {
            return build.turn();
        } catch (BrokenLedger e) {
            throw refused(unknown(e));
        }
    }

    private UsageError unknown(BrokenLedger broken) {
        return new UsageError(
                test + ": goldentrace.record.maxCostUsd is <" + build.limits().maxCostUsd()
                        + ">, and what this build has paid so far is not known, as " + build.words(broken)
                        + ". Delete the file (or run mvn clean) and start the command anew.",
                broken);
    }

    private void pause(Turn.Wait turn) {
        try {
            build.waiter().pause(turn.atLeast());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    test + ": interrupted while a live call waited for its turn (goldentrace.record.rpm, .parallel)",
                    e);
        }
    }

    private <T extends Throwable> T refused(T why) {
        refusal.compareAndSet(null, why);
        return why;
    }

    private void end(String lease, Request<?> request, Outcome<?> outcome) {
        release(lease, Paid.cost(build.prices(), request, outcome), outcome instanceof Outcome.Completed<?>);
    }

    /** A call gives back once, whichever end of it comes first. */
    private void release(String lease, Cost cost, boolean answered) {
        if (own.remove(lease)) {
            settle(state -> {
                state.end(lease);
                state.paid(cost, answered);
            });
        }
    }

    private void pay(Request<?> request, Outcome<?> outcome) {
        if (request instanceof ServiceRequest) {
            settle(state -> state.paid(Paid.cost(build.prices(), request, outcome), true));
        }
    }

    /** Where the ledger broke meanwhile, the agent gets what it paid for; its test fails, and its next call is refused. */
    private void settle(Consumer<BuildState> action) {
        try {
            build.with(state -> {
                action.accept(state);
                return state;
            });
        } catch (BrokenLedger e) {
            refusal.compareAndSet(null, unknown(e));
        }
    }
}
