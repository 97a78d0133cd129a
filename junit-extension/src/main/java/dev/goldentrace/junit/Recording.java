package dev.goldentrace.junit;

import dev.goldentrace.capture.UsageError;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.golden.StagedGolden;
import dev.goldentrace.limits.LimitReached;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.replay.ReplayCheck;
import dev.goldentrace.results.RecordingOutcome;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.Session;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a test's recording. It is judged before it counts: it must replay; a first one must keep the absolute rules;
 * over an existing golden an equal one changes nothing, one of the same behaviour is written, one of another behaviour is left
 * pending. It is staged then, and written or undone when the test's end is known.
 */
final class Recording {
    private final TestCase test;
    private final GoldenStore goldens;
    private final Optional<Golden> golden;
    private final String hashBefore;
    private final RecordingRules rules;
    private final boolean remindToRemove;
    private final ResultOfTest result;
    private final Parking parking;
    private final Claims claims;
    private final Draft draft;
    private @Nullable StagedGolden staged;
    private @Nullable Golden judged;
    private UnboundWarning unbound;
    private boolean kept = true;

    Recording(
            TestCase test,
            Settings settings,
            Optional<Golden> golden,
            boolean remindToRemove,
            ResultOfTest result,
            Draft draft,
            Claims claims) {
        this.test = test;
        this.claims = claims;
        this.draft = draft;
        this.goldens = Workspace.goldens(settings, draft.gate());
        this.golden = golden;
        this.hashBefore = goldens.hashOf(test.golden());
        this.rules = new RecordingRules(settings, golden, result);
        this.remindToRemove = remindToRemove;
        this.result = result;
        this.unbound = new UnboundWarning(test, List.of());
        this.parking = new Parking(settings, result, draft.gate());
    }

    ResultOfTest result() {
        return result;
    }

    /** Stages a golden of these sessions. What it throws says why not. */
    void judge(List<Session> sessions) {
        Golden made = draft.of(test, sessions);
        judged = made;
        requireReplay(sessions);
        Optional<Renewal> renewal = golden.map(before -> new Renewal(before, made, test.normalization()));
        if (renewal.filter(Renewal::changesNothing).isPresent()) {
            return;
        }
        golden.flatMap(before -> RedactedOtherwise.note(before, made)).ifPresent(result::warning);
        requireOneSession(made);
        rules.objection(made).ifPresent(reason -> {
            throw pending(made, reason, rules.unfit());
        });
        requireUntouched(made);
        Golden whole = renewal.map(all -> all.golden(rules.sameSetup(), draft)).orElse(made);
        judged = whole;
        try {
            staged = goldens.stage(whole);
        } catch (UncheckedIOException e) {
            throw pending(whole, String.valueOf(e.getMessage()), null);
        }
    }

    /** Of tests that share a golden the second would undo the first, and one of them could never replay. */
    private void requireOneSession(Golden made) {
        claims.recordedByAnother(goldens.pathOf(test.golden()), test.name()).ifPresent(other -> {
            throw pending(
                    made,
                    "the golden \"" + test.golden().name() + "\" holds the session that " + other
                            + " recorded in this build, and this test's session is another. Tests that share a golden must"
                            + " record the same session: make them ask the same, or name a golden for each",
                    "tests that share its golden disagree");
        });
    }

    private void requireReplay(List<Session> sessions) {
        for (Session session : sessions) {
            Golden alone = draft.of(test, List.of(session));
            ReplayCheck.Result replay = ReplayCheck.result(alone, session, Endings.context(test));
            unbound = new UnboundWarning(test, replay.unbound());
            Optional<Divergence> divergence = replay.divergence();
            if (divergence.isPresent()) {
                Divergence why = divergence.get();
                throw pending(
                        alone,
                        Parking.wouldNotReplay(String.valueOf(why.getMessage())),
                        Parking.wouldNotReplay(why.details().cause().words()));
            }
        }
    }

    /** Writes what was staged, and reminds of an annotation that would record for ever: that failure undoes nothing. */
    void commit() {
        Golden made = Objects.requireNonNull(judged, "judged");
        if (staged != null) {
            write(made, staged);
        }
        claims.recorded(goldens.pathOf(test.golden()), test.name());
        parking.clear(made);
        result.recording(staged == null ? RecordingOutcome.UNCHANGED : RecordingOutcome.RECORDED, made);
        unbound.ofRecording().ifPresent(result::ofRecording);
        rules.disagreement(made).ifPresent(result::ofRecording);
        if (remindToRemove) {
            throw new UsageError(test.name() + ": recorded; now remove mode = RECORD from its @AgentTrace, read "
                    + result.relative(goldens.pathOf(test.golden())) + " and commit it.");
        }
    }

    private void write(Golden made, StagedGolden ready) {
        try {
            requireUntouched(made);
            ready.commit();
        } catch (PendingRecording e) {
            ready.discard();
            throw e;
        } catch (UncheckedIOException e) {
            ready.discard();
            throw pending(made, String.valueOf(e.getMessage()), null);
        }
    }

    private void requireUntouched(Golden made) {
        if (!goldens.hashOf(test.golden()).equals(hashBefore)) {
            throw pending(made, "its golden was written by somebody else while the test ran", null);
        }
    }

    private PendingRecording pending(Golden made, String reason, @Nullable String unfit) {
        String why = test.safe(reason);
        String candidate = parked(made, why.lines().findFirst().orElse(why), unfit);
        result.recording(RecordingOutcome.PENDING, made);
        return new PendingRecording(test.name() + ": recorded, but not written: " + why
                + "\n  candidate  " + candidate
                + "\n  then       mend the agent and record again: " + test.recordCommand()
                + (unfit == null ? "\n             or you meant it: " + parking.acceptCommand(test) : ""));
    }

    /** What must not be accepted does not take the place of what waits to be. */
    private String parked(Golden made, String reason, @Nullable String unfit) {
        Optional<String> waiting = unfit == null ? Optional.empty() : parking.waiting(test);
        kept = waiting.isEmpty();
        return waiting.map(path -> Parking.left(test, path)).orElseGet(() -> parking.park(made, reason, unfit));
    }

    /** Says whether no session had to yield to what waits to be accepted. */
    boolean kept() {
        return kept;
    }

    /** Keeps the session of a test that failed, or that a limit stopped midway. */
    void failed(Session session, Throwable why) {
        boolean stopped = why instanceof LimitReached;
        if (stopped ? isAnswered(session) : !session.calls().isEmpty()) {
            String reason = stopped ? "a limit was reached midway" : "the test failed";
            Golden made = draft.of(test, List.of(session));
            String candidate = parked(made, reason, reason);
            result.recording(RecordingOutcome.PENDING, made);
            test.say("not recorded " + test.name() + ": " + reason + "; nothing was written"
                    + " but a candidate to look at, " + candidate);
        }
    }

    private static boolean isAnswered(Session session) {
        return session.steps().stream().anyMatch(step -> step.llm().reply().isPresent());
    }

    /** Takes back what was staged, as the test failed after all; what is already pending stays so. */
    void undo(Session session, Throwable why) {
        if (staged != null) {
            staged.discard();
            staged = null;
        }
        if (result.pending()) {
            return;
        }
        failed(session, why);
    }
}
