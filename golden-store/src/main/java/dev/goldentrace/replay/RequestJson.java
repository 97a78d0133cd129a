package dev.goldentrace.replay;

import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests as JSON values, for people to read. */
final class RequestJson {
    private RequestJson() {}

    /** A request in short: of a conversation only what was said last. */
    static Object inShort(Request<?> request) {
        if (request instanceof LlmRequest llm) {
            List<Message> messages = llm.messages();
            return messages.isEmpty() ? "no messages" : said(messages.get(messages.size() - 1));
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        if (request instanceof ToolRequest tool) {
            json.put("tool", tool.name());
            json.put("arguments", arguments(tool));
        } else if (request instanceof ServiceRequest service) {
            json.put(service.kind().word(), service.name());
            json.put("input", service.input());
        }
        return json;
    }

    /** All of a request, such that its fields can be told apart. */
    static Object whole(Request<?> request) {
        if (!(request instanceof LlmRequest llm)) {
            return inShort(request);
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        putIfThere(json, "model", llm.model());
        json.put("parameters", llm.parameters());
        putIfThere(json, "responseFormat", llm.responseFormat());
        Map<String, @Nullable Object> tools = new LinkedHashMap<>();
        llm.tools().forEach(tool -> tools.put(tool.name(), spec(tool)));
        json.put("tools", tools);
        json.put("messages", llm.messages().stream().map(RequestJson::said).toList());
        return json;
    }

    private static Map<String, @Nullable Object> spec(ToolSpec tool) {
        Map<String, @Nullable Object> spec = new LinkedHashMap<>();
        putIfThere(spec, "description", tool.description());
        spec.put("parameters", tool.parameters());
        return spec;
    }

    private static void putIfThere(Map<String, @Nullable Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static Object arguments(ToolRequest tool) {
        return tool.malformed() != null ? tool.malformed() : tool.arguments();
    }

    private static String said(Message message) {
        return message.role().word() + ": " + message.text();
    }
}
