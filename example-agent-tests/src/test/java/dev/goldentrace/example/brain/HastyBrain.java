package dev.goldentrace.example.brain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;

/** Does what a worse model does: each intent has its own fault, so that each rule has something to find. */
final class HastyBrain implements Brain {

    private static final int REPEATS = 4;
    private static final int FIRST_ORDER = 1001;
    private static final int LAST_ORDER = 1007;

    private final Brain careful;

    HastyBrain(Brain careful) {
        this.careful = careful;
    }

    @Override
    public Reply answer(Dialogue dialogue) {
        Reply reply = careful.answer(dialogue);
        return switch (Intent.of(dialogue)) {
            case CONFIRM_OFFER -> Reply.says("Done, the money is on its way.");
            case ASK_POLICY -> reply.limitedTo(10);
            case LIST_ORDERS -> dialogue.did("list_orders") ? Reply.says("") : reply;
            case REFUND -> refundTooMuch(dialogue, reply);
            case CANCEL -> lookAgainAndAgain(dialogue, reply);
            case EXCHANGE -> cancelInstead(dialogue, reply);
            case TRACK -> giveUp(dialogue, reply);
            case LOOK_UP -> lookAround(dialogue, reply);
            case HUMAN, RETURN, OTHER -> reply;
        };
    }

    /** Misplaces the decimal point; beyond the return window it calls a tool that nobody offered. */
    private static Reply refundTooMuch(Dialogue dialogue, Reply reply) {
        boolean refused = dialogue.did("get_order") && reply.calls().isEmpty() && !dialogue.did("refund_item");
        if (refused) {
            return Reply.calls(Call.of("extend_return_window", "days", 365));
        }
        return reply.calls().stream()
                .filter(call -> call.tool().equals("refund_item"))
                .findFirst()
                .map(call -> Reply.calls(new Call(call.tool(), tenfold(call.arguments()))))
                .orElse(reply);
    }

    private static JsonNode tenfold(JsonNode arguments) {
        BigDecimal amount = arguments.path("amount").decimalValue();
        ObjectNode changed = arguments.deepCopy();
        return changed.setAll(
                Map.of("amount", Json.of(amount.multiply(BigDecimal.TEN).setScale(2))));
    }

    private static Reply lookAgainAndAgain(Dialogue dialogue, Reply reply) {
        return dialogue.did("get_order") && dialogue.times("get_order") < REPEATS
                ? Reply.calls(dialogue.uses().get(0).call())
                : reply;
    }

    private static Reply cancelInstead(Dialogue dialogue, Reply reply) {
        if (!dialogue.did("get_order")) {
            return reply;
        }
        return dialogue.did("cancel_order")
                ? Reply.says(dialogue.said("cancel_order") + " Please order again.")
                : Reply.calls(Call.of(
                        "cancel_order", "order", Words.orders(dialogue.ask()).get(0)));
    }

    private static Reply giveUp(Dialogue dialogue, Reply reply) {
        if (!dialogue.did("get_shipment")) {
            return reply;
        }
        return dialogue.did("transfer_to_human")
                ? Reply.says(dialogue.said("transfer_to_human"))
                : Reply.calls(Call.of("transfer_to_human", "summary", dialogue.ask()));
    }

    /** Reads all the customer's orders when asked for two, and one by one everybody's when asked for one. */
    private static Reply lookAround(Dialogue dialogue, Reply reply) {
        if (!dialogue.did("get_order")) {
            return reply;
        }
        if (Words.orders(dialogue.ask()).size() == 1) {
            return nextOrder(dialogue, reply);
        }
        JsonNode customer = dialogue.found("get_order").path("customer");
        return dialogue.did("list_orders") ? reply : Reply.calls(Call.of("list_orders", "customer", customer.asText()));
    }

    private static Reply nextOrder(Dialogue dialogue, Reply reply) {
        int asked = Words.orders(dialogue.ask()).get(0);
        long next = FIRST_ORDER + dialogue.times("get_order") - 1;
        long order = next < asked ? next : next + 1;
        return order > LAST_ORDER ? reply : Reply.calls(Call.of("get_order", "order", order));
    }
}
