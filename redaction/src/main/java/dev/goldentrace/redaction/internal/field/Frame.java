package dev.goldentrace.redaction.internal.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is read between two brackets: fields, and values without a name. */
final class Frame {
    private final char end;
    private final @Nullable String name;
    private final Map<String, List<Object>> fields = new LinkedHashMap<>();
    private final List<Object> items = new ArrayList<>();

    /**
     * Opens one.
     *
     * @param end the bracket that closes it
     * @param name the field that it is the value of; null for none
     */
    Frame(char end, @Nullable String name) {
        this.end = end;
        this.name = name;
    }

    char end() {
        return end;
    }

    @Nullable
    String name() {
        return name;
    }

    void add(@Nullable String field, Object value) {
        if (field == null) {
            items.add(value);
        } else {
            fields.computeIfAbsent(field, unused -> new ArrayList<>(1)).add(value);
        }
    }

    boolean isEmpty() {
        return fields.isEmpty() && items.isEmpty();
    }

    /** A map where there are names, else a list. A name that comes again has a list of values. */
    Object json() {
        if (fields.isEmpty()) {
            return items;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        fields.forEach((field, all) -> object.put(field, all.size() == 1 ? all.get(0) : all));
        if (!items.isEmpty()) {
            object.putIfAbsent("", items);
        }
        return object;
    }
}
