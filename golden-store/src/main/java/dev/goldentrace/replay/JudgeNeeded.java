package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Visible;
import java.util.Optional;
import org.apiguardian.api.API;

/** Stops a replay at a question to a judge that was not asked when the golden was recorded: a replay asks nobody. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class JudgeNeeded extends AssertionError {
    private static final long serialVersionUID = 1L;

    private static final String LIVE = "\n  ask it    -Dgoldentrace.mode=live";

    private JudgeNeeded(String message) {
        super(Visible.console(message));
    }

    /** The nearest recorded question, and the one that is asked now. */
    static JudgeNeeded of(ReplayContext context, Optional<Shown.Sides> nearest) {
        return new JudgeNeeded(context.test() + ": judge needed, run live: "
                + nearest.map(JudgeNeeded::changed).orElse("the golden holds no judgement, and a replay asks no judge.")
                + LIVE
                + "\n  keep it   " + context.recordCommand());
    }

    /**
     * Says that the answer in a candidate's file is to be judged, and that the file holds no judgement of it.
     *
     * @param test how messages name the test
     * @return what to throw
     */
    public static JudgeNeeded ofCandidate(String test) {
        return new JudgeNeeded(
                test + ": judge needed, run live: the answer in the file is not an accepted one word for word,"
                        + " the file holds no judgement of it, and a replay asks no judge." + LIVE);
    }

    /**
     * Says that a replayed answer is to be judged, and that the test's golden holds no judgement of it.
     *
     * @param test how messages name the test
     * @return what to throw
     */
    public static JudgeNeeded ofAnswer(String test) {
        return new JudgeNeeded(
                test + ": judge needed, run live: the answer is not an accepted one word for word, the golden holds no"
                        + " judgement of it, and a replay asks no judge." + LIVE);
    }

    private static String changed(Shown.Sides sides) {
        return "what it is asked is not what it was asked when the golden was recorded, and a replay asks no judge."
                + "\n  recorded  " + sides.expectedLine()
                + "\n  now       " + sides.actualLine();
    }
}
