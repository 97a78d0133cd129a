package dev.goldentrace.junit;

import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.golden.StagedGolden;
import dev.goldentrace.regression.Judge;
import dev.goldentrace.regression.SameWrite;
import dev.goldentrace.regression.Verdict;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.replay.ReplayCheck;
import dev.goldentrace.replay.ToolSources;
import dev.goldentrace.replay.WorldSource;
import dev.goldentrace.results.RecordingOutcome;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.Session;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recording, judged before it counts: it must replay; a first one must keep the absolute rules; over an existing golden an
 * equal one changes nothing, one of the same behaviour is written, one of another behaviour is left pending.
 */
final class RecordEnding implements Ending {
    private final TestCase test;
    private final Settings settings;
    private final Optional<Golden> golden;
    private final Source source;
    private final boolean remindToRemove;
    private final Trials trials;
    private final ResultOfTest result;
    private final Parking parking;
    private @Nullable StagedGolden staged;
    private @Nullable Golden draft;

    RecordEnding(
            TestCase test,
            Settings settings,
            Optional<Golden> golden,
            ToolSources tools,
            boolean remindToRemove,
            Trials trials,
            ResultOfTest result) {
        this.test = test;
        this.settings = settings;
        this.golden = golden;
        this.source = new WorldSource(golden.orElse(null), tools, SameWrite::of, Endings.context(test));
        this.remindToRemove = remindToRemove;
        this.trials = trials;
        this.result = result;
        this.parking = new Parking(settings, result);
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public void passed(Session session) {
        List<Session> sessions = trials.recorded(session);
        if (sessions.size() < trials.count()) {
            return;
        }
        Golden made = new Draft().of(test, sessions);
        draft = made;
        requireReplay(made, session);
        if (golden.filter(before -> GoldenStore.sameRecordings(before, made)).isPresent()) {
            result.recording(RecordingOutcome.UNCHANGED);
            parking.clear(made);
        } else {
            requireVerdict(made);
            staged = Workspace.goldens(settings).stage(made);
        }
        if (remindToRemove) {
            commit();
            throw new UsageError(test.name() + ": recorded; now remove mode = RECORD from its @AgentTrace," + " read "
                    + path() + " and commit it.");
        }
    }

    private void requireReplay(Golden made, Session newest) {
        Optional<Divergence> divergence = ReplayCheck.of(made, newest, Endings.context(test));
        if (divergence.isPresent()) {
            throw pending(made, "it would not replay: " + divergence.get().getMessage());
        }
    }

    private void requireVerdict(Golden made) {
        Judge judge = Judge.of(Policies.of(settings));
        for (Session session : made.recordings()) {
            Verdict verdict = golden.map(before -> judge.judge(before.recordings(), session))
                    .orElseGet(() -> judge.judgeFirst(session));
            result.verdict(verdict);
            boolean keep = golden.isPresent() ? !verdict.behaviourFailed() : !verdict.failed();
            if (!keep || verdict.result() == Verdict.Result.INCONCLUSIVE) {
                throw pending(made, reason(verdict, made));
            }
        }
    }

    private String reason(Verdict verdict, Golden made) {
        String why = golden.map(before -> "the behaviour changed"
                        + "\n  contract before  "
                        + Optional.ofNullable(before.contract()).orElse("not said")
                        + "\n  contract now     " + made.contract())
                .orElse("it breaks a rule that no golden may break");
        StringBuilder words = new StringBuilder(why);
        verdict.failures().forEach(finding -> words.append(Regression.words(finding)));
        return words.toString();
    }

    private PendingRecording pending(Golden made, String reason) {
        String candidate = parking.park(made, reason.lines().findFirst().orElse(reason));
        result.recording(RecordingOutcome.PENDING);
        return new PendingRecording(test.name() + ": recorded, but not written: " + reason
                + "\n  candidate  " + candidate
                + "\n  then       mend the agent and record again: " + test.recordCommand()
                + "\n             or you meant it: " + test.acceptCommand());
    }

    @Override
    public void failed(Session session, Throwable thrown) {
        if (!session.calls().isEmpty()) {
            parking.park(new Draft().of(test, List.of(session)), "the test failed");
            result.recording(RecordingOutcome.PENDING);
        }
    }

    @Override
    public void close(@Nullable Throwable last) {
        if (staged == null) {
            return;
        }
        if (last == null) {
            commit();
        } else {
            staged.discard();
            staged = null;
            parking.park(Objects.requireNonNull(draft), "the test failed after its session");
            result.recording(RecordingOutcome.PENDING);
        }
    }

    private void commit() {
        if (staged != null) {
            staged.commit();
            staged = null;
            parking.clear(Objects.requireNonNull(draft));
            result.recording(RecordingOutcome.RECORDED);
        }
    }

    private String path() {
        return Workspace.goldens(settings).pathOf(test.golden()).toString();
    }
}
