package dev.goldentrace.replay;

import dev.goldentrace.normalize.Field;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolSpec;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the places of a request as {@link RequestJson#whole} has it by the fields of the comparison. */
final class RequestFields {
    private static final Pattern MESSAGE = Pattern.compile("^\\$\\.messages\\[(\\d+)]");
    private static final Field OTHER = Field.ofSession("call");

    private final Request<?> request;

    RequestFields(Request<?> request) {
        this.request = request;
    }

    Field at(String path) {
        if (request instanceof ToolRequest tool) {
            return path.startsWith("$.arguments") ? within(Field.arguments(tool.name()), "$.arguments", path) : OTHER;
        }
        if (request instanceof ServiceRequest service) {
            return path.startsWith("$.input") ? within(Field.input(service.kind()), "$.input", path) : OTHER;
        }
        return ofLlm((LlmRequest) request, path);
    }

    private static Field within(Field field, String root, String path) {
        return field.at(path.substring(root.length()));
    }

    private static Field ofLlm(LlmRequest llm, String path) {
        if (path.equals("$.model")) {
            return Field.model();
        }
        if (path.startsWith("$.parameters")) {
            return within(Field.parameters(), "$.parameters", path);
        }
        if (path.startsWith("$.responseFormat")) {
            return within(Field.responseFormat(), "$.responseFormat", path);
        }
        Matcher message = MESSAGE.matcher(path);
        return message.find() ? message(llm.messages(), Integer.parseInt(message.group(1))) : tool(llm, path);
    }

    private static Field message(List<Message> messages, int index) {
        if (index >= messages.size()) {
            return OTHER;
        }
        Message message = messages.get(index);
        long before = messages.subList(0, index).stream()
                .filter(other -> other.role() != Role.SYSTEM)
                .count();
        return message.role() == Role.SYSTEM ? Field.system() : Field.message((int) before, message);
    }

    private static Field tool(LlmRequest llm, String path) {
        for (ToolSpec tool : llm.tools()) {
            String root = "$.tools" + Field.key(tool.name());
            if (path.equals(root) || path.startsWith(root + ".") || path.startsWith(root + "[")) {
                return within(Field.toolOffered(tool.name()), root, path);
            }
        }
        return OTHER;
    }
}
