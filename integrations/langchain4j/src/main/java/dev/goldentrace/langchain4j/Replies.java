package dev.goldentrace.langchain4j;

import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.StopReason;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.image.Image;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.output.FinishReason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A model's answer as a reply, and back. What the trace has no word for stands under {@code langchain4j} among the
 * opaque parts; an answer that another adapter recorded lacks it and gets what is usual.
 */
final class Replies {
    private static final String OURS = "langchain4j";
    private static final String TOKENS = "tokens";
    private static final String EMPTY_TEXT = "emptyText";
    private static final String NO_FINISH_REASON = "noFinishReason";

    private Replies() {}

    static LlmReply toReply(ChatResponse response) {
        ChatResponseMetadata metadata = response.metadata();
        Map<String, @Nullable Object> ours = new LinkedHashMap<>();
        ours.put(TOKENS, Tokens.flavour(metadata.tokenUsage()));
        if ("".equals(response.aiMessage().text())) {
            ours.put(EMPTY_TEXT, true);
        }
        if (metadata.finishReason() == null) {
            ours.put(NO_FINISH_REASON, true);
        }
        if (Optionals.OPENAI && OpenAiMetadata.matches(metadata)) {
            ours.put(Tokens.OPENAI, OpenAiMetadata.toMap(metadata));
        }
        return new LlmReply(
                Messages.toMessage(response.aiMessage()),
                toStopReason(metadata.finishReason()),
                Tokens.toUsage(metadata.tokenUsage()),
                metadata.modelName(),
                metadata.id(),
                Map.of(OURS, ours));
    }

    static ChatResponse toResponse(LlmReply reply, CallIds ids) {
        return ChatResponse.builder()
                .aiMessage(toAiMessage(reply, ids))
                .metadata(toMetadata(reply))
                .build();
    }

    private static AiMessage toAiMessage(LlmReply reply, CallIds ids) {
        Message message = reply.message();
        boolean keepEmpty = Schemas.inner(reply.opaque(), OURS).containsKey(EMPTY_TEXT);
        return AiMessage.builder()
                .text(message.text().isEmpty() && !keepEmpty ? null : message.text())
                .thinking(message.reasoning().isEmpty() ? null : message.reasoning())
                .toolExecutionRequests(ids.distinct(requests(message)))
                .attributes(attributes(message))
                .build();
    }

    private static List<ToolExecutionRequest> requests(Message message) {
        return message.toolUses().stream()
                .map(use -> ToolExecutionRequest.builder()
                        .id(use.id())
                        .name(use.name())
                        .arguments(use.argumentsJson())
                        .build())
                .toList();
    }

    private static Map<String, Object> attributes(Message message) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        message.opaque().forEach((key, value) -> {
            if (value != null) {
                attributes.put(key, value);
            }
        });
        List<Image> images = message.content().stream()
                .filter(Part.Media.class::isInstance)
                .map(part -> Contents.toImage((Part.Media) part))
                .toList();
        if (!images.isEmpty()) {
            attributes.put(AiMessage.GENERATED_IMAGES_KEY, images);
        }
        return attributes;
    }

    private static ChatResponseMetadata toMetadata(LlmReply reply) {
        Map<String, @Nullable Object> ours = Schemas.inner(reply.opaque(), OURS);
        String flavour = Objects.toString(ours.get(TOKENS), Tokens.OPENAI);
        ChatResponseMetadata.Builder<?> builder = Optionals.OPENAI && ours.containsKey(Tokens.OPENAI)
                ? OpenAiMetadata.builder(Schemas.inner(ours, Tokens.OPENAI))
                : ChatResponseMetadata.builder();
        builder.id(reply.responseId());
        builder.modelName(reply.model());
        builder.tokenUsage(Tokens.toTokens(reply.usage(), flavour));
        builder.finishReason(ours.containsKey(NO_FINISH_REASON) ? null : toFinishReason(reply.stopReason()));
        return builder.build();
    }

    private static StopReason toStopReason(@Nullable FinishReason reason) {
        return reason == null
                ? StopReason.OTHER
                : switch (reason) {
                    case STOP -> StopReason.STOP;
                    case LENGTH -> StopReason.LENGTH;
                    case TOOL_EXECUTION -> StopReason.TOOL_CALLS;
                    case CONTENT_FILTER -> StopReason.CONTENT_FILTER;
                    case OTHER -> StopReason.OTHER;
                };
    }

    private static FinishReason toFinishReason(StopReason reason) {
        return switch (reason) {
            case STOP -> FinishReason.STOP;
            case LENGTH -> FinishReason.LENGTH;
            case TOOL_CALLS -> FinishReason.TOOL_EXECUTION;
            case CONTENT_FILTER -> FinishReason.CONTENT_FILTER;
            case OTHER -> FinishReason.OTHER;
        };
    }
}
