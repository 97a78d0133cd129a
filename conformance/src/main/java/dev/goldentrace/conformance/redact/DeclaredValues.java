package dev.goldentrace.conformance.redact;

import dev.goldentrace.conformance.runs.AgentRun;
import dev.goldentrace.trace.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects the personal values of a run's tool results. Written apart from what finds them in the product, and simpler: a
 * list of names, exact but for case and {@code _}.
 */
final class DeclaredValues {
    private static final int SHORTEST = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,.]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{3,}");

    private static final Map<String, String> SORTS = Map.ofEntries(
            Map.entry("firstname", "first name"),
            Map.entry("given", "first name"),
            Map.entry("lastname", "last name"),
            Map.entry("family", "last name"),
            Map.entry("fullname", "full name"),
            Map.entry("email", "e-mail"),
            Map.entry("address1", "address1"),
            Map.entry("address2", "address2"),
            Map.entry("street", "street"),
            Map.entry("line", "street"),
            Map.entry("zip", "zip"),
            Map.entry("zipcode", "zip"),
            Map.entry("postalcode", "zip"),
            Map.entry("phone", "phone"),
            Map.entry("phonenumber", "phone"),
            Map.entry("dob", "date of birth"),
            Map.entry("dateofbirth", "date of birth"),
            Map.entry("birthdate", "date of birth"),
            Map.entry("lastfour", "last four digits"),
            Map.entry("last4", "last four digits"),
            Map.entry("accountnumberlast4", "last four digits"),
            Map.entry("paymentid", "payment-method id"),
            Map.entry("paymentmethodid", "payment-method id"),
            Map.entry("exchangepaymentmethodid", "payment-method id"),
            Map.entry("returnpaymentmethodid", "payment-method id"));

    private final Set<DeclaredValue> values = new LinkedHashSet<>();

    private DeclaredValues() {}

    static Set<DeclaredValue> of(AgentRun run) {
        DeclaredValues declared = new DeclaredValues();
        run.tools().forEach(tool -> json(tool.result()).ifPresent(declared::walk));
        return declared.values;
    }

    /** The JSON of a result: all of it, or what stands between its first and its last brace. */
    private static Optional<Object> json(String result) {
        Optional<Object> whole = Json.structure(result);
        int first = result.indexOf('{');
        int last = result.lastIndexOf('}');
        return whole.isPresent() || first < 0 || last < first
                ? whole
                : Json.structure(result.substring(first, last + 1));
    }

    private void walk(@Nullable Object json) {
        if (json instanceof Map<?, ?> object) {
            phone(object);
            object.forEach((key, value) -> field(String.valueOf(key), value));
        } else if (json instanceof List<?> list) {
            list.forEach(this::walk);
        }
    }

    private void field(String key, @Nullable Object value) {
        String name = key.toLowerCase(Locale.ROOT).replace("_", "");
        String sort = SORTS.get(name);
        if (name.equals("paymentmethods") && value instanceof Map<?, ?> methods) {
            methods.keySet().forEach(id -> paymentMethod(String.valueOf(id)));
        }
        if (sort != null) {
            declare(sort, value);
        }
        walk(value);
    }

    private void declare(String sort, @Nullable Object value) {
        if (value instanceof List<?> list) {
            list.forEach(item -> declare(sort, item));
        } else if (value instanceof String || value instanceof Long) {
            add(sort, String.valueOf(value));
        }
    }

    /** Words that are written small within a name, such as {@code van der}, are words of every text. */
    private void add(String sort, String text) {
        if (sort.equals("payment-method id")) {
            paymentMethod(text);
        } else if (text.length() >= SHORTEST) {
            values.add(new DeclaredValue(sort, text));
            if (sort.endsWith("name")) {
                BETWEEN_WORDS
                        .splitAsStream(text)
                        .filter(word -> word.length() >= SHORTEST && !Character.isLowerCase(word.charAt(0)))
                        .forEach(word -> values.add(new DeclaredValue(sort, word)));
            }
        }
    }

    /** Of an id it is the digits that name it. */
    private void paymentMethod(String id) {
        DIGITS.matcher(id).results().forEach(digits -> {
            values.add(new DeclaredValue("payment-method id", id));
            values.add(new DeclaredValue("payment-method id", digits.group()));
        });
    }

    /** As health records write it: {@code {"system": "phone", "value": …}}. */
    private void phone(Map<?, ?> object) {
        if ("phone".equals(object.get("system"))) {
            declare("phone", object.get("value"));
        } else if ("email".equals(object.get("system"))) {
            declare("e-mail", object.get("value"));
        }
    }
}
