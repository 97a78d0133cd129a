package dev.goldentrace.junit;

import dev.goldentrace.capture.Throttle;
import dev.goldentrace.limits.TestProgress;
import dev.goldentrace.limits.TestThrottle;
import dev.goldentrace.settings.Mode;
import dev.goldentrace.settings.Settings;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What one test may do live: whether it is recorded at all, and what holds its calls back. */
final class LiveCalls implements AutoCloseable {
    private static final String GO_ON =
            "What was recorded before stays; the same command, typed again, goes on with what" + " is left.";
    private static final String CHOOSE = "Set a higher limit, or choose tests by -Dtest.";

    private final Settings settings;
    private final @Nullable TestThrottle throttle;
    private final Consumer<TestProgress> progress;

    private LiveCalls(Settings settings, @Nullable TestThrottle throttle, Consumer<TestProgress> progress) {
        this.settings = settings;
        this.throttle = throttle;
        this.progress = progress;
    }

    static LiveCalls of(ExtensionContext context, TestCase test, Settings said, Settings.Surroundings surroundings) {
        if (said.mode() == Mode.REPLAY) {
            return new LiveCalls(said, null, reached -> {});
        }
        LiveBuild build = Workspace.of(context).live(said, surroundings);
        if (!mayRecord(said)) {
            return new LiveCalls(
                    said,
                    build.limits().isNone() ? null : build.throttle().forTest(test.name(), CHOOSE),
                    reached -> {});
        }
        RecordingCommand command = build.recording();
        command.requireNotWaiting(test, said);
        Settings settings = command.settingsOf(test, said);
        if (!records(test, settings)) {
            return new LiveCalls(settings, null, reached -> {});
        }
        command.announce(context, said, surroundings);
        TestThrottle throttle = build.throttle().forTest(test.name(), GO_ON);
        return new LiveCalls(settings, throttle, reached -> command.reached(test, invocation(context), reached));
    }

    /** The invocations of an agent test are recordings of one test. */
    private static String invocation(ExtensionContext context) {
        return Trials.isAgentTest(context) ? context.getParent().orElseThrow().getUniqueId() : context.getUniqueId();
    }

    /** Gives the settings that hold for a test, before it is known whether it can run. */
    static Settings settings(TestCase test, Settings said, Workspace workspace, Settings.Surroundings surroundings) {
        return mayRecord(said) ? workspace.live(said, surroundings).recording().settingsOf(test, said) : said;
    }

    static boolean mayRecord(Settings settings) {
        return settings.mode() == Mode.RECORD || settings.mode() == Mode.RECORD_MISSING;
    }

    static boolean records(TestCase test, Settings settings) {
        return settings.mode() == Mode.RECORD
                || (settings.mode() == Mode.RECORD_MISSING
                        && !Files.exists(Workspace.goldens(settings).pathOf(test.golden())));
    }

    /** The settings that hold for the test. */
    Settings settings() {
        return settings;
    }

    Throttle throttle() {
        return throttle == null ? Throttle.none() : throttle;
    }

    /** Why a call of the test was refused. */
    Optional<Throwable> refusal() {
        return throttle == null ? Optional.empty() : throttle.refusal();
    }

    void reached(TestProgress how) {
        progress.accept(how);
    }

    /** Gives back what calls hold that never ended. */
    @Override
    public void close() {
        if (throttle != null) {
            throttle.close();
        }
    }
}
