package dev.goldentrace.fuzz;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All texts in a record, however deep, found by reflection: it must miss none that the redactor's own walk may miss. */
final class Strings {
    private final List<String> found = new ArrayList<>();

    private Strings() {}

    static List<String> of(Record whole) {
        Strings strings = new Strings();
        strings.add(whole);
        return strings.found;
    }

    private void add(@Nullable Object value) {
        if (value instanceof String text) {
            found.add(text);
        } else if (value instanceof Collection<?> collection) {
            collection.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                add(key);
                add(inner);
            });
        } else if (value instanceof Record inner) {
            for (RecordComponent component : inner.getClass().getRecordComponents()) {
                add(read(inner, component));
            }
        }
    }

    private static @Nullable Object read(Record holder, RecordComponent component) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
