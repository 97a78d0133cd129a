package dev.goldentrace.example.brain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/** The careful ways to find something out. */
final class LookUps {

    private static final int ATTEMPTS = 2;

    private LookUps() {}

    /** Looks all named orders up at once. */
    static Reply orders(Dialogue dialogue) {
        List<Integer> orders = Words.orders(dialogue.ask());
        return dialogue.did("get_order")
                ? Reply.says(dialogue.uses().stream()
                        .filter(use -> use.of("get_order"))
                        .map(LookUps::status)
                        .collect(Collectors.joining(" ")))
                : Reply.calls(orders.stream()
                        .map(order -> Call.of("get_order", "order", order))
                        .toArray(Call[]::new));
    }

    static Reply track(Dialogue dialogue) {
        int order = Words.orders(dialogue.ask()).get(0);
        String said = dialogue.said("get_shipment");
        boolean again = said.contains("Try again") && dialogue.times("get_shipment") < ATTEMPTS;
        if (said.isEmpty() || again) {
            return Reply.calls(Call.of("get_shipment", "order", order));
        }
        JsonNode shipment = Json.parse(said);
        return Reply.says(
                shipment.isObject()
                        ? "The parcel of order " + order + " is "
                                + shipment.path("state").asText() + ", at the "
                                + shipment.path("place").asText() + "."
                        : "I am sorry: " + said);
    }

    static Reply ordersOf(Dialogue dialogue) {
        if (!dialogue.did("find_customer")) {
            return Reply.calls(Call.of(
                    "find_customer", "email", Words.email(dialogue.ask()).orElseThrow()));
        }
        JsonNode customer = dialogue.found("find_customer");
        if (!customer.isObject()) {
            return Reply.says("I am sorry: " + dialogue.said("find_customer"));
        }
        if (!dialogue.did("list_orders")) {
            return Reply.calls(
                    Call.of("list_orders", "customer", customer.path("id").asText()));
        }
        return Reply.says("Orders of " + customer.path("email").asText() + ": "
                + dialogue.found("list_orders")
                        .valueStream()
                        .map(order -> order.path("order").asInt() + " ("
                                + order.path("items").asText() + ", "
                                + order.path("status").asText() + ")")
                        .collect(Collectors.joining("; "))
                + ".");
    }

    private static String status(ToolUse use) {
        JsonNode order = use.json();
        return order.isObject()
                ? "Order " + order.path("order").asInt() + " is "
                        + order.path("status").asText() + "."
                : use.result();
    }
}
