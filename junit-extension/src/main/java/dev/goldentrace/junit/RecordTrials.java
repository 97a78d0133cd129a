package dev.goldentrace.junit;

import dev.goldentrace.trace.Session;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Recordings of one agent test: all must pass, then they are judged, and written as one golden, when the template is closed. */
@SuppressWarnings("deprecation") // before 5.13 a store closes only this type
final class RecordTrials implements Trials, ExtensionContext.Store.CloseableResource, AutoCloseable {
    private final TestCase test;
    private final int count;
    private final List<Session> sessions = new ArrayList<>();
    private boolean begun;
    private @Nullable Recording recording;
    private @Nullable ResultOfTest unlike;
    private @Nullable Throwable why;

    RecordTrials(TestCase test, int count) {
        this.test = test;
        this.count = count;
    }

    /** Says whether none has begun before: only the first can go on where a candidate ended. */
    synchronized boolean isFirst() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    @Override
    public Throwable instead(Throwable failure) {
        return failure;
    }

    @Override
    public synchronized void ended(ResultOfTest result, @Nullable Throwable last) {
        if (last != null && why == null) {
            unlike = result;
            why = last;
        }
    }

    /** Adds the session of a trial that passed, and what is to be made of all of them. */
    synchronized void recorded(Session session, Recording of) {
        sessions.add(session);
        recording = recording == null ? of : recording;
    }

    @Override
    public synchronized void close() {
        if (unlike != null && why != null) {
            test.say("not recorded " + test.name() + ": " + sessions.size() + " of " + count
                    + " recordings passed, and all must; nothing was written");
            unlike.concluded(why, ResultOfTest.status(why));
        } else if (recording != null) {
            Recording all = recording;
            Closing.run(() -> {
                requireAll(all);
                write(all);
            });
        }
    }

    /** A trial that never began is not heard of. */
    private void requireAll(Recording of) {
        if (sessions.size() != count) {
            AssertionError fewer = new AssertionError(test.name() + ": expected <" + count + "> recordings, actual <"
                    + sessions.size() + ">; nothing was written. Another extension may have stopped the others before"
                    + " they began. Mend that and record again: " + test.recordCommand());
            of.result().concluded(fewer, ResultOfTest.status(fewer));
            throw fewer;
        }
    }

    private void write(Recording of) {
        @Nullable Throwable thrown = null;
        try {
            of.judge(sessions);
            of.commit();
        } catch (RuntimeException | AssertionError e) {
            thrown = e;
            throw e;
        } finally {
            of.result().concluded(thrown, ResultOfTest.status(thrown));
        }
    }
}
