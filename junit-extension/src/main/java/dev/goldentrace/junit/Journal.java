package dev.goldentrace.junit;

import dev.goldentrace.fork.FinishedSteps;
import dev.goldentrace.results.Keeping;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.Session;
import java.util.List;

/**
 * Keeps the finished steps of a recording that goes on, as an unfinished candidate: redacted by all that is known by then, gated
 * and put into its place at once, so that one whose process is killed can be looked at and gone on with. It fails nothing, and
 * holds no call up: steps are written by a thread of its own.
 */
final class Journal implements AutoCloseable {
    private final TestCase test;
    private final Draft draft;
    private final Unfinished unfinished;
    private final String against;
    private final NewestOnly<Session> newest;
    private int steps;
    private boolean broken;

    Journal(TestCase test, Settings settings, Draft draft) {
        this.draft = draft;
        this.test = test;
        this.unfinished = Unfinished.of(settings, test.golden(), draft.gate());
        this.against = Workspace.goldens(settings).hashOf(test.golden());
        this.broken = !Keeping.of(settings).level().keepsTexts();
        this.newest = new NewestOnly<>("goldentrace steps of " + test.name(), this::write);
    }

    /** Takes what there is now; what is finished of it is on disk soon. */
    void take(Session soFar) {
        newest.give(soFar);
    }

    /** Writes what is finished, where that is more than before. */
    private void write(Session soFar) {
        if (!broken) {
            attempt(() -> stage(FinishedSteps.of(soFar)));
        }
    }

    private void stage(Session finished) {
        if (finished.steps().size() > steps) {
            steps = finished.steps().size();
            unfinished.write(draft.of(test, List.of(finished)).withAgainst(against));
        }
    }

    /** Waits until what was taken is written. */
    @Override
    public void close() {
        newest.close();
    }

    /** Says whether the file is this recording's. To be called when it is closed. */
    boolean isWritten() {
        return steps > 0;
    }

    /** To be called when it is closed. */
    void remove() {
        attempt(unfinished::remove);
    }

    /** Whatever goes wrong here must not cost a recording that was paid for. */
    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | StackOverflowError e) {
            broken = true;
            test.say("the steps of " + test.name()
                    + " are not kept while it records, so that a killed recording begins afresh: " + e.getMessage());
        }
    }
}
