package dev.goldentrace.capture;

import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.ToolUse;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognises a lane's next request although it no longer holds the lane's last answer: the agent dropped it from a small
 * window, or put a summary in its place. The instructions must be the same, or begin with the same; then it is enough to
 * carry the result of a tool that the last answer asked for, to keep the turn before it, or to quote it or what was made of
 * it. A request that shows none of this is another conversation.
 */
final class TrimmedHistory {
    /** Shorter texts stand in any summary. */
    private static final int TELLING = 20;

    private final LlmRequest request;
    private final String instructions;
    private final String told;
    private final Set<String> results;
    private final List<Lane> retold;

    TrimmedHistory(LlmRequest request, Collection<Lane> lanes) {
        this.request = request;
        this.instructions = instructions(request);
        this.told = told(request, Role.SYSTEM, Role.USER);
        this.results = results(request);
        this.retold = lanes.stream()
                .filter(lane ->
                        lane.lastReply().filter(answer -> quotes(told, answer)).isPresent())
                .toList();
    }

    Optional<Continuation> continues(Lane lane) {
        return lane.lastRequest()
                .flatMap(before -> lane.lastReply()
                        .filter(answer -> shows(lane, before, answer) && sameInstructions(before))
                        .map(answer -> new Continuation(1, Lane.agreed(request.messages(), before.messages()), false)));
    }

    /** The ids of the tool calls whose results a request carries. */
    private static Set<String> results(LlmRequest request) {
        return request.messages().stream()
                .flatMap(message -> Stream.ofNullable(message.toolResult()))
                .map(Message.ToolResult::id)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Asked of every lane at each new conversation, so what is cheap to see comes first. */
    private boolean shows(Lane lane, LlmRequest before, LlmReply answer) {
        return carriesResult(answer)
                || keepsTurn(before)
                || (!retold.isEmpty() && !instructions(before).isEmpty() && retells(lane, answer));
    }

    private boolean sameInstructions(LlmRequest before) {
        String known = instructions(before);
        return known.isEmpty() ? instructions.isEmpty() : instructions.startsWith(known);
    }

    /** A summary may stand behind the instructions, or in a system message of its own, which may come and go. */
    private static String instructions(LlmRequest request) {
        for (Message message : request.messages()) {
            if (message.role() == Role.SYSTEM) {
                return message.text();
            }
        }
        return "";
    }

    private boolean carriesResult(LlmReply answer) {
        return answer.message().toolUses().stream().map(ToolUse::id).anyMatch(results::contains);
    }

    /** The last thing that the model was told before stands there still, and something after it. */
    private boolean keepsTurn(LlmRequest before) {
        List<Message> said = before.messages();
        if (said.isEmpty() || said.get(said.size() - 1).role() == Role.SYSTEM) {
            return false;
        }
        int at = request.messages().indexOf(said.get(said.size() - 1));
        return at >= 0 && at < request.messages().size() - 1;
    }

    private boolean retells(Lane lane, LlmReply answer) {
        return retold.stream().anyMatch(other -> other == lane || isSummary(other, answer));
    }

    /** Another conversation, that of a summariser, was told the last answer, and what it made of that is told now. */
    private static boolean isSummary(Lane other, LlmReply answer) {
        return other.lastRequest()
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
