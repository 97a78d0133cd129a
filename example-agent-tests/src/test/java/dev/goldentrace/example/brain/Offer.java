package dev.goldentrace.example.brain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A refund that the agent offered and that waits for the customer's yes. */
record Offer(int order, String item, BigDecimal amount) {

    private static final Pattern TEXT = Pattern.compile("refund (\\d+\\.\\d\\d) EUR for the (.+) of order (\\d+)\\?");

    static Optional<Offer> in(String answer) {
        Matcher matcher = TEXT.matcher(answer);
        return matcher.find()
                ? Optional.of(new Offer(
                        Integer.parseInt(matcher.group(3)), matcher.group(2), new BigDecimal(matcher.group(1))))
                : Optional.empty();
    }

    Reply asked() {
        return Reply.says(
                "That is possible. Shall I refund " + amount + " EUR for the " + item + " of order " + order + "?");
    }

    Call accepted() {
        return Call.onItem("refund_item", order, item, "amount", amount);
    }
}
