package dev.goldentrace.example.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.goldentrace.example.brain.Reply;
import java.time.Instant;
import java.util.List;

/** A finished completion, before it is written whole or in chunks. */
record Completion(
        String id, long created, String model, String text, List<FunctionCall> calls, String finish, Usage usage) {

    private static final String FINGERPRINT = "fp_loopback";

    static Completion of(ChatRequest chat, Reply reply, Ids ids) {
        List<FunctionCall> calls = reply.calls().stream()
                .map(call -> new FunctionCall(ids.call(), call.tool(), Wire.write(call.arguments())))
                .toList();
        return new Completion(
                ids.completion(),
                Instant.now().getEpochSecond(),
                Snapshots.of(chat.model()),
                reply.text(),
                calls,
                reply.finish(),
                Usage.of(chat, reply.text(), calls));
    }

    ObjectNode json() {
        ObjectNode json = head("chat.completion");
        ObjectNode choice = json.putArray("choices").addObject().put("index", 0);
        ObjectNode message = choice.putObject("message").put("role", "assistant");
        if (calls.isEmpty()) {
            message.put("content", text);
        } else {
            message.putNull("content");
            calls.forEach(call -> message.withArray("tool_calls").add(call.json()));
        }
        message.putNull("refusal").putArray("annotations");
        choice.putNull("logprobs").put("finish_reason", finish);
        json.set("usage", usage.json());
        return json;
    }

    ObjectNode head(String object) {
        return Wire.object()
                .put("id", id)
                .put("object", object)
                .put("created", created)
                .put("model", model)
                .put("service_tier", "default")
                .put("system_fingerprint", FINGERPRINT);
    }
}
