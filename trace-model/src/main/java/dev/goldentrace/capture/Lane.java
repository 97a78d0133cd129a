package dev.goldentrace.capture;

import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.ToolUse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of conversation while it goes on: what its last call asked and what came back. */
final class Lane {
    private final String name;
    private @Nullable StepUnderway last;

    Lane(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    @Nullable
    StepUnderway last() {
        return last;
    }

    void opened(@Nullable StepUnderway step) {
        this.last = step;
    }

    /**
     * Says how well a request continues this lane: the number of messages that it shares with the lane's last call, or 0
     * where it does not continue it. A request that keeps the last answer, wherever it stands, continues; so does one that
     * begins with the whole last request.
     */
    int continuedBy(LlmRequest request) {
        if (last == null || last.llm().inFlight()) {
            return 0;
        }
        List<Message> messages = request.messages();
        List<Message> before = ((LlmRequest) last.llm().request()).messages();
        if (last.llm().reply() instanceof LlmReply reply) {
            for (int i = messages.size() - 1; i >= 0; i--) {
                if (sameTurn(messages.get(i), reply.message())) {
                    return i + 1;
                }
            }
        }
        return messages.size() >= before.size() && startsWith(messages, before) ? before.size() : 0;
    }

    private static boolean startsWith(List<Message> messages, List<Message> before) {
        for (int i = 0; i < before.size(); i++) {
            if (!messages.get(i).equals(before.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Frameworks drop reasoning, opaque parts and ids from their histories, so a turn is known by what it says and asks. */
    private static boolean sameTurn(Message one, Message other) {
        return one.role() == Role.ASSISTANT
                && one.text().equals(other.text())
                && asked(one).equals(asked(other));
    }

    private static List<Map.Entry<String, String>> asked(Message message) {
        return message.toolUses().stream()
                .map((ToolUse use) -> Map.entry(use.name(), use.argumentsJson()))
                .toList();
    }
}
