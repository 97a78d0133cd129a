package dev.goldentrace.junit;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Session;
import java.util.Optional;

/** Finds runs whose last model call failed, whatever with: what they ended with is not what the model led to. */
final class Unanswered {
    private Unanswered() {}

    /** Says what the first of them failed with. */
    static Optional<String> words(Session session) {
        return session.runs().stream()
                .flatMap(run -> run.calls().stream()
                        .filter(LlmCall.class::isInstance)
                        .reduce((first, second) -> second)
                        .flatMap(Call::error)
                        .stream())
                .map(error -> "the last model call failed: " + error.type() + ": " + error.message())
                .findFirst();
    }
}
