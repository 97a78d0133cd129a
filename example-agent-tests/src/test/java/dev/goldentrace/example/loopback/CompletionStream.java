package dev.goldentrace.example.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a completion in chunks, as server-sent events. */
record CompletionStream(Completion completion, boolean withUsage) {

    private static final Pattern TEXT_PIECE = Pattern.compile(".{1,16}", Pattern.DOTALL);
    private static final Pattern ARGUMENT_PIECE = Pattern.compile(".{1,7}", Pattern.DOTALL);

    void writeTo(OutputStream out) throws IOException {
        ObjectNode role = Wire.object().put("role", "assistant");
        send(out, delta(completion.calls().isEmpty() ? role.put("content", "") : role.putNull("content")));
        for (String piece : pieces(TEXT_PIECE, completion.text())) {
            send(out, delta(Wire.object().put("content", piece)));
        }
        for (int index = 0; index < completion.calls().size(); index++) {
            sendCall(out, index, completion.calls().get(index));
        }
        send(out, chunk(Wire.object(), completion.finish()));
        if (withUsage) {
            ObjectNode last = completion.head("chat.completion.chunk");
            last.putArray("choices");
            send(out, last.set("usage", completion.usage().json()));
        }
        event(out, "[DONE]");
    }

    private void sendCall(OutputStream out, int index, FunctionCall call) throws IOException {
        ObjectNode opened = Wire.object().put("index", index);
        send(out, callDelta(opened.setAll(call.opened())));
        for (String piece : pieces(ARGUMENT_PIECE, call.arguments())) {
            ObjectNode more = Wire.object().put("index", index);
            more.putObject("function").put("arguments", piece);
            send(out, callDelta(more));
        }
    }

    private ObjectNode callDelta(JsonNode call) {
        ObjectNode delta = Wire.object();
        delta.putArray("tool_calls").add(call);
        return delta(delta);
    }

    private ObjectNode delta(ObjectNode delta) {
        return chunk(delta, null);
    }

    private ObjectNode chunk(ObjectNode delta, @Nullable String finish) {
        ObjectNode chunk = completion.head("chat.completion.chunk");
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        choice.putNull("logprobs").put("finish_reason", finish);
        return withUsage ? chunk.putNull("usage") : chunk;
    }

    private static List<String> pieces(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void send(OutputStream out, JsonNode json) throws IOException {
        event(out, Wire.write(json));
    }

    private static void event(OutputStream out, String data) throws IOException {
        out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
