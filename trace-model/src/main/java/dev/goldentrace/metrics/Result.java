package dev.goldentrace.metrics;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.ToolCall;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of a tool call, as the model sees it.
 *
 * @param text the result, or what the error says
 * @param error whether it is an error, see {@link dev.goldentrace.trace.ToolReply#saysError}
 */
record Result(String text, boolean error) {

    static Result of(ToolCall call) {
        return call.reply()
                .map(reply -> new Result(reply.text(), reply.saysError()))
                .orElseGet(() -> new Result(call.error().map(CallError::message).orElse("cancelled"), true));
    }

    /** Whether it says that there is nothing: no text, or JSON of nulls, empty lists and the zeros that count them. */
    boolean isEmpty() {
        String bare = text.strip();
        return bare.isEmpty()
                || bare.equals("null")
                || Json.structure(bare).map(Result::isEmpty).orElse(false);
    }

    private static boolean isEmpty(Object structure) {
        List<@Nullable Object> leaves = leaves(structure).toList();
        return leaves.stream().allMatch(leaf -> isNothing(leaf) || isZero(leaf))
                && leaves.stream().anyMatch(Result::isNothing);
    }

    private static Stream<@Nullable Object> leaves(@Nullable Object value) {
        Collection<?> inner =
                value instanceof Map<?, ?> map ? map.values() : value instanceof List<?> list ? list : List.of();
        return inner.isEmpty() ? Stream.of(value) : inner.stream().flatMap(Result::leaves);
    }

    private static boolean isNothing(@Nullable Object leaf) {
        return leaf == null
                || leaf instanceof Map
                || leaf instanceof List
                || (leaf instanceof String text && text.isBlank());
    }

    private static boolean isZero(@Nullable Object leaf) {
        boolean isNumber = leaf instanceof Long || leaf instanceof BigDecimal;
        return isNumber && new BigDecimal(String.valueOf(leaf)).signum() == 0;
    }
}
