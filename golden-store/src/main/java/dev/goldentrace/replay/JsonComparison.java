package dev.goldentrace.replay;

import dev.goldentrace.golden.Uuids;
import dev.goldentrace.trace.Json;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares JSON values as JSON: objects whatever the order of their keys, numbers by value, texts that hold JSON as the JSON
 * that they hold, all other texts as the recorded template says, with UUIDs by their place outside of tools' arguments.
 */
final class JsonComparison {
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final BiPredicate<String, String> sameText;

    JsonComparison(BiPredicate<String, String> sameText) {
        this.sameText = sameText;
    }

    /** The first place where two values differ. */
    record Mismatch(
            String path,
            @Nullable Object expected,
            @Nullable Object actual) {}

    Optional<Mismatch> first(@Nullable Object expected, @Nullable Object actual, String path) {
        if (expected instanceof Map<?, ?> one && actual instanceof Map<?, ?> other) {
            return firstOfMaps(one, other, path);
        }
        if (expected instanceof List<?> one && actual instanceof List<?> other) {
            return firstOfLists(one, other, path);
        }
        if (expected instanceof String one && actual instanceof String other) {
            return firstOfTexts(one, other, path);
        }
        return same(expected, actual) ? Optional.empty() : Optional.of(new Mismatch(path, expected, actual));
    }

    private Optional<Mismatch> firstOfMaps(Map<?, ?> expected, Map<?, ?> actual, String path) {
        Set<Object> keys = new LinkedHashSet<>(expected.keySet());
        keys.addAll(actual.keySet());
        for (Object key : keys) {
            String inner = path + key(key);
            if (expected.containsKey(key) != actual.containsKey(key)) {
                return Optional.of(new Mismatch(inner, expected.get(key), actual.get(key)));
            }
            Optional<Mismatch> mismatch = first(expected.get(key), actual.get(key), inner);
            if (mismatch.isPresent()) {
                return mismatch;
            }
        }
        return Optional.empty();
    }

    private Optional<Mismatch> firstOfLists(List<?> expected, List<?> actual, String path) {
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            String inner = path + "[" + i + "]";
            if (i >= expected.size() || i >= actual.size()) {
                return Optional.of(new Mismatch(inner, at(expected, i), at(actual, i)));
            }
            Optional<Mismatch> mismatch = first(expected.get(i), actual.get(i), inner);
            if (mismatch.isPresent()) {
                return mismatch;
            }
        }
        return Optional.empty();
    }

    private Optional<Mismatch> firstOfTexts(String expected, String actual, String path) {
        if (sameText.test(expected, actual) || sameButUuids(expected, actual, path)) {
            return Optional.empty();
        }
        Optional<Object> one = Json.structure(expected);
        Optional<Object> other = Json.structure(actual);
        return one.isPresent() && other.isPresent()
                ? first(one.get(), other.get(), path)
                : Optional.of(new Mismatch(path, expected, actual));
    }

    /** UUIDs are made anew in each run; only in a tool's arguments is another one another thing. */
    private static boolean sameButUuids(String expected, String actual, String path) {
        return !path.contains(".arguments") && Uuids.masked(expected).equals(Uuids.masked(actual));
    }

    private static @Nullable Object at(List<?> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }

    private static String key(Object key) {
        String name = String.valueOf(key);
        return PLAIN_KEY.matcher(name).matches() ? "." + name : "['" + name + "']";
    }

    private static boolean same(@Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof Number && actual instanceof Number) {
            return new BigDecimal(expected.toString()).compareTo(new BigDecimal(actual.toString())) == 0;
        }
        return expected == null ? actual == null : expected.equals(actual);
    }
}
