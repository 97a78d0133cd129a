package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON as plain Java values: {@code Map<String, Object>}, {@code List}, {@code String}, {@code Long},
 * {@code BigDecimal}, {@code Boolean} and null. All that it returns is unmodifiable and keeps the order of keys. What is
 * nested more than 200 deep, or has a number of more than 9,999 decimal places or closing zeros, is no JSON here.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Json {
    /** Whoever walks over a value calls itself for each level: no text, which a model may have made up, ends the stack. */
    private static final int DEEPEST = 200;

    /** More zeros than this are not written out, and so are not read either. */
    private static final int LARGEST_SCALE = 9_999;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonParser.Feature.ALLOW_COMMENTS)
            .build();

    private Json() {}

    /**
     * Reads one JSON value.
     *
     * @param text JSON text, nothing before or after the value
     * @return the value, null for JSON null
     * @throws IllegalArgumentException when the text is no JSON, with the line and column where they are known
     */
    public static @Nullable Object read(String text) {
        try {
            return copy(MAPPER.readValue(text, Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(place(e), e);
        }
    }

    /**
     * Reads a JSON object, where the text is one.
     *
     * @param text any text
     * @return the object, or empty where the text is something else
     */
    @SuppressWarnings("unchecked")
    public static Optional<Map<String, @Nullable Object>> object(String text) {
        return startsWith(text, '{')
                ? tryRead(text).map(value -> (Map<String, @Nullable Object>) value)
                : Optional.empty();
    }

    /**
     * Reads a JSON object or array, where the text is one.
     *
     * @param text any text
     * @return the {@code Map} or {@code List}, or empty where the text is something else
     */
    public static Optional<Object> structure(String text) {
        return startsWith(text, '{') || startsWith(text, '[') ? tryRead(text) : Optional.empty();
    }

    /**
     * Writes a JSON value in one line.
     *
     * @param value made of plain Java values
     * @return JSON text
     * @throws IllegalArgumentException when it holds something that is no JSON value
     */
    public static String write(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsString(copy(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    /**
     * Copies a JSON object deeply.
     *
     * @param object made of plain Java values; other numbers become {@code Long} or {@code BigDecimal}
     * @return an unmodifiable copy in the same order
     * @throws IllegalArgumentException when it holds something that is no JSON value
     */
    public static Map<String, @Nullable Object> copyOf(Map<String, ? extends @Nullable Object> object) {
        if (object.isEmpty()) {
            return Map.of();
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        object.forEach((key, value) -> copy.put(key, copy(value, 1)));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * Copies a JSON value deeply.
     *
     * @param value made of plain Java values; other numbers become {@code Long} or {@code BigDecimal}
     * @return an unmodifiable copy
     * @throws IllegalArgumentException when it holds something that is no JSON value
     */
    public static @Nullable Object copy(@Nullable Object value) {
        return copy(value, 0);
    }

    private static @Nullable Object copy(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("no JSON value: nested more than " + DEEPEST + " deep");
        }
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Long) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            map.forEach((key, inner) -> object.put(key(key), copy(inner, depth + 1)));
            return Collections.unmodifiableMap(object);
        }
        if (value instanceof Collection<?> collection) {
            List<@Nullable Object> list = new ArrayList<>(collection.size());
            collection.forEach(inner -> list.add(copy(inner, depth + 1)));
            return Collections.unmodifiableList(list);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Character || value instanceof Enum<?>) {
            return value.toString();
        }
        throw new IllegalArgumentException("no JSON value: <" + value + "> of "
                + value.getClass().getName() + "; JSON values are maps, lists, strings, numbers, booleans and null");
    }

    private static Object number(Number number) {
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        if (number instanceof BigInteger big) {
            return big.bitLength() < Long.SIZE ? (Object) big.longValue() : new BigDecimal(big);
        }
        try {
            return writable(number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no JSON number: <" + number + ">", e);
        }
    }

    private static BigDecimal writable(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LARGEST_SCALE) {
            throw new IllegalArgumentException("no JSON number: <" + number + "> has more than " + LARGEST_SCALE
                    + " decimal places or closing zeros");
        }
        return number;
    }

    private static String key(@Nullable Object key) {
        if (key instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("keys of JSON objects are strings, not <" + key + ">");
    }

    private static Optional<Object> tryRead(String text) {
        try {
            return Optional.ofNullable(read(text));
        } catch (IllegalArgumentException notJson) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(String text, char wanted) {
        int at = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == wanted;
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? e.getOriginalMessage()
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage();
    }
}
