package dev.goldentrace.example.brain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The careful ways to change an order that was looked up. */
final class Acts {

    private Acts() {}

    static Reply refund(Dialogue dialogue, JsonNode order) {
        if (!order.path("returnable").asBoolean()) {
            return refuse(order);
        }
        Call refund = offer(dialogue, order).accepted();
        return once(dialogue, refund, "I am sorry for the trouble. ");
    }

    static Reply offerRefund(Dialogue dialogue, JsonNode order) {
        return order.path("returnable").asBoolean() ? offer(dialogue, order).asked() : refuse(order);
    }

    static Reply confirm(Dialogue dialogue) {
        Offer offer = Offer.in(dialogue.previousAnswer()).orElseThrow();
        return once(dialogue, offer.accepted(), "");
    }

    static Reply cancel(Dialogue dialogue, JsonNode order) {
        if (dialogue.did("cancel_order") || order.path("status").asText().equals("PENDING")) {
            return once(dialogue, Call.of("cancel_order", "order", number(order)), "");
        }
        return Reply.says("Order " + number(order) + " can no longer be cancelled, it is "
                + order.path("status").asText() + ".");
    }

    static Reply exchange(Dialogue dialogue, JsonNode order) {
        JsonNode item = Words.item(dialogue.ask(), order);
        String name = item.path("name").asText();
        if (!dialogue.did("search_products")) {
            return Reply.calls(Call.of("search_products", "query", name));
        }
        JsonNode stock = dialogue.found("search_products").path(0).path("variants");
        Optional<String> variant = Words.variant(
                        dialogue.ask(), item.path("variant").asText())
                .filter(wanted ->
                        stock.valueStream().anyMatch(known -> known.asText().equals(wanted)));
        return variant.map(v -> once(dialogue, Call.onItem("exchange_item", number(order), name, "variant", v), ""))
                .orElseGet(() -> Reply.says("I am sorry, we do not have the " + name + " in that variant."));
    }

    static Reply handOver(Dialogue dialogue) {
        return once(dialogue, Call.of("transfer_to_human", "summary", dialogue.ask()), "");
    }

    /** Makes the call when it was not made yet, and else tells its result. */
    private static Reply once(Dialogue dialogue, Call call, String before) {
        return dialogue.did(call.tool()) ? Reply.says(before + dialogue.said(call.tool())) : Reply.calls(call);
    }

    private static Offer offer(Dialogue dialogue, JsonNode order) {
        JsonNode item = Words.item(dialogue.ask(), order);
        return new Offer(
                number(order), item.path("name").asText(), item.path("price").decimalValue());
    }

    private static Reply refuse(JsonNode order) {
        return Reply.says("I am sorry, order " + number(order) + " cannot be returned: "
                + order.path("returns").asText() + ".");
    }

    private static int number(JsonNode order) {
        return order.path("order").asInt();
    }
}
