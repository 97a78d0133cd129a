package dev.goldentrace.junit;

import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.settings.Mode;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The invocations of one {@link AgentTest}, judged as one. Any other test is its own only trial. */
sealed interface Trials permits OnlyTrial, LiveTrials, RecordTrials, BisectTrials {

    /** Gives what a trial is to throw for what it failed with. */
    Throwable instead(Throwable failure);

    /** Hears how a trial ended, when nothing about that can change any more. */
    void ended(ResultOfTest result, @Nullable Throwable last);

    static Trials of(ExtensionContext context, TestCase test, Settings settings) {
        if (settings.mode() == Mode.BISECT) {
            return bisection(context, test, settings);
        }
        int count = isAgentTest(context) ? count(settings, test.golden()) : 1;
        if (count == 1) {
            return new OnlyTrial();
        }
        return settings.mode() == Mode.LIVE
                ? shared(context, LiveTrials.class, new LiveTrials(test, count))
                : shared(context, RecordTrials.class, new RecordTrials(test, count));
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

    /** Says how often an agent test runs: what is not recorded anew is replayed, once. */
    static int count(Settings settings, GoldenId golden) {
        return switch (settings.mode()) {
            case RECORD -> settings.count(Setting.RECORDINGS, 1);
            case RECORD_MISSING ->
                Files.exists(Workspace.goldens(settings).pathOf(golden)) ? 1 : settings.count(Setting.RECORDINGS, 1);
            case LIVE -> settings.count(Setting.RUNS, 1);
            case REPLAY, PASSTHROUGH, FORK, BISECT -> 1;
        };
    }
}
