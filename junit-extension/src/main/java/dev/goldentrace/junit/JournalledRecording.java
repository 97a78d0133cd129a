package dev.goldentrace.junit;

import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.trace.Session;
import org.jspecify.annotations.Nullable;

/** A recording whose finished steps survive the end of its process; they are removed when it ends by itself and is kept. */
final class JournalledRecording implements Ending {
    private final RecordEnding recording;
    private final Journal journal;
    private final Runnable check;
    private final Source source;
    private @Nullable TraceCollector trace;
    private boolean cannotResume;
    private boolean passed;

    JournalledRecording(RecordEnding recording, Journal journal, Runnable check) {
        this.recording = recording;
        this.journal = journal;
        this.check = check;
        this.source = new JournalledSource(recording.source(), this::callEnded);
    }

    private void callEnded() {
        if (trace != null) {
            journal.take(trace.session());
        }
    }

    @Override
    public void begun(TraceCollector collector) {
        trace = collector;
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public void passed(Session session) {
        check.run();
        passed = true;
        recording.passed(session);
    }

    @Override
    public Throwable instead(Session soFar, Throwable thrown) {
        return recording.instead(soFar, thrown);
    }

    /** Of a recording that cannot go on where its candidate ended, that candidate is better than what came of it. */
    @Override
    public void failed(Session session, Throwable thrown) {
        cannotResume = thrown instanceof CannotResume;
        if (!cannotResume) {
            recording.failed(session, thrown);
        }
    }

    @Override
    public void close(@Nullable Throwable last) {
        try {
            recording.close(last);
        } finally {
            journal.close();
            if (isOver()) {
                journal.remove();
            }
        }
    }

    /** What is kept nowhere else can be gone on with later; a recording that passed needs no earlier one's steps either. */
    private boolean isOver() {
        return !cannotResume && recording.kept() && (passed || journal.isWritten());
    }
}
