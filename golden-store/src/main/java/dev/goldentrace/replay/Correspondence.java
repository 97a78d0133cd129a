package dev.goldentrace.replay;

import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says how well an LLM call of one session is that of another, although their requests differ: by what it was told last and
 * by what it answered. A history differs for many reasons, so it does not count.
 */
final class Correspondence {
    private static final int SAME_TURN = 2;
    private static final int SAME_REPLY = 1;

    private final Matching matching;

    Correspondence(Matching matching) {
        this.matching = matching;
    }

    /** 0 for not at all; what was told counts more than what was answered. */
    int of(Recorded recorded, Recorded live) {
        boolean sameReply = matching.wouldMatch(
                answer(recorded.call().outcome()), answer(live.call().outcome()));
        return (sameTurn(recorded, live) ? SAME_TURN : 0) + (sameReply ? SAME_REPLY : 0);
    }

    /** Where a turn before was not answered, it stands before the next one: so the end counts. */
    private boolean sameTurn(Recorded recorded, Recorded live) {
        List<Object> expected = turn(recorded.llmRequest().messages());
        List<Object> actual = turn(live.llmRequest().messages());
        int size = Math.min(expected.size(), actual.size());
        return size > 0
                && matching.wouldMatch(
                        expected.subList(expected.size() - size, expected.size()),
                        actual.subList(actual.size() - size, actual.size()));
    }

    /** What was added since the model's last answer. */
    private static List<Object> turn(List<Message> messages) {
        int from = messages.size();
        while (from > 0 && messages.get(from - 1).role() != Role.ASSISTANT) {
            from--;
        }
        return messages.subList(from, messages.size()).stream()
                .filter(message -> message.role() != Role.SYSTEM)
                .<Object>map(message -> List.of(message.role().word(), message.text()))
                .toList();
    }

    private static Object answer(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Completed<?> completed && completed.reply() instanceof LlmReply reply) {
            List<Object> answer = new ArrayList<>();
            answer.add(reply.message().text());
            reply.message().toolUses().forEach(use -> {
                Map<String, @Nullable Object> json = new LinkedHashMap<>();
                json.put("tool", use.name());
                json.put("arguments", use.malformed() != null ? use.malformed() : use.arguments());
                answer.add(json);
            });
            return answer;
        }
        return outcome instanceof Outcome.Failed<?> failed
                ? "failed: " + failed.error().message()
                : "cancelled";
    }
}
