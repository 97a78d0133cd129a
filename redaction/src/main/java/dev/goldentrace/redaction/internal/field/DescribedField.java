package dev.goldentrace.redaction.internal.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field that is written as an object: {@code {"field": "email", "value": …}}, {@code {"system": "phone", "value": …}}. */
record DescribedField(String name, @Nullable Object value) {
    private static final int MOST_WORDS = 5;
    private static final List<String> NAMES = List.of(
            "name",
            "key",
            "field",
            "field_name",
            "fieldName",
            "label",
            "attribute",
            "property",
            "system",
            "type",
            "kind");
    private static final List<String> VALUES = List.of("value", "values", "answer");

    static Optional<DescribedField> of(Map<String, @Nullable Object> object) {
        for (String value : VALUES) {
            if (object.get(value) != null) {
                return name(object).map(name -> new DescribedField(name, object.get(value)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> name(Map<String, @Nullable Object> object) {
        return NAMES.stream()
                .map(object::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(name -> FieldName.of(name).words().size() <= MOST_WORDS)
                .findFirst();
    }
}
