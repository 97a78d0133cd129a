package dev.goldentrace.junit;

import dev.goldentrace.capture.Source;
import dev.goldentrace.fork.CandidateSource;
import dev.goldentrace.normalize.NormalizedText;
import dev.goldentrace.trace.Session;
import java.util.List;

/** A replay of a file that is not the test's own golden: a candidate may have been broken off, and ends where it ended. */
final class FileReplay implements Ending {
    private final ReplayEnding replay;
    private final Source source;
    private final FileVerdict verdict;

    FileReplay(TestCase test, ReplayEnding replay, GivenFile given, String shown, FileVerdict verdict) {
        test.say("replaying " + shown + " instead of the golden of " + test.name());
        this.replay = replay;
        this.verdict = verdict;
        this.source = new CandidateSource(replay.source(), given.golden(), shown, Endings.context(test));
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public List<NormalizedText> normalized() {
        return replay.normalized();
    }

    @Override
    public void passed(Session session) {
        replay.passed(session);
        verdict.require();
    }

    @Override
    public Throwable instead(Session soFar, Throwable thrown) {
        return replay.instead(soFar, thrown);
    }

    @Override
    public void failed(Session session, Throwable thrown) {
        replay.failed(session, thrown);
    }
}
