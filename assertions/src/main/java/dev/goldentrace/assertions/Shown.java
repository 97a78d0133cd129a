package dev.goldentrace.assertions;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolUse;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How messages show values and calls: on one line, and not endless. */
final class Shown {
    private static final int LONGEST = 120;

    private Shown() {}

    static String call(Call call) {
        if (call instanceof ToolCall tool) {
            return tool(tool);
        }
        return call instanceof ServiceCall service
                ? service.request().name() + "(" + arguments(service.request().input()) + ")"
                : model((LlmCall) call);
    }

    private static String tool(ToolCall call) {
        String malformed = call.request().malformed();
        String arguments =
                malformed != null ? value(malformed) : arguments(call.request().arguments());
        return call.name() + "(" + arguments + ")";
    }

    private static String model(LlmCall call) {
        String said = call.reply().map(Shown::reply).orElse("no reply");
        return call.model().map(name -> name + ": ").orElse("") + said;
    }

    private static String reply(LlmReply reply) {
        String tools = reply.message().toolUses().stream().map(Shown::use).collect(Collectors.joining(", "));
        String text = reply.message().text();
        return tools.isEmpty() ? "<" + value(text) + ">" : text.isEmpty() ? tools : "<" + value(text) + ">, " + tools;
    }

    static String use(ToolUse use) {
        String malformed = use.malformed();
        return use.name() + "(" + (malformed != null ? value(malformed) : arguments(use.arguments())) + ")";
    }

    static String arguments(Map<String, ? extends @Nullable Object> arguments) {
        return arguments.entrySet().stream()
                .map(argument -> argument.getKey() + "=" + value(argument.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String value(@Nullable Object value) {
        return cut(value instanceof String text ? text : Json.write(value));
    }

    static String quoted(Object value) {
        return cut(Json.write(value));
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isLowSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 2 : LONGEST - 1;
        return line.substring(0, end) + "…";
    }
}
