package dev.goldentrace.replay;

import dev.goldentrace.redaction.Binding;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ToolReply;
import dev.goldentrace.trace.ToolUse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the live values that surrogates are bound to back into a recorded outcome, so that the agent sees its own text. */
final class Restoring {
    private final Binding binding;

    Restoring(Binding binding) {
        this.binding = binding;
    }

    @SuppressWarnings("unchecked")
    <R extends Reply> Outcome<R> restore(Outcome<R> outcome) {
        if (outcome instanceof Outcome.Completed<R> completed) {
            return new Outcome.Completed<>((R) reply(completed.reply()));
        }
        if (outcome instanceof Outcome.Failed<R> failed) {
            CallError error = failed.error();
            return new Outcome.Failed<>(
                    new CallError(error.type(), binding.restore(error.message()), error.httpStatus(), error.kind()));
        }
        return outcome;
    }

    /** Pieces are restored one by one: a surrogate that was cut in two stays as it is in the pieces, not in the whole. */
    List<Chunk> restore(List<Chunk> chunks) {
        return chunks.stream().map(this::chunk).toList();
    }

    private Chunk chunk(Chunk chunk) {
        if (chunk instanceof Chunk.Call) {
            return chunk;
        }
        String text = binding.restore(chunk.text());
        if (chunk instanceof Chunk.Arguments arguments) {
            return new Chunk.Arguments(arguments.index(), text);
        }
        return chunk instanceof Chunk.Text ? new Chunk.Text(text) : new Chunk.Reasoning(text);
    }

    /** Restores what was recorded of a client. */
    Map<String, @Nullable Object> fact(Map<String, @Nullable Object> fact) {
        return object(fact);
    }

    private Reply reply(Reply reply) {
        if (reply instanceof LlmReply llm) {
            return new LlmReply(
                    message(llm.message()), llm.stopReason(), llm.usage(), llm.model(), llm.responseId(), llm.opaque());
        }
        if (reply instanceof ToolReply tool) {
            return new ToolReply(binding.restore(tool.text()), tool.error(), tool.httpStatus());
        }
        ServiceReply service = (ServiceReply) reply;
        return new ServiceReply(object(service.output()), service.blobs(), service.usage());
    }

    private Message message(Message message) {
        return new Message(
                message.role(),
                message.content().stream().map(this::part).toList(),
                message.toolUses().stream().map(this::use).toList(),
                message.toolResult(),
                message.name(),
                message.opaque());
    }

    private Part part(Part part) {
        if (part instanceof Part.Text text) {
            return new Part.Text(binding.restore(text.text()));
        }
        return part instanceof Part.Reasoning reasoning ? new Part.Reasoning(binding.restore(reasoning.text())) : part;
    }

    private ToolUse use(ToolUse use) {
        String malformed = use.malformed();
        return new ToolUse(
                use.id(), use.name(), object(use.arguments()), malformed == null ? null : binding.restore(malformed));
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> object(Map<String, @Nullable Object> object) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(binding.restore((Object) object));
    }
}
