package dev.goldentrace.redaction.internal.field;

import dev.goldentrace.redaction.internal.field.FieldKinds.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes through a JSON value once and reads the fields that are personal. */
final class FieldWalk {
    private static final int DEEPEST = 500;
    private static final int MOST_DIGITS = 40;

    private final FieldKinds kinds;
    private final PersonEvidence evidence;
    private final Values values;
    private final Texts texts;

    /** Looks for fields inside a text. */
    interface Texts {
        void text(String text);

        void bare(Bare text);
    }

    FieldWalk(FieldKinds kinds, Values values, Texts texts) {
        this.kinds = kinds;
        this.evidence = new PersonEvidence(kinds);
        this.values = values;
        this.texts = texts;
    }

    void walk(@Nullable Object json) {
        value(json, Scope.TOP);
    }

    private void value(@Nullable Object json, Scope scope) {
        if (scope.level() > DEEPEST) {
            return;
        }
        if (json instanceof Map<?, ?> map) {
            object(map, scope);
        } else if (json instanceof List<?> list) {
            list.forEach(item -> value(item, scope));
        } else if (json instanceof String text) {
            texts.text(text);
        } else if (json instanceof Bare bare) {
            texts.bare(bare);
        }
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are strings
    private void object(Map<?, ?> json, Scope scope) {
        Map<String, @Nullable Object> object = (Map<String, @Nullable Object>) json;
        boolean schema = Schema.is(object);
        boolean person =
                !schema && (evidence.isOfPerson(object, scope.holder()) || (scope.ofPerson() && scope.personByKey()));
        Scope here = new Scope(schema ? null : scope.holder(), person, scope.personByKey(), scope.level());
        if (!schema) {
            NamePairs.read(object, kinds, values);
            DescribedField.of(object).ifPresent(field -> field(field.name(), field.value(), here));
        }
        object.forEach((name, value) -> field(name, value, here));
    }

    private void field(String name, @Nullable Object value, Scope scope) {
        Answer answer = kinds.of(name, scope.holder());
        boolean byKey = kinds.known(name).person();
        if (answer == null) {
            people(byKey, value);
            value(value, new Scope(keyed(value, scope), scope.ofPerson(), byKey, scope.level() + 1));
        } else {
            field(answer, value, new Scope(answer.kind(), scope.ofPerson(), scope.personByKey(), scope.level() + 1));
        }
    }

    /** The objects of ways to pay stand under their ids. */
    private @Nullable Kind keyed(@Nullable Object value, Scope scope) {
        return scope.holder() == Kind.PAYMENT && value instanceof Map<?, ?> ? Kind.PAYMENT : null;
    }

    private void field(Answer answer, @Nullable Object value, Scope scope) {
        if (scope.level() > DEEPEST) {
            return;
        }
        if (value instanceof List<?> list) {
            list.forEach(item -> field(answer, item, scope));
        } else if (value instanceof Map<?, ?> map) {
            keys(answer.kind(), map);
            object(map, scope);
        } else if (value instanceof String text) {
            text(answer, text, scope);
            texts.text(text);
        } else if (value instanceof Bare bare) {
            bare(answer, bare, scope);
            texts.bare(bare);
        } else if (value instanceof Number number && isWhole(number)) {
            text(answer, new BigDecimal(number.toString()).toBigInteger().toString(), scope);
        }
    }

    /** The longest that can be read. */
    private void bare(Answer answer, Bare bare, Scope scope) {
        int before = values.size();
        for (String candidate : bare.candidates(answer.kind())) {
            if (values.size() == before) {
                text(answer, candidate, scope);
            }
        }
    }

    private void keys(Kind kind, Map<?, ?> object) {
        if (kind == Kind.PAYMENT) {
            object.forEach((key, inner) -> {
                if (inner instanceof Map<?, ?>) {
                    kind.read(String.valueOf(key), values);
                }
            });
        }
    }

    private void text(Answer answer, String text, Scope scope) {
        String stripped = text.strip();
        if (Placeholder.is(stripped) || (answer.kind() == Kind.NAME_OF_ANYTHING && !isSomebody(stripped, scope))) {
            return;
        }
        int before = values.size();
        answer.kind().read(stripped, values);
        if (answer.said() != null && values.size() == before) {
            values.everywhere(answer.said(), stripped);
        }
    }

    private static boolean isSomebody(String name, Scope scope) {
        return scope.ofPerson() ? Digits.count(name) == 0 : scope.personByKey() && NameWords.isFullName(name);
    }

    /** {@code passengers: ["Mia Garcia"]}. */
    private void people(boolean byKey, @Nullable Object value) {
        if (byKey) {
            List<Object> people = new ArrayList<>(value instanceof List<?> list ? list : List.of());
            if (value instanceof String) {
                people.add(value);
            }
            people.stream()
                    .filter(person -> person instanceof String name && NameWords.isFullName(name))
                    .forEach(person -> Kind.NAME.read((String) person, values));
        }
    }

    /** Longer numbers are no ids, and could be made to fill the memory. */
    private static boolean isWhole(Number number) {
        BigDecimal decimal = new BigDecimal(number.toString());
        return decimal.precision() - decimal.scale() <= MOST_DIGITS
                && decimal.stripTrailingZeros().scale() <= 0;
    }
}
