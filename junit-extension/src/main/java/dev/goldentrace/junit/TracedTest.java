package dev.goldentrace.junit;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One test with a trace, from its {@code beforeEach} to the closing of its store, where its last exception is known: only then
 * is its golden committed and its result written.
 */
@SuppressWarnings("deprecation") // before 5.13 a store closes only this type
final class TracedTest implements ExtensionContext.Store.CloseableResource, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ExtensionContext context;
    private final TestCase test;
    private final Workspace workspace;
    private final Settings settings;
    private final Annotations annotations;
    private final ResultOfTest result;
    private @Nullable Capture capture;
    private @Nullable Ending ending;
    private @Nullable Trials trials;

    private TracedTest(ExtensionContext context, Annotations annotations) {
        this.context = context;
        this.annotations = annotations;
        this.test = TestCase.of(context, annotations);
        this.workspace = Workspace.of(context);
        this.settings = Workspace.settings(context, annotations);
        this.result = new ResultOfTest(test, settings, workspace.writer(settings), Clock.systemUTC());
    }

    static TracedTest of(ExtensionContext context) {
        return new TracedTest(context, Annotations.of(context));
    }

    void begin() {
        workspace.sayMode(settings);
        claimGolden();
        trials = Trials.of(context, test, settings);
        ending = Endings.of(test, settings, annotations, trials, result);
        capture = Capture.start(test.name(), ending.source(), Clock.systemUTC());
    }

    private void claimGolden() {
        if (annotations.goldenName().isEmpty()) {
            String owner =
                    context.getParent().map(ExtensionContext::getUniqueId).orElse("") + test.golden();
            String before = workspace.claim(Workspace.goldens(settings).pathOf(test.golden()), owner);
            if (!before.equals(owner)) {
                throw new UsageError(test.name() + ": another test claims the golden "
                        + Workspace.goldens(settings).pathOf(test.golden())
                        + " too. Where they are to share it, name it: @AgentTrace(golden = \"a-name\");"
                        + " else give them other names or arguments.");
            }
        }
    }

    TraceCollector collector() {
        return Objects.requireNonNull(capture, "begun").collector();
    }

    /**
     * Gives what the test is to throw in place of what it threw: what the agent did wins over what the test made of it, whose
     * own exception is kept as suppressed.
     */
    Throwable winner(Throwable thrown) {
        Throwable winner = Optional.ofNullable(capture)
                .flatMap(Capture::failure)
                .<Throwable>map(failure -> suppressing(failure, thrown))
                .orElse(thrown);
        return trials == null ? winner : trials.held(winner);
    }

    private static AssertionError suppressing(AssertionError failure, Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each == failure) {
                return failure;
            }
        }
        failure.addSuppressed(thrown);
        return failure;
    }

    /** Ends the session; what it throws fails the test. */
    void end(@Nullable Throwable thrown) {
        if (capture == null || ending == null) {
            return;
        }
        Session session = capture.end(thrown, PATIENCE);
        result.session(session, capture.liveCalls());
        if (thrown != null) {
            ending.failed(session, thrown);
            return;
        }
        if (capture.failure().isPresent()) {
            ending.failed(session, capture.failure().get());
            Objects.requireNonNull(trials, "begun").raise(capture.failure().get());
        }
        if (!capture.sawCalls()) {
            throw new UsageError(test.name() + ": no call reached the collector. Is the model wrapped, as in"
                    + " LangChain4jTrace.of(trace).chatModel(() -> …), and is it the one that the agent uses?"
                    + " A test without an agent needs no @AgentTrace.");
        }
        ending.passed(session);
    }

    @Override
    public void close() {
        Throwable last = context.getExecutionException().orElse(null);
        try {
            if (ending != null) {
                ending.close(last);
            }
        } finally {
            result.write(last);
        }
    }
}
