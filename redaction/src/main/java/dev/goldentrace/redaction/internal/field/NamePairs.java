package dev.goldentrace.redaction.internal.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** First and last name of one object, where one of the two is too short or too ordinary to be looked for in identifiers. */
final class NamePairs {
    private NamePairs() {}

    static void read(Map<String, @Nullable Object> object, FieldKinds kinds, Values values) {
        List<String> words = new ArrayList<>();
        object.forEach((name, value) -> {
            FieldKinds.Answer answer = value instanceof String ? kinds.of(name, null) : null;
            if (answer != null
                    && answer.kind() == Kind.NAME
                    && isFirstOrLast(name)
                    && !Placeholder.is((String) value)) {
                words.addAll(NameWords.of((String) value));
            }
        });
        if (words.size() > 1 && words.stream().anyMatch(NameReading::isHiddenInIdentifiers)) {
            NameReading.asIdentifier(words, values);
        }
    }

    private static boolean isFirstOrLast(String name) {
        List<String> words = FieldName.of(name).words();
        return List.of("first", "firstname", "given", "last", "lastname", "family", "surname").stream()
                .anyMatch(words::contains);
    }
}
