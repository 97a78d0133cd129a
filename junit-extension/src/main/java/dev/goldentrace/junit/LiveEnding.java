package dev.goldentrace.junit;

import dev.goldentrace.capture.Source;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.regression.Aspect;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.regression.ProviderTrouble;
import dev.goldentrace.regression.Severity;
import dev.goldentrace.regression.Verdict;
import dev.goldentrace.replay.UnrecordedCall;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Session;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** A live run, held against the golden; its session stays as a candidate, and nothing under {@code src} changes. */
final class LiveEnding implements Ending {
    private final TestCase test;
    private final LiveVerdict live;
    private final Source source;
    private final ResultOfTest result;
    private final Parking parking;
    private final Trials trials;

    LiveEnding(
            TestCase test,
            Settings settings,
            Golden golden,
            Source source,
            ResultOfTest result,
            Draft draft,
            Trials trials) {
        this.test = test;
        this.live = new LiveVerdict(test, settings, Optional.of(golden), draft, result);
        this.source = source;
        this.result = result;
        this.parking = new Parking(settings, result, draft.gate());
        this.trials = trials;
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public void passed(Session session) {
        Golden candidate = live.candidate(session);
        Verdict verdict = live.of(candidate);
        judged(verdict);
        boolean inconclusive = verdict.result() == Verdict.Result.INCONCLUSIVE;
        String unfit = inconclusive ? "the provider did not answer" : Parking.unfit(test, candidate, session);
        String parked = keep(candidate, verdict.headline(), unfit, verdict.failed());
        if (inconclusive) {
            noteRefusal(session);
            throw live.inconclusive(verdict);
        }
        if (verdict.failed()) {
            throw live.regression(candidate, verdict, trials.remark() + parked);
        }
    }

    @Override
    public Throwable instead(Session soFar, Throwable thrown) {
        Throwable instead = live.instead(soFar, thrown);
        if (instead != thrown) {
            noteRefusal(soFar);
        }
        return instead;
    }

    @Override
    public void failed(Session session, Throwable thrown) {
        if (session.calls().isEmpty()) {
            return;
        }
        Golden candidate = live.candidate(session);
        Verdict verdict = thrown instanceof UnrecordedCall unrecorded
                ? live.of(candidate).with(finding(unrecorded))
                : live.of(candidate);
        boolean aborted = thrown instanceof TestAbortedException;
        if (!aborted || verdict.result() == Verdict.Result.INCONCLUSIVE) {
            judged(verdict);
        }
        String reason = reason(thrown);
        keep(candidate, reason, reason, true);
    }

    private void judged(Verdict verdict) {
        result.verdict(verdict);
        if (trials instanceof LiveTrials many) {
            many.judged(result, verdict, live::baseline);
        }
    }

    /** A key that was refused is refused to the other tests too. */
    private void noteRefusal(Session session) {
        ProviderTrouble.of(session)
                .filter(error -> error.kind() == CallError.Kind.AUTHENTICATION)
                .ifPresent(error -> result.refused(ProviderTrouble.inWords(error)));
    }

    /** One of several runs is parked when all have run, if the verdict is about it. */
    private String keep(Golden made, String reason, @Nullable String unfit, boolean wanted) {
        LiveCandidate candidate = new LiveCandidate(test, parking, made, reason, unfit, wanted);
        if (trials instanceof LiveTrials many) {
            many.candidate(result, candidate);
            return "";
        }
        return candidate.park();
    }

    private static String reason(Throwable thrown) {
        if (thrown instanceof UnrecordedCall) {
            return "the run stopped midway, at a call that no recording holds";
        }
        return thrown instanceof TestAbortedException ? "the test was aborted" : "the test failed";
    }

    private static Finding finding(UnrecordedCall unrecorded) {
        return new Finding(
                "unrecorded-write",
                Severity.FAIL,
                Aspect.BEHAVIOUR,
                "run " + unrecorded.place().run() + ", step "
                        + unrecorded.place().step() + ", tool "
                        + unrecorded.request().name(),
                "a call that an accepted recording holds",
                "a call that none holds; whether it would have succeeded is not known",
                String.valueOf(unrecorded.getMessage()));
    }
}
