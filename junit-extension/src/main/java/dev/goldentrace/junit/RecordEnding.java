package dev.goldentrace.junit;

import dev.goldentrace.capture.Source;
import dev.goldentrace.trace.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recording: judged when its test has passed, and written when nothing can fail the test any more. */
final class RecordEnding implements Ending {
    private final Recording recording;
    private final Source source;
    private final @Nullable RecordTrials trials;
    private @Nullable Session passed;

    RecordEnding(Recording recording, Source source, Trials trials) {
        this.recording = recording;
        this.source = source;
        this.trials = trials instanceof RecordTrials many ? many : null;
    }

    @Override
    public Source source() {
        return source;
    }

    /** Says whether no session had to yield to what waits to be accepted. */
    boolean kept() {
        return recording.kept();
    }

    @Override
    public void passed(Session session) {
        passed = session;
        if (trials == null) {
            recording.judge(List.of(session));
        }
    }

    @Override
    public void failed(Session session, Throwable thrown) {
        recording.failed(session, thrown);
    }

    @Override
    public void close(@Nullable Throwable last) {
        if (passed == null) {
            return;
        }
        if (last != null) {
            recording.undo(passed, last);
        } else if (trials == null) {
            recording.commit();
        } else {
            trials.recorded(passed, recording);
        }
    }
}
