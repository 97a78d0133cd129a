package dev.goldentrace.diff;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.ToolCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How differences name calls, and show them as JSON values. */
final class CallWords {
    static final String LLM_CALL = "LLM call";

    private CallWords() {}

    /** The tool, or what the service does. */
    static String name(Call call) {
        if (call instanceof ToolCall tool) {
            return tool.name();
        }
        return call instanceof LlmCall ? LLM_CALL : call.kind().word() + " call";
    }

    static Object json(Call call) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        if (call instanceof ToolCall tool) {
            String malformed = tool.request().malformed();
            json.put("tool", tool.name());
            json.put("arguments", malformed != null ? malformed : tool.request().arguments());
        } else if (call instanceof ServiceCall service) {
            json.put(service.kind().word(), service.request().name());
            json.put("input", service.request().input());
        }
        return json;
    }

    /** What a turn did: its calls, else what the model said. */
    static Object json(Lane.Read read) {
        List<Object> calls = read.calls().stream().map(CallWords::json).toList();
        if (!calls.isEmpty()) {
            return calls.size() == 1 ? calls.get(0) : calls;
        }
        LlmCall llm = read.turn().llm();
        return llm == null
                ? List.of()
                : llm.reply()
                        .map(reply -> reply.message().text())
                        .orElseGet(() -> llm.error()
                                .map(error -> "failed: " + error.message())
                                .orElse("cancelled"));
    }
}
