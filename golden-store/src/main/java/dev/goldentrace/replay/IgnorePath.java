package dev.goldentrace.replay;

import dev.goldentrace.normalize.Field;
import dev.goldentrace.trace.CallKind;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says which path ignores the place of a difference. */
final class IgnorePath {
    private static final Pattern IN_RESULT = Pattern.compile("^\\$\\.messages\\[\\d+]\\.content\\[0](?=[.\\[])");

    private IgnorePath() {}

    /** Gives what {@code goldentrace.ignore} would say; empty where the difference is of a whole call, which counts. */
    static Optional<String> of(Difference difference) {
        String path = difference.path();
        Cause cause = difference.cause();
        if (cause instanceof Cause.ToolOutput output && IN_RESULT.matcher(path).lookingAt()) {
            return Optional.of("tool" + Field.key(output.tool()) + ".result"
                    + IN_RESULT.matcher(path).replaceFirst(""));
        }
        if (path.startsWith("$.messages")) {
            return path.startsWith("$.messages[") ? Optional.of(path.substring(2)) : Optional.empty();
        }
        if (cause instanceof Cause.SystemPrompt) {
            return Optional.of("system");
        }
        if (cause instanceof Cause.ToolsOffered offered) {
            return Optional.of("tools" + Field.key(offered.tool()) + path.substring(1));
        }
        if (cause instanceof Cause.ResponseSchema) {
            return Optional.of(path.substring(2));
        }
        if (cause instanceof Cause.ModelOrParameters) {
            return Optional.of(path.equals("$.model") ? "model" : "parameters" + path.substring(1));
        }
        return ofCall(cause, path);
    }

    private static Optional<String> ofCall(Cause cause, String path) {
        if (cause instanceof Cause.ToolArguments arguments) {
            return Optional.of("tool" + Field.key(arguments.tool()) + path.substring(1));
        }
        if (cause instanceof Cause.ToolOutput output && path.startsWith("$.result")) {
            return Optional.of("tool" + Field.key(output.tool()) + path.substring(1));
        }
        if (cause instanceof Cause.RetrievedContext && !path.equals("$.name")) {
            return Optional.of(service(CallKind.RETRIEVAL, path));
        }
        return cause instanceof Cause.ServiceInput input && !path.equals("$.name")
                ? Optional.of(service(input.kind(), path))
                : Optional.empty();
    }

    /** What came back stands under its own name, what was asked for does not. */
    private static String service(CallKind kind, String path) {
        return kind.word() + (path.startsWith("$.output") ? "" : ".input") + path.substring(1);
    }
}
