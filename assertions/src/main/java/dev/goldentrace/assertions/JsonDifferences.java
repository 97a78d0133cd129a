package dev.goldentrace.assertions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where JSON values differ from what is expected of them, down to the values that do. */
final class JsonDifferences {
    private final boolean exact;
    private final List<String> ignored;
    private final List<String> found = new ArrayList<>();

    /** What is ignored is named by its path, such as {@code note}, {@code address.zip} or {@code items[*].id}. */
    JsonDifferences(boolean exact, List<String> ignored) {
        this.exact = exact;
        this.ignored = ignored;
    }

    List<String> of(Map<String, ?> expected, Map<String, ?> actual) {
        objects("", expected, actual);
        return List.copyOf(found);
    }

    List<String> between(String path, @Nullable Object expected, @Nullable Object actual) {
        values(path, expected, actual);
        return List.copyOf(found);
    }

    private void objects(String prefix, Map<?, ?> expected, Map<?, ?> actual) {
        expected.forEach((name, value) -> values(prefix + name, value, actual.get(name)));
        if (exact) {
            actual.forEach((name, value) -> {
                if (value != null && !expected.containsKey(name)) {
                    values(prefix + name, null, value);
                }
            });
        }
    }

    private void values(String path, @Nullable Object expected, @Nullable Object actual) {
        if (ignored.contains(path) || ignored.contains(path.replaceAll("\\[\\d+]", "[*]"))) {
            return;
        }
        if (expected instanceof Map<?, ?> wanted && actual instanceof Map<?, ?> got) {
            objects(path + ".", wanted, got);
        } else if (expected instanceof List<?> wanted && actual instanceof List<?> got && wanted.size() == got.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                values(path + "[" + i + "]", wanted.get(i), got.get(i));
            }
        } else if (!equal(expected, actual)) {
            found.add(path + " " + bracketed(actual) + ", expected " + bracketed(expected));
        }
    }

    private static boolean equal(@Nullable Object expected, @Nullable Object actual) {
        return (expected instanceof Number && actual instanceof Number)
                ? new BigDecimal(expected.toString()).compareTo(new BigDecimal(actual.toString())) == 0
                : Objects.equals(expected, actual);
    }

    /** Texts in quotes: one that looks like a number is not one. */
    static String bracketed(@Nullable Object value) {
        return value == null ? "absent" : "<" + Shown.quoted(value) + ">";
    }
}
