package dev.goldentrace.replay;

import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.ToolSpec;
import dev.goldentrace.trace.ToolUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is asked of a model with what was asked when it was recorded, in this order: system prompt, tools, response
 * schema, model and parameters, then the conversation. Ids of tool calls count as ordinals, tools by name in any order.
 */
final class LlmComparison {
    private final JsonComparison json;
    private final boolean opaqueToo;

    /** What is opaque is another in each recording, but handed back as it was recorded. */
    LlmComparison(JsonComparison json, boolean opaqueToo) {
        this.json = json;
        this.opaqueToo = opaqueToo;
    }

    Optional<Difference> first(LlmRequest recorded, LlmRequest live) {
        return systemPrompt(recorded, live)
                .or(() -> tools(recorded, live))
                .or(() -> json.first(recorded.responseFormat(), live.responseFormat(), "$.responseFormat")
                        .map(mismatch -> difference(new Cause.ResponseSchema(), mismatch)))
                .or(() -> model(recorded, live))
                .or(() -> messages(recorded, live))
                .or(() -> json.first(placed(recorded), placed(live), "$.system")
                        .map(mismatch -> difference(new Cause.SystemPrompt(), mismatch)));
    }

    /** System messages with how many others stand before each. */
    private static List<Object> placed(LlmRequest request) {
        List<Object> placed = new ArrayList<>();
        long before = 0;
        for (Message message : request.messages()) {
            if (message.role() == Role.SYSTEM) {
                placed.add(Map.of("after", before, "text", message.text()));
            } else {
                before++;
            }
        }
        return placed;
    }

    private Optional<Difference> systemPrompt(LlmRequest recorded, LlmRequest live) {
        return json.first(system(recorded), system(live), "$.system")
                .map(mismatch -> difference(new Cause.SystemPrompt(), mismatch));
    }

    private static @Nullable String system(LlmRequest request) {
        List<Message> system =
                request.messages().stream().filter(m -> m.role() == Role.SYSTEM).toList();
        return system.isEmpty() ? null : system.stream().map(Message::text).collect(Collectors.joining("\n"));
    }

    private Optional<Difference> tools(LlmRequest recorded, LlmRequest live) {
        if (recorded.tools().equals(live.tools())) {
            return Optional.empty();
        }
        Map<String, List<Object>> expected = byName(recorded.tools());
        Map<String, List<Object>> actual = byName(live.tools());
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        return names.stream()
                .flatMap(name -> specs(expected.get(name), actual.get(name))
                        .map(mismatch -> difference(new Cause.ToolsOffered(name), mismatch))
                        .stream())
                .findFirst();
    }

