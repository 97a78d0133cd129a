package dev.goldentrace.redaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rewrites the keys, strings and numbers of JSON values; booleans and null stay. */
final class JsonTexts {
    private final TextRewrite rewrite;

    JsonTexts(TextRewrite rewrite) {
        this.rewrite = rewrite;
    }

    /** Rewrites a value of its own, not one within another. */
    Map<String, @Nullable Object> object(Map<String, @Nullable Object> object) {
        rewrite.whole(object);
        return entries(object);
    }

    private Map<String, @Nullable Object> entries(Map<String, @Nullable Object> object) {
        Map<String, @Nullable Object> rewritten = new LinkedHashMap<>();
        object.forEach((key, value) -> rewritten.put(rewrite.text(key), value(key, value)));
        return rewritten;
    }

    /** Rewrites a value; those in a list stand under the list's key. */
    @Nullable
    Object value(String key, @Nullable Object value) {
        if (value instanceof String text) {
            return rewrite.field(key, text);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> rewritten = new ArrayList<>(list.size());
            list.forEach(inner -> rewritten.add(value(key, inner)));
            return rewritten;
        }
        if (value instanceof Number number) {
            return rewrite.number(number);
        }
        return value instanceof Map<?, ?> map ? entries(objectOf(map)) : value;
    }

    /** Any JSON value without a key. */
    @Nullable
    Object any(@Nullable Object value) {
        return value("", value);
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are strings
    private static Map<String, @Nullable Object> objectOf(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) map;
    }
}
