package dev.goldentrace.golden;

import dev.goldentrace.trace.Blob;
import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolReply;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tool and service calls as JSON. The arguments that the model asked for stand in its reply and are not written again. */
final class CallCodec {
    private static final Set<CallKind> SERVICES =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(CallKind.LLM, CallKind.TOOL)));

    private final SharedTexts shared;
    private final MessageCodec messages;

    CallCodec(SharedTexts shared, MessageCodec messages) {
        this.shared = shared;
        this.messages = messages;
    }

    Map<String, @Nullable Object> encode(Call call, List<ToolUse> asked) {
        return call instanceof ToolCall tool ? encodeTool(tool, asked) : encodeService((ServiceCall) call);
    }

    private Map<String, @Nullable Object> encodeTool(ToolCall call, List<ToolUse> asked) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        ToolRequest request = call.request();
        json.put("tool", request.name());
        MessageCodec.putIf(json, "id", request.id().isEmpty() ? null : request.id());
        if (askedFor(request.id(), asked)
                .map(ToolRequest::of)
                .filter(request::equals)
                .isEmpty()) {
            json.put("arguments", request.arguments());
            MessageCodec.putIf(json, "malformed", request.malformed());
        }
        MessageCodec.putIf(json, "runs", call.lane());
        OutcomeCodec.encode(call.outcome(), json, (reply, into) -> {
            into.put("result", Lines.of(reply.text()));
            MessageCodec.putIf(into, "isError", reply.error());
            MessageCodec.putIf(into, "httpStatus", reply.httpStatus());
        });
        json.put("effect", call.effect().word());
        messages.called(call);
        return json;
    }

    private Map<String, @Nullable Object> encodeService(ServiceCall call) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(call.request().kind().word(), call.request().name());
        json.put("input", call.request().input());
        OutcomeCodec.encode(call.outcome(), json, (reply, into) -> {
            into.put("output", reply.output());
            if (!reply.blobs().isEmpty()) {
                reply.blobs().forEach(shared::put);
                into.put("blobs", reply.blobs().stream().map(Blob::sha256).toList());
            }
        });
        return json;
    }

    Call decode(Fields json, List<ToolUse> asked, Observed observed) {
        return json.values().containsKey("tool") ? decodeTool(json, asked, observed) : decodeService(json, observed);
    }

    private ToolCall decodeTool(Fields json, List<ToolUse> asked, Observed observed) {
        String id = Optional.ofNullable(json.text("id")).orElse("");
        String name = json.requireText("tool");
        ToolRequest request = json.values().containsKey("arguments")
                ? new ToolRequest(id, name, json.map("arguments"), json.text("malformed"))
                : askedFor(id, asked)
                        .map(use -> new ToolRequest(id, name, use.arguments(), use.malformed()))
                        .orElseThrow(() -> new Fields.Problem(json.path(), "arguments, or the id of a tool use", id));
        ToolCall call = new ToolCall(
                request,
                OutcomeCodec.<ToolReply>decode(
                        json,
                        reply -> new ToolReply(
                                reply.requireText("result"), reply.flag("isError"), reply.integer("httpStatus"))),
                json.word("effect", Effect.class, Effect.ofToolName(request.name())),
                observed.timing(),
                json.text("runs"));
        messages.called(call);
        return call;
    }

    private ServiceCall decodeService(Fields json, Observed observed) {
        for (CallKind kind : SERVICES) {
            if (json.has(kind.word())) {
                ServiceRequest request = new ServiceRequest(kind, json.requireText(kind.word()), json.map("input"));
                return new ServiceCall(
                        request,
                        OutcomeCodec.<ServiceReply>decode(
                                json, reply -> new ServiceReply(reply.map("output"), blobs(reply), observed.usage())),
                        observed.timing());
            }
        }
        throw new Fields.Problem(
                json.path(),
                "a call: tool or one of "
                        + SERVICES.stream().map(CallKind::word).collect(Collectors.joining(", ")),
                json.values().keySet());
    }

    private List<Blob> blobs(Fields json) {
        return json.texts("blobs").stream().map(shared::blob).toList();
    }

    private static Optional<ToolUse> askedFor(String id, List<ToolUse> asked) {
        return asked.stream()
                .filter(use -> !id.isEmpty() && use.id().equals(id))
                .findFirst();
    }
}
