package dev.goldentrace.answer;

import dev.goldentrace.trace.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares JSON values: numbers as numbers, fields in any order, a null as no field. What differs first is named by its path.
 *
 * @param texts whether the second of two texts does for the first
 */
record JsonComparison(BiPredicate<String, String> texts) {

    /** The first difference, such as {@code $.amount is <490>, accepted <49>}. */
    Optional<String> difference(Object accepted, Object given) {
        return difference("$", accepted, given);
    }

    private Optional<String> difference(String path, @Nullable Object accepted, @Nullable Object given) {
        if (accepted instanceof Map<?, ?> one && given instanceof Map<?, ?> other) {
            return fields(path, one, other);
        }
        if (accepted instanceof List<?> one && given instanceof List<?> other) {
            return items(path, one, other);
        }
        return isSame(accepted, given) ? Optional.empty() : Optional.of(told(path, accepted, given));
    }

    private Optional<String> fields(String path, Map<?, ?> accepted, Map<?, ?> given) {
        TreeSet<String> names = new TreeSet<>();
        accepted.keySet().forEach(name -> names.add((String) name));
        given.keySet().forEach(name -> names.add((String) name));
        return names.stream()
                .flatMap(name -> difference(path + "." + name, accepted.get(name), given.get(name)).stream())
                .findFirst();
    }

    private Optional<String> items(String path, List<?> accepted, List<?> given) {
        if (accepted.size() != given.size()) {
            return Optional.of(path + " has <" + given.size() + "> items, accepted <" + accepted.size() + ">");
        }
        return IntStream.range(0, accepted.size())
                .boxed()
                .flatMap(i -> difference(path + "[" + i + "]", accepted.get(i), given.get(i)).stream())
                .findFirst();
    }

    private boolean isSame(@Nullable Object accepted, @Nullable Object given) {
        if (isNumber(accepted) && isNumber(given)) {
            return number(accepted).compareTo(number(given)) == 0;
        }
        if (accepted instanceof String one && given instanceof String other) {
            return texts.test(one, other);
        }
        return accepted == null ? given == null : accepted.equals(given);
    }

    private static boolean isNumber(@Nullable Object value) {
        return value instanceof Long || value instanceof BigDecimal;
    }

    private static BigDecimal number(@Nullable Object value) {
        return new BigDecimal(String.valueOf(value));
    }

    private static String told(String path, @Nullable Object accepted, @Nullable Object given) {
        return path + " is " + shown(given) + ", accepted " + shown(accepted);
    }

    private static String shown(@Nullable Object value) {
        return value == null
                ? "absent"
                : "<" + Excerpt.of(value instanceof String text ? text : Json.write(value)) + ">";
    }
}
