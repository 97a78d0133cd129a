package dev.goldentrace.assertions;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An argument that passes a test. */
record MatchingArgument(String name, Predicate<Object> test, String description) implements ArgumentMatcher {

    @Override
    public List<String> differences(Map<String, @Nullable Object> arguments) {
        Object value = arguments.get(name);
        return value != null && test.test(value)
                ? List.of()
                : List.of(name + " " + JsonDifferences.bracketed(value) + ", expected " + description);
    }

    @Override
    public String describe() {
        return name + " " + description;
    }
}
