package dev.goldentrace.replay;

import java.util.List;
import java.util.Optional;

/** Says whether a divergence lies in what an earlier one said, so that mending that one may mend it. */
final class Repetition {
    private Repetition() {}

    static boolean of(Divergence.Details divergence, List<Divergence.Details> earlier) {
        return earlier.stream().anyMatch(before -> isSame(before, divergence) || comesOf(before, divergence));
    }

    private static boolean isSame(Divergence.Details before, Divergence.Details now) {
        return before.cause().equals(now.cause())
                && before.expected().equals(now.expected())
                && before.actual().equals(now.actual());
    }

    /** What a tool returned is another where it was called otherwise, or not at all. */
    private static boolean comesOf(Divergence.Details before, Divergence.Details now) {
        return now.cause() instanceof Cause.ToolOutput output
                && tool(before.cause()).filter(output.tool()::equals).isPresent();
    }

    private static Optional<String> tool(Cause cause) {
        if (cause instanceof Cause.ToolArguments arguments) {
            return Optional.of(arguments.tool());
        }
        if (cause instanceof Cause.ToolOutput output) {
            return Optional.of(output.tool());
        }
        return cause instanceof Cause.CallNeverMade missing ? Optional.of(missing.call()) : Optional.empty();
    }
}
