package dev.goldentrace.junit;

import dev.goldentrace.settings.Mode;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.Session;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * The invocations of one {@link AgentTest}, judged as one: in live a trial that fails is an abort, and what decides is how many
 * did, when the test template is closed. Any other test is its own only trial.
 */
@SuppressWarnings("deprecation") // before 5.13 a store closes only this type
final class Trials implements ExtensionContext.Store.CloseableResource, AutoCloseable {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Trials.class);

    private final TestCase test;
    private final boolean live;
    private final int count;
    private final List<Session> sessions = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    private Trials(TestCase test, boolean live, int count) {
        this.test = test;
        this.live = live;
        this.count = count;
    }

    static Trials of(ExtensionContext context, TestCase test, Settings settings) {
        boolean agentTest = context.getTestMethod()
                .filter(method -> method.isAnnotationPresent(AgentTest.class))
                .isPresent();
        boolean live = settings.mode() == Mode.LIVE;
        if (!agentTest) {
            return new Trials(test, live, 1);
        }
        return context.getParent()
                .orElseThrow()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Trials.class, key -> new Trials(test, live, count(settings)), Trials.class);
    }

    int count() {
        return count;
    }

    /** Adds a recorded session and gives all so far; a failed trial spoils the whole recording. */
    synchronized List<Session> recorded(Session session) {
        sessions.add(session);
        return failures.isEmpty() ? List.copyOf(sessions) : List.of();
    }

    /** Keeps a failure of a trial, and gives what the trial is to throw: in live an abort, where there are more trials. */
    synchronized Throwable held(Throwable failure) {
        if (failure instanceof TestAbortedException) {
            return failure;
        }
        failures.add(failure);
        return live && count > 1
                ? new TestAbortedException(
                        "one of " + count + " runs failed; the verdict comes at the end. " + failure.getMessage(),
                        failure)
                : failure;
    }

    /** Throws what a trial is to throw for a failure. */
    void raise(AssertionError failure) {
        Throwable thrown = held(failure);
        if (thrown instanceof TestAbortedException aborted) {
            throw aborted;
        }
        throw failure;
    }

    @Override
    public synchronized void close() {
        if (!live || count == 1 || failures.isEmpty()) {
            return;
        }
        Throwable first = failures.get(0);
        if (3 * failures.size() >= 2 * count) {
            throw new AssertionError(
                    test.name() + ": failed in " + failures.size() + " of " + count + " live runs. The first: "
                            + first.getMessage(),
                    first);
        }
        System.out.println("[goldentrace] unstable " + test.name() + ": failed in " + failures.size() + " of " + count
                + " live runs, fewer than two of three; not a regression. The first: " + first.getMessage());
    }

    static int count(Settings settings) {
        return switch (settings.mode()) {
            case RECORD, RECORD_MISSING -> settings.count(Setting.RECORDINGS, 1);
            case LIVE -> settings.count(Setting.RUNS, 1);
            case REPLAY, PASSTHROUGH -> 1;
        };
    }
}
