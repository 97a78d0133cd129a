package dev.goldentrace.replay;

import dev.goldentrace.trace.Request;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lists all fields in which two JSON values differ, in order. What is compared for good stops at the first. */
final class FieldDifferences {
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Matching matching;
    private final List<Field> found = new ArrayList<>();

    private FieldDifferences(Matching matching) {
        this.matching = matching;
    }

    /** One field that differs; null for absent. */
    record Field(
            String path,
            @Nullable Object expected,
            @Nullable Object actual) {}

    static List<Field> of(Request<?> recorded, Request<?> live, Matching matching) {
        FieldDifferences differences = new FieldDifferences(matching);
        differences.compare(RequestJson.whole(recorded), RequestJson.whole(live), "$", new RequestFields(live));
        return differences.found;
    }

    private void compare(@Nullable Object expected, @Nullable Object actual, String path, RequestFields fields) {
        if (expected instanceof Map<?, ?> one && actual instanceof Map<?, ?> other) {
            Set<Object> keys = new LinkedHashSet<>(one.keySet());
            keys.addAll(other.keySet());
            keys.forEach(key -> compare(at(one, key), at(other, key), path + key(String.valueOf(key)), fields));
        } else if (expected instanceof List<?> one && actual instanceof List<?> other) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                compare(at(one, i), at(other, i), path + "[" + i + "]", fields);
            }
        } else if (!same(expected, actual, fields.at(path))) {
            found.add(new Field(path, expected, actual));
        }
    }

    private boolean same(@Nullable Object expected, @Nullable Object actual, dev.goldentrace.normalize.Field field) {
        return Objects.equals(expected, actual) || matching.wouldMatch(expected, actual, field);
    }

    private static @Nullable Object at(List<?> list, int index) {
        return index < list.size() ? JsonNull.orAbsent(true, list.get(index)) : null;
    }

    private static @Nullable Object at(Map<?, ?> map, Object key) {
        return JsonNull.orAbsent(map.containsKey(key), map.get(key));
    }

    private static String key(String name) {
        return PLAIN_KEY.matcher(name).matches() ? "." + name : "['" + name + "']";
    }
}
