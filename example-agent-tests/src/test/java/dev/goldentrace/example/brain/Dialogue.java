package dev.goldentrace.example.brain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Set;

/**
 * A conversation as the model sees it: what the agent said last, what the customer says now, and which tools were used
 * since.
 *
 * @param retrieved the text that a retriever added to the customer's words, or an empty text
 */
public record Dialogue(
        String previousAnswer, String ask, String retrieved, List<ToolUse> uses, Set<String> toolsOffered) {

    /** Copies the collections. */
    public Dialogue {
        uses = List.copyOf(uses);
        toolsOffered = Set.copyOf(toolsOffered);
    }

    long times(String tool) {
        return uses.stream().filter(use -> use.of(tool)).count();
    }

    boolean did(String tool) {
        return times(tool) > 0;
    }

    /** Gives the text that the tool gave last, or an empty text. */
    String said(String tool) {
        return uses.stream()
                .filter(use -> use.of(tool))
                .reduce((a, b) -> b)
                .map(ToolUse::result)
                .orElse("");
    }

    /** Gives what the tool gave first, or a missing node. */
    JsonNode found(String tool) {
        return uses.stream()
                .filter(use -> use.of(tool))
                .findFirst()
                .map(ToolUse::json)
                .orElse(MissingNode.getInstance());
    }

    boolean offers(Reply reply) {
        return reply.calls().stream().map(Call::tool).allMatch(toolsOffered::contains);
    }
}
