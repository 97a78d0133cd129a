package dev.goldentrace.diff;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.ToolCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes along one lane, and says of each step what it adds. */
final class LaneReader {
    private final Map<String, ToolCall> callsById = new HashMap<>();
    private List<Message> before = List.of();
    private @Nullable Message said;

    /** What a step is told that was not told before. */
    Told read(LlmCall llm, List<Call> calls) {
        List<Message> conversation = conversation(llm.request().messages());
        boolean goesOn = begins(before, conversation);
        List<Told.Added> added = new ArrayList<>();
        for (int i = goesOn ? before.size() : lastTurn(conversation); i < conversation.size(); i++) {
            Message message = conversation.get(i);
            boolean isReply = goesOn && i == before.size() && message.equals(said);
            if (!isReply && !isHandedOn(message)) {
                added.add(new Told.Added(i, message));
            }
        }
        before = conversation;
        said = llm.reply().map(reply -> reply.message()).orElse(null);
        remember(calls);
        return new Told(added, !goesOn);
    }

    /** No stream: each request repeats all messages of those before it. */
    private static List<Message> conversation(List<Message> messages) {
        List<Message> conversation = new ArrayList<>(messages.size());
        for (Message message : messages) {
            if (message.role() != Role.SYSTEM) {
                conversation.add(message);
            }
        }
        return conversation;
    }

    private static boolean begins(List<Message> before, List<Message> conversation) {
        if (before.size() > conversation.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(conversation.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static int lastTurn(List<Message> conversation) {
        int from = conversation.size();
        while (from > 0 && conversation.get(from - 1).role() != Role.ASSISTANT) {
            from--;
        }
        return from;
    }

    private boolean isHandedOn(Message message) {
        Message.ToolResult result = message.toolResult();
        if (result == null) {
            return false;
        }
        ToolCall call = callsById.get(result.id());
        return call != null
                && call.reply()
                        .filter(reply -> reply.text().equals(message.text()) && reply.error() == result.error())
                        .isPresent();
    }

    void remember(List<Call> calls) {
        for (Call call : calls) {
            if (call instanceof ToolCall tool) {
                callsById.put(tool.request().id(), tool);
            }
        }
    }
}
