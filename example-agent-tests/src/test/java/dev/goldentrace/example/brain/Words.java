package dev.goldentrace.example.brain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in the customer's words what a rule needs. */
final class Words {

    private static final Pattern ORDER = Pattern.compile("\\b\\d{4}\\b");
    private static final Pattern EMAIL = Pattern.compile("[\\w.]+@[\\w.-]+\\w");
    private static final Pattern VARIANT = Pattern.compile("size \\w+|black|blue|green|red|white");

    private Words() {}

    static List<Integer> orders(String ask) {
        return all(ORDER, ask).map(Integer::valueOf).toList();
    }

    static Optional<String> email(String ask) {
        return all(EMAIL, ask).findFirst();
    }

    static Optional<String> variant(String ask, String present) {
        return all(VARIANT, ask.toLowerCase(Locale.ROOT))
                .filter(variant -> !variant.equals(present))
                .findFirst();
    }

    /** Gives the item of the order that the customer names, else the order's first one. */
    static JsonNode item(String ask, JsonNode order) {
        JsonNode items = order.path("items");
        for (JsonNode item : items) {
            if (ask.toLowerCase(Locale.ROOT).contains(item.path("name").asText())) {
                return item;
            }
        }
        return items.path(0);
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }
}
