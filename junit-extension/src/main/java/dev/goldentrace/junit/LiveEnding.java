package dev.goldentrace.junit;

import dev.goldentrace.capture.Source;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.regression.Aspect;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.regression.Judge;
import dev.goldentrace.regression.SameWrite;
import dev.goldentrace.regression.Severity;
import dev.goldentrace.regression.Verdict;
import dev.goldentrace.replay.ToolSources;
import dev.goldentrace.replay.UnrecordedCall;
import dev.goldentrace.replay.WorldSource;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.Session;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** A live run, held against the golden; its session stays as a candidate, and nothing under {@code src} changes. */
final class LiveEnding implements Ending {
    private final TestCase test;
    private final Settings settings;
    private final Golden golden;
    private final Source source;
    private final Trials trials;
    private final ResultOfTest result;

    LiveEnding(TestCase test, Settings settings, Golden golden, ToolSources tools, Trials trials, ResultOfTest result) {
        this.test = test;
        this.settings = settings;
        this.golden = golden;
        this.source = new WorldSource(golden, tools, SameWrite::of, Endings.context(test));
        this.trials = trials;
        this.result = result;
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public void passed(Session session) {
        Golden candidate = new Draft().of(test, List.of(session));
        Verdict verdict = Judge.of(Policies.of(settings)).judge(golden.recordings(), candidate.newest());
        result.verdict(verdict);
        String parked = new Parking(settings, result).park(candidate, verdict.headline());
        if (verdict.result() == Verdict.Result.INCONCLUSIVE) {
            result.inconclusive();
            throw new TestAbortedException(test.name() + "  INCONCLUSIVE: " + verdict.headline());
        }
        if (verdict.failed()) {
            trials.raise(Regression.of(test, verdict, parked));
        }
    }

    @Override
    public void failed(Session session, Throwable thrown) {
        if (!session.calls().isEmpty()) {
            Golden candidate = new Draft().of(test, List.of(session));
            result.verdict(Judge.of(Policies.of(settings)).judge(golden.recordings(), candidate.newest()));
            new Parking(settings, result).park(candidate, "the test failed");
        }
        if (thrown instanceof UnrecordedCall unrecorded) {
            result.finding(finding(unrecorded));
        }
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
