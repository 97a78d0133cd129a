package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Visible;
import java.util.Optional;
import org.apiguardian.api.API;

/** Stops a replay at a question to a judge that was not asked when the golden was recorded: a replay asks nobody. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class JudgeNeeded extends AssertionError {
    private static final long serialVersionUID = 1L;

    JudgeNeeded(ReplayContext context, Optional<Shown.Sides> nearest) {
        super(Visible.console(context.test() + ": judge needed, run live: "
                + nearest.map(JudgeNeeded::changed)
                        .orElse("the golden holds no judgement, and a replay asks no judge.")
                + "\n  Ask it: -Dgoldentrace.mode=live. If what it is asked is meant to be so, record its judgement: "
                + context.recordCommand()));
    }

    private static String changed(Shown.Sides sides) {
        return "what it is asked is not what it was asked when the golden was recorded, and a replay asks no judge."
                + "\n  recorded  " + sides.expectedLine()
                + "\n  now       " + sides.actualLine();
    }
}
