package dev.goldentrace.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line that takes a field out of the comparison. Only for one field of a setting or of an answer: to ignore a prompt, a
 * message, a tool or an argument would be to compare nothing any more.
 */
final class IgnoreLine {
    private static final Set<String> WHOLE = Set.of("$", "$.result", "$.output", "$.responseFormat");
    private static final Pattern WHOLE_MESSAGE =
            Pattern.compile("\\$\\.messages\\[\\d+](?:\\.(?!content\\[0]).*|\\.content\\[0])?");

    private IgnoreLine() {}

    static Optional<String> of(Difference difference) {
        return isLeaf(difference)
                ? IgnorePath.of(difference).map(path -> "@AgentTrace(ignore = " + quoted(path) + ")")
                : Optional.empty();
    }

    private static boolean isLeaf(Difference difference) {
        return isPlain(difference.expected())
                && isPlain(difference.actual())
                && hasFields(difference.cause())
                && !WHOLE.contains(difference.path())
                && !WHOLE_MESSAGE.matcher(difference.path()).matches();
    }

    private static boolean isPlain(@Nullable Object value) {
        return !(value instanceof Map) && !(value instanceof List);
    }

    private static boolean hasFields(Cause cause) {
        return !(cause instanceof Cause.History
                || cause instanceof Cause.SystemPrompt
                || cause instanceof Cause.UserMessage
                || cause instanceof Cause.ToolArguments);
    }

    private static String quoted(String path) {
        return '"' + path.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
