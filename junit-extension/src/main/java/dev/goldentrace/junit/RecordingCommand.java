package dev.goldentrace.junit;

import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.limits.BuildId;
import dev.goldentrace.limits.BuildThrottle;
import dev.goldentrace.limits.CommandLedger;
import dev.goldentrace.limits.Limits;
import dev.goldentrace.limits.TestProgress;
import dev.goldentrace.results.LastResults;
import dev.goldentrace.results.Only;
import dev.goldentrace.settings.Mode;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** The command that records: which tests it takes, what it did before a limit stopped it, and how far they came. */
final class RecordingCommand implements AutoCloseable {
    private final Path output;
    private final CommandLedger ledger;
    private final BuildThrottle throttle;
    private final Clock clock;
    private final Map<String, String> firstInvocations = new HashMap<>();
    private @Nullable LastResults last;
    private boolean recorded;
    private boolean announced;

    private RecordingCommand(Path output, CommandLedger ledger, BuildThrottle throttle, Clock clock) {
        this.output = output;
        this.ledger = ledger;
        this.throttle = throttle;
        this.clock = clock;
    }

    static RecordingCommand join(Path output, BuildId build, String command, BuildThrottle throttle, Clock clock) {
        CommandLedger ledger = CommandLedger.join(output.resolve("command.json"), build, command, clock);
        if (ledger.goesOn()) {
            ConsoleLines.println("[goldentrace] going on with the command that a limit stopped: "
                    + counted(ledger.done()) + " recorded before and not recorded again (mvn clean begins anew)");
        }
        return new RecordingCommand(output, ledger, throttle, clock);
    }

    private static String counted(int tests) {
        return tests == 1 ? "1 test was" : tests + " tests were";
    }

    /** Gives the settings of a test: of one that is not to be recorded, or was before, those of a replay. */
    Settings settingsOf(TestCase test, Settings said) {
        if (wasRecorded(test, said)) {
            return said.with(Setting.MODE, Mode.REPLAY.word(), "this command, which recorded it before");
        }
        Optional<Only> only = Only.of(said);
        return only.isEmpty() || includes(only.get(), test, said)
                ? said
                : said.with(Setting.MODE, Mode.REPLAY.word(), only.get().toString());
    }

    private boolean wasRecorded(TestCase test, Settings said) {
        return ledger.earlier(test.identity().key()).isPresent()
                && Files.exists(Workspace.goldens(said).pathOf(test.golden()));
    }

    private boolean includes(Only only, TestCase test, Settings said) {
        LastResults results = lastResults();
        only.requireResults(results, output);
        GoldenStore goldens = Workspace.goldens(said);
        return only.includes(results.of(test.identity()), () -> goldens.read(test.golden()), clock.instant());
    }

    synchronized LastResults lastResults() {
        if (last == null) {
            last = LastResults.before(output, ledger.began());
        }
        return last;
    }

    /** Says whether a test was recorded before, and its recording waits to be accepted. */
    boolean isWaiting(TestCase test, Settings said) {
        return ledger.earlier(test.identity().key())
                        .filter(TestProgress.PENDING::equals)
                        .isPresent()
                && Files.exists(Workspace.candidates(said).pathOf(test.golden()));
    }

    /** What waits to be accepted is not paid for once more. */
    void requireNotWaiting(TestCase test, Settings said) {
        if (isWaiting(test, said)) {
            throw new TestAbortedException(test.name() + ": recorded before by this command, and waits to be accepted: "
                    + test.acceptCommand() + ". To record it again: " + test.recordCommand());
        }
    }

    /** Says what the tests of this JVM will take, before the first of them takes anything. */
    synchronized void announce(ExtensionContext context, Settings said, Settings.Surroundings surroundings) {
        if (!announced) {
            announced = true;
            ConsoleLines.println("[goldentrace] "
                    + PlannedTests.of(context)
                            .map(tests -> new Estimation(
                                            this,
                                            said.moduleRoot(),
                                            surroundings,
                                            Workspace.of(context).redactors())
                                    .of(tests))
                            .orElseGet(Estimate::unknown)
                            .words(Limits.of(said)));
        }
    }

    /** Two invocations that were given the same name, of which one then fails, are counted each. */
    synchronized void reached(TestCase test, String invocation, TestProgress progress) {
        recorded = true;
        String key = test.identity().key();
        String first = firstInvocations.computeIfAbsent(key, unseen -> invocation);
        ledger.reached(first.equals(invocation) ? key : key + " " + invocation, progress);
    }

    /** Says how far the command came in all processes. */
    @Override
    public synchronized void close() {
        if (recorded) {
            ConsoleLines.println(
                    "[goldentrace] in all: " + Progress.words(ledger.tests().values()) + "; " + throttle.cost());
        }
    }
}
