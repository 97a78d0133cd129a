package dev.goldentrace.fork;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Step;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Where a fork leaves its recording: after a step of a lane, counted over the whole session. What was recorded before the
 * lane's next step, in any lane, is answered from the recording (after its last step, to the end of its run); everything after
 * is live.
 *
 * @param lane the line of conversation whose steps count, such as {@code main}
 * @param step the last step that is answered from the recording; 0 for none, so that all is live
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ForkPoint(String lane, int step) {
    private static final Pattern FORM = Pattern.compile("(?:(.+):)?(\\d{1,9})");

    /** Checks that both parts can be. */
    public ForkPoint {
        Objects.requireNonNull(lane, "lane");
        if (step < 0) {
            throw new IllegalArgumentException("a fork's step counts from 0, not " + step);
        }
    }

    /**
     * Reads a point as settings say it.
     *
     * @param text such as {@code 3}, or {@code researcher:3} for a lane of its own
     * @return the point
     * @throws IllegalArgumentException when it is neither
     */
    public static ForkPoint parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("<" + text + "> is no step. Expected a whole number from 0, such as 3,"
                    + " or a lane and a number, such as researcher:3.");
        }
        String lane = form.group(1);
        return new ForkPoint(lane == null ? Step.MAIN_LANE : lane, Integer.parseInt(form.group(2)));
    }

    /** {@return the point as settings say it: {@code 3}, or {@code researcher:3}} */
    public String word() {
        return lane.equals(Step.MAIN_LANE) ? String.valueOf(step) : lane + ":" + step;
    }

    /** {@return the point in words: {@code step 3}, or {@code step 3 of lane "researcher"}} */
    public String words() {
        return "step " + step + (lane.equals(Step.MAIN_LANE) ? "" : " of lane \"" + lane + "\"");
    }
}
