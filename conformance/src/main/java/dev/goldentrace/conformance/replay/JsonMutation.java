package dev.goldentrace.conformance.replay;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes one leaf of a JSON value, or a key. */
final class JsonMutation {
    static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private final Random random;
    private final TextMutation texts;

    JsonMutation(Random random) {
        this.random = random;
        this.texts = new TextMutation(random);
    }

    /** Changes the leaf at a path, or what the path leads to. */
    Object at(@Nullable Object json, List<Object> path) {
        if (path.isEmpty()) {
            return leaf(json);
        }
        List<Object> rest = path.subList(1, path.size());
        if (json instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> changed = new LinkedHashMap<>(map);
            changed.put(path.get(0), at(map.get(path.get(0)), rest));
            return changed;
        }
        List<@Nullable Object> changed = new ArrayList<>((List<?>) Objects.requireNonNull(json));
        int index = (Integer) path.get(0);
        changed.set(index, at(changed.get(index), rest));
        return changed;
    }

    /** Adds a key, or removes one. */
    Map<String, @Nullable Object> key(Map<String, @Nullable Object> json) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(json);
        if (changed.isEmpty() || random.nextBoolean()) {
            changed.put("extra_" + random.nextInt(100), true);
        } else {
            changed.remove(List.copyOf(changed.keySet()).get(random.nextInt(changed.size())));
        }
        return changed;
    }

    /** Null, and an empty object or list, become a text. */
    private Object leaf(@Nullable Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Boolean flag) {
            return !flag;
        }
        if (value instanceof Long number) {
            return number + 1 + random.nextInt(3);
        }
        if (value instanceof BigDecimal number) {
            return number.add(BigDecimal.valueOf(1 + random.nextInt(99), 2));
        }
        return "none";
    }

    private String text(String text) {
        Matcher date = DATE.matcher(text);
        if (date.find()) {
            return text.substring(0, date.start()) + otherDay(date.group()) + text.substring(date.end());
        }
        return text.chars().allMatch(Character::isDigit) ? texts.digit(text) : texts.of(text);
    }

    private String otherDay(String day) {
        try {
            return LocalDate.parse(day).plusDays(1 + random.nextInt(5)).toString();
        } catch (DateTimeException noDate) {
            return texts.digit(day);
        }
    }

    /** Lists the paths to all leaves: keys and indexes. */
    static List<List<Object>> leaves(@Nullable Object json) {
        List<List<Object>> paths = new ArrayList<>();
        collect(json, List.of(), paths);
        return paths;
    }

    private static void collect(@Nullable Object json, List<Object> path, List<List<Object>> paths) {
        if (json instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, value) -> collect(value, append(path, key), paths));
        } else if (json instanceof List<?> list && !list.isEmpty()) {
            for (int i = 0; i < list.size(); i++) {
                collect(list.get(i), append(path, i), paths);
            }
        } else {
            paths.add(path);
        }
    }

    private static List<Object> append(List<Object> path, Object last) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }

    static @Nullable Object get(@Nullable Object json, List<Object> path) {
        Object value = json;
        for (Object key : path) {
            value = value instanceof Map<?, ?> map
                    ? map.get(key)
                    : ((List<?>) Objects.requireNonNull(value)).get((Integer) key);
        }
        return value;
    }
}
