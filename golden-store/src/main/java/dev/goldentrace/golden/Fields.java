package dev.goldentrace.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A JSON object as it is read: fields by name, and a problem that names the path where one is not as it must be. */
record Fields(Map<String, @Nullable Object> values, String path) {

    /** Something in a golden that is not as the format says. */
    static final class Problem extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private static final int LONGEST = 80;

        Problem(String path, String expected, @Nullable Object actual) {
            super("at " + path + ": expected " + expected + ", found "
                    + (actual == null ? "nothing" : "<" + shortened(String.valueOf(actual)) + ">"));
        }

        private static String shortened(String text) {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        }
    }

    @SuppressWarnings("unchecked")
    static Fields of(@Nullable Object value, String path) {
        if (value instanceof Map<?, ?> map) {
            return new Fields((Map<String, @Nullable Object>) map, path);
        }
        throw new Problem(path, "an object", value);
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    @Nullable
    Object value(String name) {
        return values.get(name);
    }

    @Nullable
    String text(String name) {
        Object value = values.get(name);
        String text = Lines.join(value);
        if (value != null && text == null) {
            throw new Problem(at(name), "a text or a list of texts", value);
        }
        return text;
    }

    String requireText(String name) {
        String text = text(name);
        if (text == null) {
            throw new Problem(at(name), "a text", null);
        }
        return text;
    }

    @Nullable
    Integer integer(String name) {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        long number = number(name);
        if (number != (int) number) {
            throw new Problem(at(name), "a number below 2147483648", number);
        }
        return (int) number;
    }

    /** Reads a number that counts from so many. */
    int count(String name, int from) {
        Integer number = integer(name);
        if (number == null || number < from) {
            throw new Problem(at(name), "a whole number from " + from, number);
        }
        return number;
    }

    long number(String name) {
        Object value = values.get(name);
        if (value != null && !(value instanceof Long)) {
            throw new Problem(at(name), "a whole number", value);
        }
        return value == null ? 0 : (Long) value;
    }

    boolean flag(String name) {
        Object value = values.get(name);
        if (value != null && !(value instanceof Boolean)) {
            throw new Problem(at(name), "true or false", value);
        }
        return Boolean.TRUE.equals(value);
    }

    <E extends Enum<E>> E word(String name, Class<E> type, E otherwise) {
        return has(name) ? requireWord(name, type) : otherwise;
    }

    <E extends Enum<E>> E requireWord(String name, Class<E> type) {
        String text = requireText(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(text.replace(' ', '_')))
                .findFirst()
                .orElseThrow(() -> new Problem(at(name), "one of " + words(type), text));
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Fields::word).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    Map<String, @Nullable Object> map(String name) {
        return has(name) ? of(values.get(name), at(name)).values() : Map.of();
    }

    Fields object(String name) {
        return of(values.get(name), at(name));
    }

    List<@Nullable Object> items(String name) {
        Object value = values.get(name);
        if (value instanceof List<?> list) {
            return new ArrayList<@Nullable Object>(list);
        }
        if (value != null) {
            throw new Problem(at(name), "a list", value);
        }
        return List.of();
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object item : items(name)) {
            if (!(item instanceof String text)) {
                throw new Problem(at(name) + "[" + texts.size() + "]", "a text", item);
            }
            texts.add(text);
        }
        return texts;
    }

    List<Long> numbers(String name) {
        List<Long> numbers = new ArrayList<>();
        for (Object item : items(name)) {
            if (!(item instanceof Long number)) {
                throw new Problem(at(name) + "[" + numbers.size() + "]", "a whole number", item);
            }
            numbers.add(number);
        }
        return numbers;
    }

    List<Fields> objects(String name) {
        return objects(items(name), at(name));
    }

    static List<Fields> objects(List<? extends @Nullable Object> items, String path) {
        List<Fields> objects = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            objects.add(of(items.get(i), path + "[" + i + "]"));
        }
        return objects;
    }

    String at(String name) {
        return path + "." + Objects.requireNonNull(name);
    }
}
