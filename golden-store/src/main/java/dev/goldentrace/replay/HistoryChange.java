package dev.goldentrace.replay;

import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an agent did to a conversation as a whole (trimmed, summarised or rewrote it) from an edit of one message. The
 * messages that are the same at the beginning and at the end stand still; what lies between them is what changed.
 */
final class HistoryChange {
    private static final int MOST_SUMMARIES = 2;

    private final Matching matching;
    private final List<Message> expected;
    private final List<Message> actual;

    private HistoryChange(LlmRequest recorded, LlmRequest live, Matching matching) {
        this.matching = matching;
        this.expected = recorded.messages();
        this.actual = live.messages();
    }

    /** Gives the difference with the cause {@link Cause.History} where more than one message changed. */
    static Difference refined(Difference difference, Request<?> recorded, Request<?> live, Matching matching) {
        if (!(recorded instanceof LlmRequest one) || !(live instanceof LlmRequest other) || !inMessages(difference)) {
            return difference;
        }
        String how = new HistoryChange(one, other, matching).how();
        return how == null
                ? difference
                : new Difference(new Cause.History(how), difference.path(), difference.expected(), difference.actual());
    }

    private static boolean inMessages(Difference difference) {
        return difference.cause() instanceof Cause.SystemPrompt
                || difference.path().startsWith("$.messages");
    }

    /** What was done in words; null where only one message changed, or only what the last turn adds. */
    private @Nullable String how() {
        int first = commonStart();
        int last = commonEnd(first);
        List<Message> before = expected.subList(first, expected.size() - last);
        List<Message> now = actual.subList(first, actual.size() - last);
        if (last == 0 || !isHistory(first, last) || (isInstructions(before) && isInstructions(now))) {
            return null;
        }
        if (now.isEmpty()) {
            return "trimmed by " + count(before.size());
        }
        if (before.isEmpty()) {
            return count(now.size()) + " more than when it was recorded";
        }
        if (isSummary(now) && before.size() > now.size()) {
            return count(before.size()) + " summarised in " + now.size();
        }
        return sameRoles(before, now) ? null : "rewritten: " + count(now.size()) + " in place of " + before.size();
    }

    /** What changed lies before the model's last words, or goes back to the beginning. */
    private boolean isHistory(int first, int last) {
        return isInstructions(expected.subList(0, first))
                || expected.subList(expected.size() - last, expected.size()).stream()
                        .anyMatch(message -> message.role() == Role.ASSISTANT);
    }

    private static boolean isInstructions(List<Message> messages) {
        return messages.stream().allMatch(message -> message.role() == Role.SYSTEM);
    }

    /** Messages in place of as many others of the same roles are edits of those. */
    private static boolean sameRoles(List<Message> before, List<Message> now) {
        return before.stream()
                .map(Message::role)
                .toList()
                .equals(now.stream().map(Message::role).toList());
    }

    /** A summary is told by the agent, in few words where there were many; a model's own words are no summary. */
    private static boolean isSummary(List<Message> messages) {
        return messages.size() <= MOST_SUMMARIES
                && messages.stream().allMatch(message -> message.role() == Role.SYSTEM || message.role() == Role.USER);
    }

    private int commonStart() {
        int i = 0;
        while (i < Math.min(expected.size(), actual.size()) && same(expected.get(i), actual.get(i))) {
            i++;
        }
        return i;
    }

    private int commonEnd(int start) {
        int most = Math.min(expected.size(), actual.size()) - start;
        int i = 0;
        while (i < most && same(expected.get(expected.size() - 1 - i), actual.get(actual.size() - 1 - i))) {
            i++;
        }
        return i;
    }

    private boolean same(Message one, Message other) {
        return one.equals(other) || matching.wouldMatch(shape(one), shape(other));
    }

    private static List<Object> shape(Message message) {
        List<Object> shape = new ArrayList<>(List.of(message.role().word(), message.text()));
        message.toolUses().forEach(use -> shape.add(List.of(use.name(), use.arguments())));
        Message.ToolResult result = message.toolResult();
        shape.add(result == null ? "" : Objects.requireNonNull(result).toolName());
        return shape;
    }

    private static String count(int messages) {
        return messages + (messages == 1 ? " message" : " messages");
    }
}
