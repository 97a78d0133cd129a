package dev.goldentrace.assertions;

import dev.goldentrace.trace.ToolCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What of a trajectory was not met, in words.
 *
 * @param expected the calls expected
 * @param made the calls made
 * @param matched which answers which
 */
record TrajectoryDifference(List<ExpectedCall> expected, List<ToolCall> made, Matched matched) {
    private static final int SHOWN = 5;

    String describe(boolean missing, boolean unexpected) {
        List<String> words = new ArrayList<>();
        if (missing && !matched.missing().isEmpty()) {
            words.add("not made: "
                    + list(matched.missing().stream().map(this::missing).toList()));
        }
        if (unexpected && !matched.unexpected().isEmpty()) {
            words.add("not expected: "
                    + list(matched.unexpected().stream().map(this::numbered).toList()));
        }
        return String.join("; ", words);
    }

    private static String list(List<String> all) {
        String shown = all.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return all.size() > SHOWN ? shown + ", … and " + (all.size() - SHOWN) + " more" : shown;
    }

    private String missing(int place) {
        ExpectedCall call = expected.get(place);
        return call
                + matched.unexpected().stream()
                        .filter(other -> made.get(other).name().equals(call.tool()))
                        .min(Comparator.comparingInt(
                                other -> call.differences(made.get(other)).size()))
                        .map(other -> nearest(call, other))
                        .orElse("");
    }

    /** A call that would match stands at another place. */
    private String nearest(ExpectedCall call, int place) {
        List<String> differences = call.differences(made.get(place));
        return differences.isEmpty()
                ? " (it is call " + (place + 1) + ")"
                : " (nearest: call " + (place + 1) + ", where " + String.join("; ", differences) + ")";
    }

    private String numbered(int place) {
        return (place + 1) + ". " + Shown.call(made.get(place));
    }
}
