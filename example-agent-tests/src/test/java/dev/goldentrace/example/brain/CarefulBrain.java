package dev.goldentrace.example.brain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/** Looks first, does what was asked and no more, and tells what the shop's tools told. */
final class CarefulBrain implements Brain {

    @Override
    public Reply answer(Dialogue dialogue) {
        Reply reply = reply(dialogue);
        return dialogue.offers(reply) ? reply : Reply.says("I am sorry, I cannot do that here.");
    }

    private static Reply reply(Dialogue dialogue) {
        return switch (Intent.of(dialogue)) {
            case CONFIRM_OFFER -> Acts.confirm(dialogue);
            case ASK_POLICY -> Reply.says("Our terms say: " + dialogue.retrieved());
            case LIST_ORDERS -> LookUps.ordersOf(dialogue);
            case HUMAN -> Acts.handOver(dialogue);
            case REFUND -> onOrder(dialogue, order -> Acts.refund(dialogue, order));
            case RETURN -> onOrder(dialogue, order -> Acts.offerRefund(dialogue, order));
            case CANCEL -> onOrder(dialogue, order -> Acts.cancel(dialogue, order));
            case EXCHANGE -> onOrder(dialogue, order -> Acts.exchange(dialogue, order));
            case TRACK -> LookUps.track(dialogue);
            case LOOK_UP -> LookUps.orders(dialogue);
            case OTHER -> Reply.says("Hello! Which order is it about?");
        };
    }

    private static Reply onOrder(Dialogue dialogue, Function<JsonNode, Reply> act) {
        if (!dialogue.did("get_order")) {
            return Reply.calls(
                    Call.of("get_order", "order", Words.orders(dialogue.ask()).get(0)));
        }
        JsonNode order = dialogue.found("get_order");
        return order.isObject() ? act.apply(order) : Reply.says("I am sorry: " + dialogue.said("get_order"));
    }
}
