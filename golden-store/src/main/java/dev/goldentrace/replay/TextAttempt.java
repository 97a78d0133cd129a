package dev.goldentrace.replay;

import dev.goldentrace.normalize.Field;
import dev.goldentrace.normalize.TextMatching;
import dev.goldentrace.redaction.Binding;
import dev.goldentrace.trace.Json;
import java.util.Optional;

/** A try to match the texts of one request: surrogates bind, volatile ids are paired, and both are kept or dropped together. */
final class TextAttempt {
    private final Binding.Attempt binding;
    private final TextMatching.Attempt matching;

    TextAttempt(Binding.Attempt binding, TextMatching.Attempt matching) {
        this.binding = binding;
        this.matching = matching;
    }

    void commit() {
        binding.commit();
        matching.commit();
    }

    boolean ignoresAny() {
        return matching.ignoresAny();
    }

    boolean ignores(Field field) {
        return matching.ignores(field);
    }

    void ignored(Field field) {
        matching.ignored(field);
    }

    boolean isTemplateOf(String recorded, String live) {
        return binding.matches(recorded, live);
    }

    String normalized(String text, Field field) {
        return matching.normalized(text, field);
    }

    boolean matches(String recorded, String live, Field field) {
        return matching.matches(recorded, live, field, binding::matches);
    }

    boolean matches(Number recorded, Number live, Field field) {
        return binding.matches(recorded.toString(), live.toString()) || matching.matches(recorded, live, field);
    }

    /** What two texts hold, where both hold JSON. */
    static Optional<Structures> structures(String recorded, String live) {
        return Json.structure(recorded).flatMap(one -> Json.structure(live).map(other -> new Structures(one, other)));
    }

    record Structures(Object recorded, Object live) {}
}
