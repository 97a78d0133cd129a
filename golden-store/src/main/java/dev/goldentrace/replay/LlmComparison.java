package dev.goldentrace.replay;

import dev.goldentrace.normalize.Field;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is asked of a model with what was asked when it was recorded, in this order: system prompt, tools, response
 * schema, model and parameters, then the conversation. Where both go on from requests that counted as the same, only what
 * they add or change is compared.
 */
final class LlmComparison {
    private final JsonComparison json;
    private final boolean opaqueToo;
    private final Histories.Pair pair;
    private final Histories.@Nullable Pair before;
    private final LlmRequest recorded;
    private final LlmRequest live;
    private final List<Message> recordedTail;
    private final List<Message> liveTail;

    /** What is opaque is another in each recording, but handed back as it was recorded. */
    LlmComparison(JsonComparison json, boolean opaqueToo, Histories.Pair pair) {
        this.json = json;
        this.opaqueToo = opaqueToo;
        this.pair = pair;
        this.before = pair.before();
        this.recorded = pair.recorded();
        this.live = pair.live();
        this.recordedTail = tail(recorded, before == null ? null : before.recorded());
        this.liveTail = tail(live, before == null ? null : before.live());
    }

    private static List<Message> tail(LlmRequest request, @Nullable LlmRequest before) {
        List<Message> messages = request.messages();
        return before == null ? messages : messages.subList(before.messages().size(), messages.size());
    }

    /** Finds the first difference, and numbers the ids of tool calls on both sides. */
    Optional<Difference> first() {
        return systemPrompt()
                .or(this::tools)
                .or(this::responseFormat)
                .or(this::model)
                .or(this::conversation)
                .or(this::placedSystemPrompt);
    }

    private Optional<Difference> systemPrompt() {
        return json.first(system(recordedTail), system(liveTail), "$.system", Field.system())
                .map(mismatch -> mismatch.of(new Cause.SystemPrompt()));
    }

    private static @Nullable String system(List<Message> messages) {
        List<Message> system = messages.stream()
                .filter(message -> message.role() == Role.SYSTEM)
                .toList();
        return system.isEmpty() ? null : system.stream().map(Message::text).collect(Collectors.joining("\n"));
    }

    /** System messages with how many others stand before each. */
    private Optional<Difference> placedSystemPrompt() {
        return json.first(placed(recordedTail), placed(liveTail), "$.system", Field.system())
                .map(mismatch -> mismatch.of(new Cause.SystemPrompt()));
    }

    private static List<Object> placed(List<Message> messages) {
        List<Object> placed = new ArrayList<>();
        long others = 0;
        for (Message message : messages) {
            if (message.role() == Role.SYSTEM) {
                placed.add(Map.of("after", others, "text", message.text()));
            } else {
                others++;
            }
        }
        return placed;
    }

    private Optional<Difference> tools() {
        return recorded.tools().equals(live.tools()) || areAsBefore(LlmRequest::tools)
                ? Optional.empty()
                : new ToolsComparison(json).first(recorded.tools(), live.tools());
    }

    private Optional<Difference> responseFormat() {
        return areAsBefore(LlmRequest::responseFormat)
                ? Optional.empty()
                : json.first(
                                recorded.responseFormat(),
                                live.responseFormat(),
                                "$.responseFormat",
                                Field.responseFormat())
                        .map(mismatch -> mismatch.of(new Cause.ResponseSchema()));
    }

    private Optional<Difference> model() {
        if (areAsBefore(LlmRequest::model) && areAsBefore(LlmRequest::parameters)) {
            return Optional.empty();
        }
        return json.first(recorded.model(), live.model(), "$.model", Field.model())
                .map(mismatch -> mismatch.of(new Cause.ModelOrParameters("model")))
                .or(() -> json.first(recorded.parameters(), live.parameters(), "$", Field.parameters())
                        .map(mismatch -> mismatch.of(new Cause.ModelOrParameters(parameter(mismatch.path())))));
    }

    private static String parameter(String path) {
        return path.startsWith("$.") ? path.substring(2) : path;
    }

    /** What counted as the same, or was accepted, in the request before is not told again. */
    private boolean areAsBefore(Setup setup) {
        return before != null
                && Objects.equals(setup.of(recorded), setup.of(before.recorded()))
                && Objects.equals(setup.of(live), setup.of(before.live()));
    }

    private interface Setup {
        @Nullable
        Object of(LlmRequest request);
    }

    private Optional<Difference> conversation() {
        int begun =
                before == null ? 0 : conversation(before.recorded().messages()).size();
        return new ConversationComparison(json, opaqueToo, begun, pair.recordedIds(), pair.liveIds())
                .first(conversation(recordedTail), conversation(liveTail));
    }

    private static List<Message> conversation(List<Message> messages) {
        return messages.stream()
                .filter(message -> message.role() != Role.SYSTEM)
                .toList();
    }
}
