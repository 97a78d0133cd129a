package dev.goldentrace.junit;

import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.settings.Mode;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trials.TrialPolicy;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The invocations of one {@link AgentTest}, judged as one. Any other test is its own only trial. */
sealed interface Trials permits OnlyTrial, OnlyLiveTrial, LiveTrials, RecordTrials, BisectTrials {

    /** Gives what a trial is to throw for what it failed with. */
    Throwable instead(Throwable failure);

    /** Hears how a trial ended, when nothing about that can change any more. */
    void ended(ResultOfTest result, @Nullable Throwable last);

    /** What is to be said besides to somebody whose test failed live. */
    default String remark() {
        return "";
    }

    static Trials of(ExtensionContext context, TestCase test, Settings settings) {
        if (settings.mode() == Mode.BISECT) {
            return bisection(context, test, settings);
        }
        if (settings.mode() == Mode.LIVE) {
            return live(context, test, settings);
        }
        int count = isAgentTest(context) ? count(settings, test.golden()) : 1;
        return count == 1 ? new OnlyTrial() : shared(context, RecordTrials.class, new RecordTrials(test, count));
    }

    private static Trials live(ExtensionContext context, TestCase test, Settings settings) {
        LiveTrials open = isAgentTest(context)
                ? store(context.getParent().orElseThrow()).get(LiveTrials.class, LiveTrials.class)
                : null;
        return open != null
                ? open
                : new OnlyLiveTrial(
                        test, quarantine(context, test, settings), LiveTests.of(context), !isAgentTest(context));
    }

    private static QuarantineOfTest quarantine(ExtensionContext context, TestCase test, Settings settings) {
        return Quarantines.of(context).of(context, test, settings, Clock.systemUTC());
    }

    /** Opens the live runs of a test template; empty where one is all that there can be. */
    static Optional<LiveTrials> openLive(ExtensionContext template, TestCase test, Settings settings) {
        TrialPolicy policy = policy(settings);
        if (policy.most() == 1) {
            return Optional.empty();
        }
        LiveTrials trials = new LiveTrials(test, policy, quarantine(template, test, settings), LiveTests.of(template));
        store(template).put(LiveTrials.class, trials);
        return Optional.of(trials);
    }

    /** How often an agent test runs live, and when its runs are a regression. */
    static TrialPolicy policy(Settings settings) {
        return new TrialPolicy(
                settings.count(Setting.RUNS, 1),
                settings.count(Setting.CONFIRM, TrialPolicy.confirmed().confirm(), 0),
                settings.share(Setting.MIN_PASS_RATE));
    }

    /** The bisection was opened before its first trial; where that failed, it fails again here, where it is heard. */
    private static Trials bisection(ExtensionContext context, TestCase test, Settings settings) {
        ExtensionContext.Store store = store(context.getParent().orElseThrow());
        BisectTrials open = store.get(BisectTrials.class, BisectTrials.class);
        return open != null ? open : BisectTrials.open(context, test, settings);
    }

    /** Opens a bisection for all trials of a test template. */
    static BisectTrials openBisection(ExtensionContext template, TestCase test, Settings settings) {
        BisectTrials trials = BisectTrials.open(template, test, settings);
        store(template).put(BisectTrials.class, trials);
        return trials;
    }

    private static ExtensionContext.Store store(ExtensionContext template) {
        return template.getStore(ExtensionContext.Namespace.create(Trials.class));
    }

    /** The store of the test template is closed when all its invocations are. */
    @SuppressWarnings("deprecation") // its successor is there from JUnit 6 on
    private static <T> T shared(ExtensionContext context, Class<T> type, T fresh) {
        return store(context.getParent().orElseThrow()).getOrComputeIfAbsent(type, key -> fresh, type);
    }

    static boolean isAgentTest(ExtensionContext context) {
        return Annotations.isMethod(context, AgentTest.class);
    }

    /** Says how often an agent test is recorded: what is not recorded anew is replayed, once. */
    static int count(Settings settings, GoldenId golden) {
        return switch (settings.mode()) {
            case RECORD -> settings.count(Setting.RECORDINGS, 1);
            case RECORD_MISSING ->
                Files.exists(Workspace.goldens(settings).pathOf(golden)) ? 1 : settings.count(Setting.RECORDINGS, 1);
            case LIVE, REPLAY, PASSTHROUGH, FORK, BISECT -> 1;
        };
    }
}
