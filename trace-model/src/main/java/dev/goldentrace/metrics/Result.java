package dev.goldentrace.metrics;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.ToolCall;

/**
 * What came of a tool call, as the model sees it.
 *
 * @param text the result, or what the error says
 * @param error whether it is an error
 */
record Result(String text, boolean error) {

    static Result of(ToolCall call) {
        return call.reply()
                .map(reply -> new Result(reply.text(), reply.error()))
                .orElseGet(() -> new Result(call.error().map(CallError::message).orElse("cancelled"), true));
    }
}
