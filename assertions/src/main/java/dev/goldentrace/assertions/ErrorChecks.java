package dev.goldentrace.assertions;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What failed in a session or a part of it.
 *
 * @param session the part
 */
record ErrorChecks(Session session) {

    @Nullable
    Failure hasNone() {
        List<String> errors = errors();
        if (errors.isEmpty()) {
            return null;
        }
        String more = errors.size() > 1 ? ", and " + Counted.of(errors.size() - 1L, "more error") : "";
        return new Failure("to have no errors", "no error", errors.get(0) + more);
    }

    private List<String> errors() {
        List<String> errors = new ArrayList<>();
        for (Run run : session.runs()) {
            int before = errors.size();
            run.calls()
                    .forEach(call ->
                            error(call).ifPresent(error -> errors.add(Places.of(session, call) + ": " + error)));
            CallError error = run.error();
            if (error != null && errors.size() == before) {
                errors.add("run " + run.number() + ": " + words(error));
            }
        }
        return errors;
    }

    private static Optional<String> error(Call call) {
        Optional<String> thrown = call.error().map(ErrorChecks::words);
        return thrown.isPresent() || !(call instanceof ToolCall tool)
                ? thrown
                : tool.reply()
                        .filter(ToolReply::saysError)
                        .map(reply -> "the result is an error: <" + Shown.value(reply.text()) + ">");
    }

    static String words(CallError error) {
        return error.type() + (error.message().isEmpty() ? "" : ": " + Shown.value(error.message()));
    }
}
