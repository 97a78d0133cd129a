package dev.goldentrace.replay;

import dev.goldentrace.normalize.Field;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares JSON values as JSON: objects whatever the order of their keys, numbers by value, texts that hold JSON as the JSON
 * that they hold, all other texts as the recorded template says, but for what is volatile or ignored.
 */
final class JsonComparison {
    private final TextAttempt texts;

    JsonComparison(TextAttempt texts) {
        this.texts = texts;
    }

    /** The first place where two values differ. */
    record Mismatch(
            String path,
            @Nullable Object expected,
            @Nullable Object actual) {

        Difference of(Cause cause) {
            return new Difference(cause, path, expected, actual);
        }
    }

    /** Says whether a field is not compared. */
    boolean ignores(Field field) {
        return texts.ignoresAny() && texts.ignores(field);
    }

    /**
     * Finds the first place where two values differ.
     *
     * @param root where they stand, for messages
     * @param field the same, for settings
     */
    Optional<Mismatch> first(@Nullable Object expected, @Nullable Object actual, String root, Field field) {
        return new Values(root, field).first(expected, actual, root);
    }

    /** Two values, and where they stand. */
    private final class Values {
        private final String root;
        private final Field field;

        Values(String root, Field field) {
            this.root = root;
            this.field = field;
        }

        private Field field(String path) {
            return field.at(path.substring(root.length()));
        }

        private Optional<Mismatch> first(@Nullable Object expected, @Nullable Object actual, String path) {
            if (expected == actual && !(expected instanceof String)) { // equal texts may bind
                return Optional.empty();
            }
            if (!texts.ignoresAny()) {
                return compared(expected, actual, path);
            }
            Field here = field(path);
            if (!texts.ignores(here)) {
                return compared(expected, actual, path);
            }
            if (compared(expected, actual, path).isPresent()) {
                texts.ignored(here);
            }
            return Optional.empty();
        }

        private Optional<Mismatch> compared(@Nullable Object expected, @Nullable Object actual, String path) {
            if (expected instanceof Map<?, ?> one && actual instanceof Map<?, ?> other) {
                return firstOfMaps(one, other, path);
            }
            if (expected instanceof List<?> one && actual instanceof List<?> other) {
                return firstOfLists(one, other, path);
            }
            if (expected instanceof String one && actual instanceof String other) {
                return firstOfTexts(one, other, path);
            }
            return same(expected, actual, path) ? Optional.empty() : Optional.of(new Mismatch(path, expected, actual));
        }

        private Optional<Mismatch> firstOfMaps(Map<?, ?> expected, Map<?, ?> actual, String path) {
            Map<Object, Object> renamed = new RenamedKeys(texts).of(expected, actual);
            Set<Object> keys = new LinkedHashSet<>(expected.keySet());
            keys.addAll(actual.keySet());
            keys.removeAll(renamed.values());
            for (Object key : keys) {
                String inner = path + Field.key(String.valueOf(key));
                Object live = renamed.getOrDefault(key, key);
                Object one = JsonNull.orAbsent(expected.containsKey(key), expected.get(key));
                Object other = JsonNull.orAbsent(actual.containsKey(live), actual.get(live));
                Optional<Mismatch> mismatch =
                        one != null && other != null ? first(one, other, inner) : absent(one, other, inner);
                if (mismatch.isPresent()) {
                    return mismatch;
                }
            }
            return Optional.empty();
        }

        private Optional<Mismatch> firstOfLists(List<?> expected, List<?> actual, String path) {
            for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
                String inner = path + "[" + i + "]";
                Object one = at(expected, i);
                Object other = at(actual, i);
                Optional<Mismatch> mismatch =
                        one != null && other != null ? first(one, other, inner) : absent(one, other, inner);
                if (mismatch.isPresent()) {
                    return mismatch;
                }
            }
            return Optional.empty();
        }

        /** What is there on one side only; absent is not the same as null. */
        private Optional<Mismatch> absent(@Nullable Object expected, @Nullable Object actual, String path) {
            if (texts.ignoresAny() && texts.ignores(field(path))) {
                texts.ignored(field(path));
                return Optional.empty();
            }
            return Optional.of(new Mismatch(path, expected, actual));
        }

        private Optional<Mismatch> firstOfTexts(String expected, String actual, String path) {
            if (texts.isTemplateOf(expected, actual)) {
                return Optional.empty();
            }
            Field here = field(path);
            String one = texts.normalized(expected, here);
            String other = texts.normalized(actual, here);
            if (texts.isTemplateOf(one, other)) {
                return Optional.empty();
            }
            Optional<TextAttempt.Structures> json = TextAttempt.structures(one, other);
            if (json.isPresent()) {
                return first(json.get().recorded(), json.get().live(), path);
            }
            return texts.matches(one, other, here)
                    ? Optional.empty()
                    : Optional.of(new Mismatch(path, expected, actual));
        }

        private boolean same(@Nullable Object expected, @Nullable Object actual, String path) {
            if (expected instanceof Number one && actual instanceof Number other) {
                return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0
                        || texts.matches(one, other, field(path));
            }
            return expected == null ? actual == null : expected.equals(actual);
        }
    }

    private static @Nullable Object at(List<?> list, int index) {
        return index < list.size() ? JsonNull.orAbsent(true, list.get(index)) : null;
    }
}
