package dev.goldentrace.assertions;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Arguments that two matchers mean. */
record BothArguments(ArgumentMatcher first, ArgumentMatcher second) implements ArgumentMatcher {

    @Override
    public List<String> differences(Map<String, @Nullable Object> arguments) {
        return Stream.concat(first.differences(arguments).stream(), second.differences(arguments).stream())
                .toList();
    }

    @Override
    public String describe() {
        return first.describe() + ", " + second.describe();
    }
}
