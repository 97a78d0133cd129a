package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.Story.tool;

import dev.goldentrace.trace.Session;

/** The session that most tests assert about, and how messages show it. */
final class Refund {
    static final Session SESSION = story().asks("Money back, please.")
            .calls(tool("get_order", "order", 1001))
            .calls(tool("refund_item", "order", 1001, "item", "kettle"))
            .says("Refunded 49.00 EUR.")
            .session();

    static final String IN_SHORT = "\n  trace      1 run, 3 steps, 2 tool calls"
            + "\n             1. get_order(order=1001)"
            + "\n             2. refund_item(order=1001, item=kettle)";

    private Refund() {}
}
