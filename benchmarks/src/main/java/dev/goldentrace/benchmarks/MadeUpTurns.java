package dev.goldentrace.benchmarks;

import dev.goldentrace.trace.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Conversations with a shop, made up by a seed: prose, JSON of tools, many digits, and every few turns personal data. */
final class MadeUpTurns {
    private static final List<String> FIRST_NAMES =
            List.of("Ada", "Bruno", "Chiara", "Dmitri", "Elif", "Farid", "Grace", "Hiro", "Ines", "Jonas");
    private static final List<String> LAST_NAMES =
            List.of("Abara", "Bergstrom", "Castellano", "Dvorak", "Eriksen", "Fontaine", "Galanis", "Hovland");
    private static final List<String> THINGS =
            List.of("kettle", "rain jacket", "desk lamp", "headphones", "tea towels", "water bottle", "backpack");
    private static final List<String> SENTENCES = List.of(
            "The parcel should have been here two days ago, and the tracking page has not changed since then.",
            "I would like to exchange it for the larger size if that is still possible.",
            "Our return window is 30 days from delivery, and the item has to be unused.",
            "Please note that a refund takes three to five working days to show on your statement.",
            "It worked for a week, then the light began to flicker and now it does not turn on at all.",
            "Version 4.12.1 fixed this for most people, but it came back after the update to 4.13.",
            "Could you check whether the blue one is in stock at the store on the corner?",
            "I have looked at the order and can see two items, of which one has been shipped.");

    private final Random random;

    private MadeUpTurns(long seed) {
        this.random = new Random(seed);
    }

    /** So many turns that their texts have at least so many characters. */
    static List<Turn> of(long seed, int characters) {
        MadeUpTurns madeUp = new MadeUpTurns(seed);
        List<Turn> turns = new ArrayList<>();
        for (int length = 0;
                length < characters;
                length += turns.get(turns.size() - 1).text().length()) {
            turns.add(madeUp.turn());
        }
        return turns;
    }

    private Turn turn() {
        String first = any(FIRST_NAMES);
        String last = any(LAST_NAMES);
        String email = first.toLowerCase(java.util.Locale.ROOT) + "." + last.toLowerCase(java.util.Locale.ROOT)
                + random.nextInt(1000) + "@mail.acme-shop.com";
        String order = "#W" + digits(7);
        String user = "My order " + order + " of the " + any(THINGS) + ". " + any(SENTENCES)
                + (random.nextInt(3) == 0 ? " You can reach me at " + email + " or " + phone() + "." : "");
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        arguments.put("order", order);
        arguments.put("reason", any(SENTENCES));
        String answer = any(SENTENCES) + " The order " + order + " comes to $" + digits(3) + "." + digits(2) + ". "
                + any(SENTENCES) + (random.nextInt(4) == 0 ? " I have written to " + email + "." : "");
        return new Turn(user, arguments, result(order, first, last, email), answer);
    }

    private String result(String order, String first, String last, String email) {
        Map<String, @Nullable Object> customer = new LinkedHashMap<>();
        customer.put("first_name", first);
        customer.put("last_name", last);
        customer.put("email", email);
        customer.put("phone", phone());
        customer.put("address1", digits(3) + " Cedar Lane");
        customer.put("zip", digits(5));
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            Map<String, @Nullable Object> item = new LinkedHashMap<>();
            item.put("item_id", digits(10));
            item.put("name", any(THINGS));
            item.put("price", random.nextInt(50_000) / 100.0);
            item.put("available", random.nextBoolean());
            items.add(item);
        }
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("order_id", order);
        result.put(
                "created_at",
                "2026-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10) + "T1" + random.nextInt(10) + ":24:55Z");
        result.put("tracking", digits(12));
        result.put("customer", customer);
        result.put("items", items);
        return Json.write(result);
    }

    private String phone() {
        return "(" + (201 + random.nextInt(600)) + ") 555-" + digits(4);
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
