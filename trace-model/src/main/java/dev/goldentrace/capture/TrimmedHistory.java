package dev.goldentrace.capture;

import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.ToolUse;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Recognises a lane's next request although it no longer holds the lane's last answer: the agent dropped it from a small
 * window, or put a summary in its place. The instructions must be the same, or begin with the same; then it is enough to
 * carry the result of a tool that the last answer asked for, to keep the turn before it, or to quote it or what was made of
 * it. A request that shows none of this is another conversation.
 */
final class TrimmedHistory {
    /** Shorter texts stand in any summary. */
    private static final int TELLING = 20;

    private final Lane lane;
    private final Collection<Lane> lanes;

    TrimmedHistory(Lane lane, Collection<Lane> lanes) {
        this.lane = lane;
        this.lanes = lanes;
    }

    Optional<Continuation> continuedBy(LlmRequest request) {
        return lane.lastRequest()
                .flatMap(before -> lane.lastReply()
                        .filter(answer -> sameInstructions(request, before))
                        .filter(answer -> carriesResult(request, answer)
                                || keepsTurn(request, before)
                                || (!instructions(before).isEmpty() && retells(request, answer)))
                        .map(answer -> new Continuation(1, Lane.agreed(request.messages(), before.messages()), false)));
    }

    private static boolean sameInstructions(LlmRequest request, LlmRequest before) {
        return instructions(before).isEmpty()
                ? instructions(request).isEmpty()
                : instructions(request).startsWith(instructions(before));
    }

    /** A summary may stand behind the instructions, or in a system message of its own, which may come and go. */
    private static String instructions(LlmRequest request) {
        return request.messages().stream()
                .filter(message -> message.role() == Role.SYSTEM)
                .findFirst()
                .map(Message::text)
                .orElse("");
    }

    private static boolean carriesResult(LlmRequest request, LlmReply answer) {
        List<String> asked = answer.message().toolUses().stream()
                .map(ToolUse::id)
                .filter(id -> !id.isEmpty())
                .toList();
        return request.messages().stream()
                .anyMatch(message -> message.toolResult() != null
                        && asked.contains(message.toolResult().id()));
    }

    /** The last thing that the model was told before stands there still, and something after it. */
    private static boolean keepsTurn(LlmRequest request, LlmRequest before) {
        List<Message> said = before.messages();
        if (said.isEmpty() || said.get(said.size() - 1).role() == Role.SYSTEM) {
            return false;
        }
        int at = request.messages().indexOf(said.get(said.size() - 1));
        return at >= 0 && at < request.messages().size() - 1;
    }

    private boolean retells(LlmRequest request, LlmReply answer) {
        String told = told(request, Role.SYSTEM, Role.USER);
        return quotes(told, answer)
                || lanes.stream().filter(other -> other != lane).anyMatch(other -> isSummary(other, told, answer));
    }

    /** Another conversation, that of a summariser, was told the last answer, and what it made of that is told now. */
    private static boolean isSummary(Lane other, String told, LlmReply answer) {
        return other.lastReply().filter(summary -> quotes(told, summary)).isPresent()
                && other.lastRequest()
                        .filter(asked -> quotes(told(asked, Role.values()), answer))
                        .isPresent();
    }

    private static boolean quotes(String told, LlmReply reply) {
        String text = reply.message().text().strip();
        return text.length() >= TELLING && told.contains(text);
    }

    private static String told(LlmRequest request, Role... roles) {
        List<Role> wanted = List.of(roles);
        return request.messages().stream()
                .filter(message -> wanted.contains(message.role()))
                .map(Message::text)
                .collect(Collectors.joining("\n"));
    }
}
