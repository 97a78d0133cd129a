package dev.goldentrace.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A JSON object as it is read: fields by name, and a problem that names the path where one is not as it must be. */
record Fields(Map<String, @Nullable Object> values, String path) {

    /** Something in a golden that is not as the format says. */
    static final class Problem extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Problem(String path, String expected, @Nullable Object actual) {
            super("at " + path + ": expected " + expected + ", found <" + actual + ">");
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
        if (value != null && !(value instanceof Long)) {
            throw new Problem(at(name), "a whole number", value);
        }
        return value == null ? null : Math.toIntExact((Long) value);
    }

    long number(String name) {
        Object value = values.get(name);
        if (value != null && !(value instanceof Long)) {
            throw new Problem(at(name), "a whole number", value);
        }
        return value == null ? 0 : (Long) value;
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    <E extends Enum<E>> E word(String name, Class<E> type, E otherwise) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace(' ', '_'));
        } catch (IllegalArgumentException e) {
            throw new Problem(at(name), "one of " + List.of(type.getEnumConstants()), text);
        }
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

    List<Fields> objects(String name) {
        List<@Nullable Object> items = items(name);
        List<Fields> objects = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            objects.add(of(items.get(i), at(name) + "[" + i + "]"));
        }
        return objects;
    }

    String at(String name) {
        return path + "." + Objects.requireNonNull(name);
    }
}