    /** A name should stand once, but nothing keeps a tool from being offered twice. */
    private Optional<JsonComparison.Mismatch> specs(@Nullable List<Object> recorded, @Nullable List<Object> live) {
        List<Object> expected = recorded == null ? List.of() : recorded;
        List<Object> actual = live == null ? List.of() : live;
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            Optional<JsonComparison.Mismatch> mismatch = json.first(
                    i < expected.size() ? expected.get(i) : null, i < actual.size() ? actual.get(i) : null, "$");
            if (mismatch.isPresent()) {
                return mismatch;
            }
        }
        return Optional.empty();
    }

    private static Map<String, List<Object>> byName(List<ToolSpec> tools) {
        return tools.stream()
                .collect(Collectors.groupingBy(
                        ToolSpec::name, Collectors.mapping(LlmComparison::spec, Collectors.toList())));
    }

    private static Object spec(ToolSpec tool) {
        Map<String, @Nullable Object> spec = new LinkedHashMap<>();
        spec.put("name", tool.name());
        if (tool.description() != null) {
            spec.put("description", tool.description());
        }
        spec.put("parameters", tool.parameters());
        return spec;
    }

    private Optional<Difference> model(LlmRequest recorded, LlmRequest live) {
        if (!Objects.equals(recorded.model(), live.model())) {
            return Optional.of(
                    new Difference(new Cause.ModelOrParameters("model"), "$.model", recorded.model(), live.model()));
        }
        return json.first(recorded.parameters(), live.parameters(), "$")
                .map(mismatch -> difference(new Cause.ModelOrParameters(parameter(mismatch.path())), mismatch));
    }

    private static String parameter(String path) {
        return path.startsWith("$.") ? path.substring(2) : path;
    }

    private Optional<Difference> messages(LlmRequest recorded, LlmRequest live) {
        if (recorded.messages().equals(live.messages())) {
            return Optional.empty();
        }
        List<Message> expected = conversation(recorded);
        List<Message> actual = conversation(live);
        Ordinals expectedIds = new Ordinals();
        Ordinals actualIds = new Ordinals();
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            Message one = i < expected.size() ? expected.get(i) : null;
            Message other = i < actual.size() ? actual.get(i) : null;
            Object before = one == null ? null : expectedIds.of(one);
            Object now = other == null ? null : actualIds.of(other);
            if (one != null && other != null && one.role() != other.role()) {
                return Optional.of(new Difference(cause(one, other), "$.messages[" + i + "]", before, now));
            }
            Optional<JsonComparison.Mismatch> mismatch = json.first(before, now, "$.messages[" + i + "]");
            if (mismatch.isEmpty() && opaqueToo && one != null && other != null) {
                mismatch = json.first(one.opaque(), other.opaque(), "$.messages[" + i + "].opaque");
            }
            if (mismatch.isPresent()) {
                return Optional.of(difference(cause(one, other), mismatch.get()));
            }
        }
        return Optional.empty();
    }

    private static List<Message> conversation(LlmRequest request) {
        return request.messages().stream()
                .filter(message -> message.role() != Role.SYSTEM)
                .toList();
    }

    private static Cause cause(@Nullable Message expected, @Nullable Message actual) {
        Message message = expected != null ? expected : Objects.requireNonNull(actual);
        return switch (message.role()) {
            case SYSTEM -> new Cause.SystemPrompt();
            case USER -> new Cause.UserMessage();
            case ASSISTANT -> new Cause.History();
            case TOOL ->
                new Cause.ToolOutput(
                        Objects.requireNonNull(message.toolResult()).toolName());
        };
    }

    private static Difference difference(Cause cause, JsonComparison.Mismatch mismatch) {
        return new Difference(cause, mismatch.path(), mismatch.expected(), mismatch.actual());
    }

    /** Messages as JSON values in which the ids of tool calls are the ordinals of their appearance. */
    private static final class Ordinals {
        private final Map<String, Long> ordinals = new HashMap<>();

        Object of(Message message) {
            if (isText(message)) {
                return message.text();
            }
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("content", message.content().stream().map(Ordinals::of).toList());
            if (!message.toolUses().isEmpty()) {
                json.put("toolUses", message.toolUses().stream().map(this::of).toList());
            }
            Message.ToolResult result = message.toolResult();
            if (result != null) {
                json.put("of", ordinal(result.id()));
                json.put("tool", result.toolName());
                if (result.error()) {
                    json.put("isError", true);
                }
            }
            if (message.name() != null) {
                json.put("name", message.name());
            }
            return json;
        }

        private static boolean isText(Message message) {
            return message.toolUses().isEmpty()
                    && message.toolResult() == null
                    && message.name() == null
                    && message.content().size() == 1
                    && message.content().get(0) instanceof Part.Text;
        }

        private static Object of(Part part) {
            if (part instanceof Part.Text text) {
                return text.text();
            }
            if (part instanceof Part.Reasoning reasoning) {
                return Map.of("reasoning", reasoning.text());
            }
            Part.Media media = (Part.Media) part;
            List<Object> parts = new ArrayList<>();
            parts.add(media.kind().name());
            parts.add(Objects.requireNonNullElse(media.mimeType(), ""));
            parts.add(Objects.requireNonNullElse(media.url(), ""));
            parts.add(media.content() == null ? "" : media.content().sha256());
            return parts;
        }

        private Object of(ToolUse use) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("id", ordinal(use.id()));
            json.put("name", use.name());
            json.put("arguments", use.malformed() != null ? use.malformed() : use.arguments());
            return json;
        }

        private Object ordinal(String id) {
            return id.isEmpty() ? "" : ordinals.computeIfAbsent(id, unseen -> ordinals.size() + 1L);
        }
    }
}
