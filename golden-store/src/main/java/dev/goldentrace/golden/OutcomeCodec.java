package dev.goldentrace.golden;

import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.StopReason;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a call ended, as JSON: a reply of the call's kind, {@code "error"}, or {@code "cancelled": true}. */
final class OutcomeCodec {
    private OutcomeCodec() {}

    static <R extends Reply> void encode(
            Outcome<R> outcome,
            Map<String, @Nullable Object> json,
            BiConsumer<R, Map<String, @Nullable Object>> reply) {
        if (outcome instanceof Outcome.Completed<R> completed) {
            reply.accept(completed.reply(), json);
        } else if (outcome instanceof Outcome.Failed<R> failed) {
            json.put("error", ErrorCodec.encode(failed.error()));
        } else {
            json.put("cancelled", true);
        }
    }

    static <R extends Reply> Outcome<R> decode(Fields json, Function<Fields, R> reply) {
        if (json.value("error") instanceof Map) {
            return new Outcome.Failed<>(ErrorCodec.decode(json.object("error")));
        }
        return json.flag("cancelled") ? new Outcome.Cancelled<>() : new Outcome.Completed<>(reply.apply(json));
    }

    static Map<String, @Nullable Object> encode(LlmReply reply, MessageCodec messages) {
        Map<String, @Nullable Object> json = messages.encode(reply.message());
        if (reply.stopReason() != usualStop(reply.message())) {
            json.put("stop", reply.stopReason().word());
        }
        return json;
    }

    static LlmReply decodeLlm(Fields json, MessageCodec messages, Observed observed) {
        Message message = messages.decode(json);
        return new LlmReply(
                message,
                Objects.requireNonNull(json.word("stop", StopReason.class, usualStop(message))),
                observed.usage(),
                observed.model(),
                observed.responseId(),
                observed.opaque());
    }

    private static StopReason usualStop(Message message) {
        return message.toolUses().isEmpty() ? StopReason.STOP : StopReason.TOOL_CALLS;
    }
}
