package dev.goldentrace.junit;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.limits.Limits;
import dev.goldentrace.regression.GoldenOfTest;
import dev.goldentrace.replay.StepLog;
import dev.goldentrace.replay.ToolSource;
import dev.goldentrace.replay.ToolSources;
import dev.goldentrace.results.Keeping;
import dev.goldentrace.results.Retention;
import dev.goldentrace.settings.ModuleRoot;
import dev.goldentrace.settings.Redacting;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.Session;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * One test with a trace, from its {@code beforeEach} to the closing of its store, where its last exception is known: only then
 * is its golden committed and its result written. A test that cannot begin has a result too.
 */
@SuppressWarnings("deprecation") // before 5.13 a store closes only this type
final class TracedTest implements ExtensionContext.Store.CloseableResource, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ExtensionContext context;
    private final ExtensionContext method;
    private final Settings.Surroundings surroundings;
    private final List<Slot> ownSlots;
    private final Annotations annotations;
    private final TestCase test;
    private final Path root;
    private final ResultOfTest result;
    private @Nullable Begun begun;
    private @Nullable Throwable raised;
    private BoundSlots slots = BoundSlots.none();

    TracedTest(ExtensionContext context, Settings.Surroundings surroundings, List<Slot> ownSlots) {
        this.ownSlots = ownSlots;
        this.context = context;
        this.surroundings = surroundings;
        this.method = TestMethodContext.of(context);
        this.annotations = Annotations.of(method);
        this.root = ModuleRoot.of(method.getRequiredTestClass(), surroundings);
        Workspace workspace = Workspace.of(context);
        this.test = TestCase.of(context, annotations, workspace.redactors().of(root, surroundings, annotations));
        this.result = new ResultOfTest(test, root, workspace.writer(root), Clock.systemUTC());
    }

    /** What is there once a test could begin. */
    private record Begun(Trials trials, Ending ending, LiveCalls live, Capture capture) {}

    /** A value that cannot be is an error in every mode, not first in the one that needs it. */
    private static void requireSaneValues(Settings settings) {
        settings.count(Setting.RECORDINGS, 1);
        Trials.policy(settings);
        settings.onPromptChange();
        settings.after();
        settings.logsSteps();
        settings.pacesStreams();
        Policies.of(settings);
        Endings.tools(settings, ToolSources.all(ToolSource.LIVE));
        ModeSettings.require(settings);
        ChangedWithThis.of(settings);
        Retention.of(settings);
        Limits.of(settings);
        Redacting.of(settings);
    }

    void begin(boolean collectorTaken) {
        Settings said = Settings.of(root, surroundings, annotations.settings(), annotations.policy());
        result.mode(said.mode());
        result.keeping(Keeping.of(said));
        said.requireAllowed(surroundings);
        requireSaneValues(said);
        TestCase compared = test.comparing(Comparing.of(said, annotations));
        Fitness.require(method, test, collectorTaken);
        Workspace workspace = Workspace.of(context);
        workspace.sayMode(said);
        workspace.sayLevel(said);
        workspace.sayPolicy(said);
        workspace.purge(said);
        LiveCalls live = LiveCalls.of(context, test, said, surroundings);
        Settings settings = live.settings();
        result.mode(settings.mode());
        result.policy(Policies.words(settings).orElse(null));
        result.reached(live::reached);
        if (annotations.goldenName().isEmpty()) {
            workspace.claims().claim(Workspace.goldens(settings).pathOf(test.golden()), test, context);
        }
        Trials trials = Trials.of(context, test, settings);
        LiveStart.require(context, test, settings, result);
        Draft draft = new Draft(test.redactor(), Policies.of(settings));
        Ending ending = new Endings(compared, settings, trials, result, draft, workspace.claims()).of(annotations);
        workspace.oneTest().require(settings, test, context);
        Source checked = NamedTools.checking(ending.source(), test, settings, result.held());
        Source source = settings.logsSteps()
                ? new StepLog(checked, test.name(), test.redactor(), ConsoleLines::println)
                : checked;
        Capture capture = Capture.start(test.name(), source, live.throttle(), Clock.systemUTC());
        Consumer<UsageError> late = refusal -> workspace.lateUses().add(test.name(), refusal);
        capture.onLateUse(late);
        capture.provide(GoldenOfTest.class, new OwnGolden(test, settings));
        begun = new Begun(trials, ending, live, capture);
        slots = BoundSlots.bind(slotsAround(), test.name(), capture.collector(), late);
        ending.begun(capture.collector());
    }

    private List<Slot> slotsAround() {
        return Stream.concat(ownSlots.stream(), Slots.around(context).stream()).toList();
    }

    Optional<TraceCollector> collector() {
        return Optional.ofNullable(begun).map(all -> all.capture().collector());
    }

    /**
     * Gives what the test is to throw in place of what it threw: what the agent did wins over what the test made of it, whose
     * own exception is kept as suppressed.
     */
    Throwable winner(Throwable thrown) {
        Begun all = begun;
        if (all == null) {
            return thrown;
        }
        Throwable winner = all.live()
                .refusal()
                .or(() -> all.capture().failure())
                .map(failure -> suppressing(failure, thrown))
                .orElseGet(() -> all.ending().instead(all.capture().collector().session(), thrown));
        return all.trials().instead(winner);
    }

    /** An exception that wraps the failure says nothing more, and the two would hold each other. */
    private static Throwable suppressing(Throwable failure, Throwable thrown) {
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
        Begun all = begun;
        if (all == null) {
            return;
        }
        Session session = all.capture().end(thrown, PATIENCE);
        all.live().close();
        slots.unbind();
        result.session(session, all.capture().liveCalls());
        result.normalized(all.ending().normalized());
        Optional<Throwable> failure =
                all.live().refusal().or(() -> all.capture().failure()).or(() -> Optional.ofNullable(cause(thrown)));
        failure.ifPresent(why -> failed(all, session, why));
        if (thrown == null || (all.capture().failure().isPresent() && isForeignAbort(thrown))) {
            try {
                failure.ifPresentOrElse(TracedTest::raise, () -> passed(all, session));
            } catch (RuntimeException | AssertionError e) {
                raised = all.trials().instead(e);
                raise(raised);
            }
        }
    }

    /** An abort that another extension threw skips a test; it does not excuse what the session failed with. */
    private static boolean isForeignAbort(Throwable thrown) {
        return thrown instanceof TestAbortedException && !(thrown instanceof FailedTrial);
    }

    /** What goes wrong in keeping a failed session must not hide why it failed. */
    private static void failed(Begun all, Session session, Throwable why) {
        try {
            all.ending().failed(session, why);
        } catch (RuntimeException e) {
            why.addSuppressed(e);
        }
    }

    private void passed(Begun all, Session session) {
        if (!all.capture().sawCalls()) {
            boolean around = !Slots.around(context).isEmpty();
            throw Workspace.of(context).lateUses().noCall(test.name(), around);
        }
        all.ending().passed(session);
    }

    /** All that comes here is unchecked. */
    private static void raise(Throwable failure) {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        throw (Error) failure;
    }

    private static @Nullable Throwable cause(@Nullable Throwable thrown) {
        return thrown instanceof FailedTrial trial ? trial.failure() : thrown;
    }

    /** Nothing about the test can change any more, but by what is thrown here. */
    @Override
    public void close() {
        Closing.run(this::conclude);
    }

    private void conclude() {
        conclude(context.getExecutionException().orElse(null));
    }

    /** Commits or undoes, and writes the result, as it is now known what the test ends with. */
    void conclude(@Nullable Throwable thrownLast) {
        Throwable last = Optional.ofNullable(thrownLast)
                .map(thrown -> raised != null && isForeignAbort(thrown) ? raised : thrown)
                .orElse(null);
        try {
            if (begun != null) {
                begun.ending().close(last);
            }
        } catch (RuntimeException | AssertionError e) {
            last = e;
            throw e;
        } finally {
            result.write(last);
            Workspace.of(context).lateUses().result(test.name(), result);
            result.tell(Headlines.of(context));
            if (begun != null) {
                begun.trials().ended(result, last);
            }
        }
    }
}
