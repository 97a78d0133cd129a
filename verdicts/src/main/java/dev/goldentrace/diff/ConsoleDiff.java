package dev.goldentrace.diff;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Shows a difference as lines of plain text, for a console or a test's message.
 *
 * <pre>
 * 1 difference
 *   = step 1
 *   + step 2 of the candidate   &lt;- first difference: the model itself: same input, other output
 *       step added
 *         actual    {"tool":"get_order","arguments":{"order":1002}}
 *   = step 2 (in the candidate step 3) to step 3 (in the candidate step 4) (2 turns)
 * </pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ConsoleDiff {
    private static final String NEXT = "\n";

    private final SessionDiff diff;
    private final List<String> lines = new ArrayList<>();

    private ConsoleDiff(SessionDiff diff) {
        this.diff = diff;
    }

    /**
     * Shows both sessions beside each other: what is equal collapsed, each difference with its two values, the first one
     * marked with its cause.
     *
     * @param diff the difference
     * @return lines; nothing in them does anything on a console
     */
    public static String of(SessionDiff diff) {
        return Visible.console(String.join(NEXT, new ConsoleDiff(diff).all()));
    }

    /**
     * Shows only where the sessions part.
     *
     * @param diff the difference
     * @return two or three lines; empty where nothing differs
     */
    public static String first(SessionDiff diff) {
        return diff.firstDivergence()
                .map(first -> Visible.console(String.join(NEXT, first(first))))
                .orElse("");
    }

    private static List<String> first(FirstDivergence first) {
        Difference difference = first.difference();
        String about = DifferenceWords.of(difference);
        String cause = first.cause().words();
        List<String> lines = new ArrayList<>();
        lines.add(Visible.inLine("first difference, at " + DifferenceWords.place(difference) + ": " + about
                + (about.startsWith(cause) ? "" : " (" + cause + ")")));
        lines.addAll(values(difference.sides(), "  "));
        return lines;
    }

    static String count(int differences) {
        return differences == 0 ? "no difference" : differences == 1 ? "1 difference" : differences + " differences";
    }

    private List<String> all() {
        lines.add(count(diff.differences().size()));
        diff.lanes().forEach(this::lane);
        return lines;
    }

    private void lane(AlignedLane lane) {
        if (diff.lanes().size() > 1) {
            lines.add(Visible.inLine(LaneWords.of(lane)));
        }
        List<AlignedTurn> same = new ArrayList<>();
        for (AlignedTurn turn : lane.turns()) {
            if (turn.isSame()) {
                same.add(turn);
            } else {
                collapsed(same);
                turn(turn);
            }
        }
        collapsed(same);
    }

    private void collapsed(List<AlignedTurn> same) {
        if (!same.isEmpty()) {
            lines.add("  = " + Visible.inLine(LaneWords.range(same)));
            same.clear();
        }
    }

    private void turn(AlignedTurn turn) {
        lines.add("  " + LaneWords.sign(turn) + " " + Visible.inLine(LaneWords.place(turn)) + mark(turn));
        for (Difference difference : turn.differences()) {
            lines.add("      " + Visible.inLine(DifferenceWords.of(difference)));
            lines.addAll(values(difference.sides(), "        "));
        }
    }

    private String mark(AlignedTurn turn) {
        Optional<FirstDivergence> first =
                diff.firstDivergence().filter(divergence -> turn.differences().get(0) == divergence.difference());
        return first.map(divergence -> "   <- first difference: "
                        + Visible.inLine(divergence.cause().words()))
                .orElse("");
    }

    private static List<String> values(Sides sides, String indent) {
        List<String> values = new ArrayList<>();
        if (sides.golden() != null) {
            values.add(indent + "expected  " + Visible.inLine(ShownValue.expected(sides)));
        }
        if (sides.candidate() != null) {
            values.add(indent + "actual    " + Visible.inLine(ShownValue.actual(sides)));
        }
        return values;
    }
}
