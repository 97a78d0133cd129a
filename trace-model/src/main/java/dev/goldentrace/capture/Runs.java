package dev.goldentrace.capture;

import dev.goldentrace.trace.Run;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The runs of a session, of which one at most goes on. Guarded by the session's lock. */
final class Runs {
    private final String owner;
    private final Guard guard;
    private final Clock clock;
    private final List<RunUnderway> runs = new ArrayList<>();
    private @Nullable RunUnderway current;

    Runs(String owner, Guard guard, Clock clock) {
        this.owner = owner;
        this.guard = guard;
        this.clock = clock;
    }

    RunUnderway begin(String input) {
        if (current != null && current.explicit()) {
            throw new UsageError(owner + ": trace.run(…) was called inside another run, for <" + input
                    + ">. One session has one run at a time: end the first before you start the next.");
        }
        end(null, null);
        current = start(input);
        return current;
    }

    /** A run in which the session failed has failed, whatever the agent made of it. */
    void end(@Nullable String answer, @Nullable Throwable error) {
        if (current != null) {
            AssertionError failure = guard.failure();
            current.end(answer, failure != null ? failure : error, clock.instant());
            current = null;
        }
    }

    /** {@return the run that goes on; begun where none does} */
    RunUnderway current() {
        if (current == null) {
            current = start(null);
        }
        return current;
    }

    private RunUnderway start(@Nullable String input) {
        RunUnderway run = new RunUnderway(runs.size() + 1, input, clock.instant());
        runs.add(run);
        return run;
    }

    List<Run> toRuns() {
        return runs.stream().map(RunUnderway::toRun).toList();
    }
}
