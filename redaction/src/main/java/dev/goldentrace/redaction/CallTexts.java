package dev.goldentrace.redaction;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolReply;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolSpec;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Rewrites the texts of calls. */
final class CallTexts {
    private final TextRewrite rewrite;
    private final JsonTexts json;
    private final MessageTexts messages;
    private final Once<ToolSpec> specs = new Once<>(this::spec);

    CallTexts(TextRewrite rewrite, JsonTexts json) {
        this.rewrite = rewrite;
        this.json = json;
        this.messages = new MessageTexts(rewrite, json);
    }

    LlmCall llm(LlmCall call) {
        LlmRequest request = request(call.request());
        Outcome<LlmReply> outcome = outcome(call.outcome(), this::reply);
        return new LlmCall(
                request, outcome, new ChunkTexts(rewrite).rewrite(call.chunks()), call.timing(), call.attempt());
    }

    ToolCall tool(ToolCall call) {
        ToolRequest asked = call.request();
        ToolRequest request = new ToolRequest(
                rewrite.text(asked.id()),
                rewrite.name(asked.name()),
                json.object(asked.arguments()),
                text(asked.malformed()));
        Outcome<ToolReply> outcome = outcome(
                call.outcome(), reply -> new ToolReply(rewrite.text(reply.text()), reply.error(), reply.httpStatus()));
        return new ToolCall(request, outcome, call.effect(), call.timing(), name(call.lane()));
    }

    ServiceCall service(ServiceCall call) {
        ServiceRequest asked = call.request();
        ServiceRequest request =
                new ServiceRequest(asked.kind(), rewrite.name(asked.name()), json.object(asked.input()));
        Outcome<ServiceReply> outcome = outcome(
                call.outcome(), reply -> new ServiceReply(json.object(reply.output()), reply.blobs(), reply.usage()));
        return new ServiceCall(request, outcome, call.timing());
    }

    CallError error(CallError error) {
        return new CallError(
                rewrite.name(error.type()), rewrite.text(error.message()), error.httpStatus(), error.kind());
    }

    private LlmRequest request(LlmRequest request) {
        return new LlmRequest(
                name(request.model()),
                messages.rewrite(request.messages()),
                request.tools().stream().map(specs::rewrite).toList(),
                request.responseFormat() == null ? null : json.object(request.responseFormat()),
                json.object(request.parameters()));
    }

    private ToolSpec spec(ToolSpec tool) {
        return new ToolSpec(rewrite.name(tool.name()), text(tool.description()), json.object(tool.parameters()));
    }

    private LlmReply reply(LlmReply reply) {
        return new LlmReply(
                messages.rewrite(reply.message()),
                reply.stopReason(),
                reply.usage(),
                name(reply.model()),
                text(reply.responseId()),
                reply.opaque());
    }

    private <R extends Reply> Outcome<R> outcome(Outcome<R> outcome, UnaryOperator<R> rewriteReply) {
        if (outcome instanceof Outcome.Completed<R> completed) {
            return new Outcome.Completed<>(rewriteReply.apply(completed.reply()));
        }
        return outcome instanceof Outcome.Failed<R> failed ? new Outcome.Failed<>(error(failed.error())) : outcome;
    }

    private @Nullable String name(@Nullable String name) {
        return name == null ? null : rewrite.name(name);
    }

    private @Nullable String text(@Nullable String text) {
        return text == null ? null : rewrite.text(text);
    }
}
