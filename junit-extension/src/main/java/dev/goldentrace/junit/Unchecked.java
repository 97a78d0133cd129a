package dev.goldentrace.junit;

import dev.goldentrace.trace.Session;
import java.util.List;
import java.util.Map;

/** Warns of models whose adapter could not check how they are set up: they were wrapped without parameters. */
final class Unchecked {
    private Unchecked() {}

    static List<String> warnings(Session session) {
        return session.facts().entrySet().stream()
                .filter(fact -> fact.getValue() instanceof Map<?, ?> said && Boolean.FALSE.equals(said.get("checked")))
                .map(fact ->
                        fact.getKey() + ": model and parameters are as recorded, not checked; hand them over, as in"
                                + " chatModel(parameters, p -> …)")
                .toList();
    }
}
