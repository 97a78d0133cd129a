package dev.goldentrace.results;

import dev.goldentrace.trace.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object read field by field; what is missing or of another type is named with its path. */
record Fields(String path, Map<?, ?> object) {

    static Fields of(String text) {
        return object("$", Json.read(text));
    }

    String text(String name) {
        return required(name, "a string", optionalText(name));
    }

    @Nullable
    String optionalText(String name) {
        return typed(name, String.class, "a string");
    }

    int integer(String name) {
        return Math.toIntExact(number(name));
    }

    long number(String name) {
        return required(name, "a whole number", typed(name, Long.class, "a whole number"));
    }

    Instant instant(String name) {
        return required(name, "an instant", optionalInstant(name));
    }

    @Nullable
    Instant optionalInstant(String name) {
        String text = optionalText(name);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(name, "an instant such as 2026-11-22T12:00:00Z", text);
        }
    }

    @Nullable
    BigDecimal optionalDecimal(String name) {
        String text = optionalText(name);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw wrong(name, "a decimal number as a string", text);
        }
    }

    BigDecimal decimal(String name) {
        return required(name, "a decimal number as a string", optionalDecimal(name));
    }

    LocalDate date(String name) {
        String text = text(name);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(name, "a date such as 2026-11-22", text);
        }
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        return required(name, words(type), optionalConstant(name, type));
    }

    <E extends Enum<E>> @Nullable E optionalConstant(String name, Class<E> type) {
        String text = optionalText(name);
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(name, words(type), text));
    }

    Fields child(String name) {
        return object(path + "." + name, object.get(name));
    }

    <T> @Nullable T optional(String name, Function<Fields, T> read) {
        return object.get(name) == null ? null : read.apply(child(name));
    }

    List<String> texts(String name) {
        return items(name, (where, item) -> {
            if (item instanceof String text) {
                return text;
            }
            throw wrong(where, "a string", item);
        });
    }

    <T> List<T> children(String name, Function<Fields, T> read) {
        return items(name, (where, item) -> read.apply(object(path + "." + where, item)));
    }

    <T> List<T> childrenIfThere(String name, Function<Fields, T> read) {
        return object.get(name) == null ? List.of() : children(name, read);
    }

    static <E extends Enum<E>> String word(E constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private <T> List<T> items(String name, Read<T> read) {
        List<?> list = required(name, "a list", typed(name, List.class, "a list"));
        List<T> all = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            all.add(read.item(name + "[" + i + "]", list.get(i)));
        }
        return all;
    }

    private <T> @Nullable T typed(String name, Class<T> type, String words) {
        Object value = object.get(name);
        if (value != null && !type.isInstance(value)) {
            throw wrong(name, words, value);
        }
        return type.cast(value);
    }

    private <T> T required(String name, String words, @Nullable T value) {
        if (value == null) {
            throw wrong(name, words, null);
        }
        return value;
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return "one of "
                + Arrays.stream(type.getEnumConstants()).map(Fields::word).toList();
    }

    private static Fields object(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Fields(path, map);
        }
        throw wrongAt(path, "an object", value);
    }

    private IllegalArgumentException wrong(String name, String words, @Nullable Object actual) {
        return wrongAt(path + "." + name, words, actual);
    }

    private static IllegalArgumentException wrongAt(String path, String words, @Nullable Object actual) {
        String shown = Objects.toString(actual, "nothing");
        return new IllegalArgumentException("at " + path + ": expected " + words + ", actual <"
                + (shown.length() > 80 ? shown.substring(0, 80) + "…" : shown) + ">");
    }

    private interface Read<T> {
        T item(String where, @Nullable Object item);
    }
}
