package dev.goldentrace.junit;

import dev.goldentrace.capture.UsageError;
import dev.goldentrace.fork.Bisection;
import dev.goldentrace.fork.BisectionSearch;
import dev.goldentrace.fork.ForkPoint;
import dev.goldentrace.fork.Trial;
import dev.goldentrace.limits.LimitReached;
import dev.goldentrace.pricing.Cost;
import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.replay.UnrecordedCall;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.LlmCall;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.opentest4j.TestAbortedException;

/**
 * The trials of a bisection: each is a fork at the point that the ones before lead to. One that fails is an abort, as it is
 * what is looked for; what was found is told when the test template is closed.
 */
@SuppressWarnings("deprecation") // before 5.13 a store closes only this type
final class BisectTrials implements Trials, ForkEnding.Forked, ExtensionContext.Store.CloseableResource, AutoCloseable {
    private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";

    private final TestCase test;
    private final BisectionSearch search;
    private @Nullable ForkPoint underWay;
    private @Nullable ResultOfTest newest;
    private boolean unusable;
    private int liveCalls;
    private Cost cost = Cost.free();
    private String unanswered = "";

    private BisectTrials(TestCase test, BisectionSearch search) {
        this.test = test;
        this.search = search;
    }

    /** Opens the bisection of an agent test, whose context is that of the test's template. */
    static BisectTrials open(ExtensionContext context, TestCase test, Settings settings) {
        if (!Trials.isAgentTest(context)) {
            throw new UsageError(test.name() + ": mode bisect runs a test again and again, and JUnit runs a @Test only"
                    + " once. Write @AgentTest in place of @Test.");
        }
        boolean parallel = context.getConfigurationParameter(PARALLEL)
                .filter(Boolean::parseBoolean)
                .isPresent();
        if (parallel && context.getExecutionMode() == ExecutionMode.CONCURRENT) {
            throw new UsageError(test.name() + ": mode bisect decides by each trial what to try next, and the"
                    + " trials of this test would run at the same time. Write @Execution(ExecutionMode.SAME_THREAD) beside"
                    + " @AgentTest, or run with -D" + PARALLEL + "=false.");
        }
        GivenFile given = GivenFile.of(test, settings)
                .orElseThrow(() -> Settings.missing(
                        Setting.GOLDEN,
                        "mode bisect searches the failing candidate that it names. "
                                + new GoldenFiles(settings).toldCandidates()));
        int tries = settings.count(Setting.BISECT_TRIES, Bisection.TRIES);
        return new BisectTrials(
                test,
                Bisection.of(given.golden())
                        .tries(tries)
                        .withRedactor(test.redactor())
                        .search());
    }

    /** Says what to try now; empty when enough is known, or when a trial could not say anything about the agent. */
    synchronized Optional<ForkPoint> next() {
        return unusable || underWay != null ? Optional.empty() : search.next();
    }

    /** Hands out what is to be tried now. */
    synchronized ForkPoint begin() {
        ForkPoint point = next().orElseThrow();
        underWay = point;
        liveCalls = 0;
        cost = Cost.free();
        unanswered = "";
        return point;
    }

    synchronized int triesSoFar() {
        return search.triesSoFar();
    }

    synchronized ForkPoint underWay() {
        return Objects.requireNonNull(underWay, "a trial has begun");
    }

    @Override
    public synchronized String ended(ForkEnding.Fork fork, String reason, boolean whole) {
        liveCalls = (int) fork.live().steps().stream()
                .filter(step -> !isRefused(step.llm()))
                .count();
        cost = PriceTable.bundled().costOf(fork.live());
        unanswered = Unanswered.words(fork.live()).map(test::safe).orElse("");
        return "";
    }

    private static boolean isRefused(LlmCall call) {
        return call.error()
                .filter(error -> error.type().equals(LimitReached.class.getName()))
                .isPresent();
    }

    /**
     * What went wrong before the fork point says nothing about what comes after it, nor does a call that no recording answers
     * about the agent that made it.
     */
    @Override
    public Throwable instead(Throwable failure) {
        if (failure instanceof UnrecordedCall) {
            return new TestAbortedException(failure.getMessage(), failure);
        }
        return failure instanceof TestAbortedException || failure instanceof UsageError || failure instanceof Divergence
                ? failure
                : new FailedTrial(
                        test, "a live continuation after " + underWay().words() + " failed. ", failure);
    }

    @Override
    public synchronized void ended(ResultOfTest result, @Nullable Throwable last) {
        newest = result;
        if (last == null || last instanceof TestAbortedException) {
            search.tried(trial(last));
            if (last instanceof LimitReached) {
                search.stop();
            }
        } else {
            unusable = true; // that trial has failed by itself
        }
        underWay = null;
    }

    private Trial trial(@Nullable Throwable last) {
        if (last == null) {
            return new Trial(Trial.Result.PASSED, liveCalls, cost);
        }
        if (last instanceof FailedTrial && unanswered.isEmpty()) {
            return new Trial(Trial.Result.FAILED, liveCalls, cost);
        }
        String why = last instanceof FailedTrial ? unanswered : firstLine(last);
        return new Trial(Trial.Result.INCONCLUSIVE, liveCalls, cost, why);
    }

    private static String firstLine(Throwable last) {
        return Objects.toString(last.getMessage(), "").lines().findFirst().orElse("");
    }

    /** A trial that another extension stopped before it began has failed by itself too. */
    @Override
    public synchronized void close() {
        if (unusable || underWay != null || newest == null) {
            return;
        }
        List<String> lines = search.result().lines();
        newest.bisected(lines);
        test.say("bisected " + test.name() + ": " + String.join("\n", lines));
    }
}
