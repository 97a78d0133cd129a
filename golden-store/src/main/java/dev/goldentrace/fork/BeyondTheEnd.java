package dev.goldentrace.fork;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.replay.ReplayContext;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Visible;
import org.apiguardian.api.API;

/** Says that an agent did all that a candidate holds, and went on where the candidate was broken off. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class BeyondTheEnd extends AssertionError {
    private static final long serialVersionUID = 1L;

    BeyondTheEnd(ReplayContext context, String file, Session recorded, String called) {
        super(context.test() + "  BEYOND THE END of its candidate, after "
                + steps(recorded.steps().size())
                + "\n  candidate  " + file + ", of a session that was broken off here"
                + "\n  actual     the agent went on as recorded, and now calls " + Visible.inLine(called)
                + "\n  then       go on live and record the whole: " + context.recordCommand()
                + " -Dgoldentrace.resume=true");
    }

    private static String steps(int count) {
        return count + (count == 1 ? " step" : " steps");
    }
}
