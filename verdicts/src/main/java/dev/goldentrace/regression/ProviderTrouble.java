package dev.goldentrace.regression;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Trouble of a provider that a run did not get over: authentication, rate limit, 5xx, time-out or network error in its last
 * model or service call. A tool's own trouble does not count: a tool can fail because the agent called it wrongly.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ProviderTrouble {
    private ProviderTrouble() {}

    /**
     * Finds the trouble that a session did not get over.
     *
     * @param session the session
     * @return the error of the first run that ended in such trouble; empty where none did
     */
    public static Optional<CallError> of(Session session) {
        return session.runs().stream().flatMap(run -> trouble(run).stream()).findFirst();
    }

    /**
     * Puts an error in words.
     *
     * @param error the error
     * @return such as {@code HTTP 401, com.acme.Unauthorized: no such key}
     */
    public static String inWords(CallError error) {
        String status = error.httpStatus() == null ? "" : "HTTP " + error.httpStatus() + ", ";
        return status + error.type() + ": " + Shown.text(error.message());
    }

    static Optional<Finding> find(Session candidate) {
        return candidate.runs().stream()
                .flatMap(run -> trouble(run).map(error -> finding(run, error)).stream())
                .findFirst();
    }

    private static Optional<CallError> trouble(Run run) {
        return run.calls().stream()
                .filter(call -> !(call instanceof ToolCall))
                .reduce((first, second) -> second)
                .flatMap(Call::error)
                .filter(CallError::isProviderTrouble);
    }

    private static Finding finding(Run run, CallError error) {
        return new Finding(
                RuleIds.PROVIDER,
                Severity.WARN,
                Aspect.BEHAVIOUR,
                Placed.of(run),
                "a provider that answers",
                inWords(error),
                error.kind() == CallError.Kind.AUTHENTICATION
                        ? "check the key that the model is built with, and run again"
                        : "run again when the provider answers; nothing is said about the agent");
    }
}
