package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.ToolCall;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A tool call that a {@link Trajectory} expects; {@link Trajectory#call(String)} makes one.
 *
 * @param tool the tool
 * @param arguments what the arguments must be; null for any
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ExpectedCall(String tool, @Nullable ArgumentMatcher arguments) {
    private static final int SHOWN = 20;

    /** Checks that the tool is named. */
    public ExpectedCall {
        Objects.requireNonNull(tool, "tool");
    }

    boolean matches(ToolCall call) {
        return call.name().equals(tool) && (arguments == null || ToolChecks.matches(call, arguments));
    }

    /** How many differences there are to a call of the same tool. */
    List<String> differences(ToolCall call) {
        if (arguments == null) {
            return List.of();
        }
        return call.request().malformed() != null
                ? List.of("its arguments are no JSON object")
                : arguments.differences(call.request().arguments());
    }

    static String list(List<ExpectedCall> calls) {
        String shown = calls.stream().limit(SHOWN).map(ExpectedCall::toString).collect(Collectors.joining(", "));
        String more = calls.size() > SHOWN ? ", … and " + (calls.size() - SHOWN) + " more" : "";
        return calls.isEmpty() ? "no call" : shown + more;
    }

    /** {@return the call in words, such as {@code refund_item(order=1001)}} */
    @Override
    public String toString() {
        return tool + "(" + (arguments == null ? "…" : arguments.describe()) + ")";
    }
}
