package dev.goldentrace.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolReplyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error: order 7 is not delivered",
                "  ERROR: no such order",
                "\"Error: no such order\"",
                "ValueError: invalid literal",
                "java.lang.IllegalStateException: closed",
                "Error in sending the request: 400",
                "Error 404",
                "Error executing tool cancel_order",
                "Failed to cancel: already shipped",
                "Failure: no seat left",
                "Invalid order id",
                "Cannot cancel: already shipped",
                "Unable to reach the bank",
                "Access denied",
                "{\"error\": \"no such order\"}",
                "{\"error\": {\"code\": 404}}",
                "{\"isError\": true}",
                "{\"success\": false, \"reason\": \"shipped\"}",
                "{\"ok\": false}",
                "{\"status\": \"error\", \"message\": \"declined\"}",
                "Error: no such order",
                "Error: not found"
            })
    void saysThatItIsAnError(String text) {
        assertThat(ToolReply.of(text).saysError()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ok",
                "Error report created.",
                "Errors were not found.",
                "Failed orders: 3",
                "Access granted",
                "Cannons: 3",
                "Order 7 is cancelled. Error: none",
                "{\"error\": null, \"order\": 7}",
                "{\"errors\": []}",
                "{\"errors\": 0, \"sent\": 1200}",
                "Failed: 0, sent: 1200",
                "Error: none",
                "{\"ok\": true}",
                "{\"error\": false}",
                "{\"success\": true}",
                "{\"status\": \"failed\", \"payment\": 3}",
                "{\"error"
            })
    void isAResultOtherwise(String text) {
        assertThat(ToolReply.of(text).saysError()).isFalse();
    }

    @Test
    void isAnErrorWhereTheToolMarksIt() {
        assertThat(new ToolReply("no such order", true, null).saysError()).isTrue();
    }

    @Test
    void isAResultWhereItIsLong() {
        assertThat(ToolReply.of("Error: " + "x".repeat(2_000)).saysError()).isFalse();
    }
}
