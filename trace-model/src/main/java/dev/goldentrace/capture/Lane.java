package dev.goldentrace.capture;

import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.ToolUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of conversation while it goes on: what its last call asked and what came back. */
final class Lane {
    private static final long NO_THREAD = -1;

    private final String name;
    private @Nullable StepUnderway last;
    private boolean inner;

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

    /** Says that the agent of a tool speaks in it. */
    void isRunByATool() {
        inner = true;
    }

    boolean isInner() {
        return inner;
    }

    /** The thread on which it spoke last. */
    long thread() {
        return last == null ? NO_THREAD : last.llm().thread();
    }

    /** What its last call asked, where that call has ended; a lane that waits for an answer cannot go on. */
    Optional<LlmRequest> lastRequest() {
        return last == null || last.llm().inFlight()
                ? Optional.empty()
                : Optional.of((LlmRequest) last.llm().request());
    }

    /** What its last call was answered. */
    Optional<LlmReply> lastReply() {
        return last != null && last.llm().reply() instanceof LlmReply reply ? Optional.of(reply) : Optional.empty();
    }

    /**
     * Says how well a request continues this lane. One that keeps the last answer, wherever it stands, continues; so does one
     * that begins with the whole last request and goes on. The same request again continues only what failed: two that are
     * asked at once must be two lanes, whether or not the first was quicker.
     */
    Optional<Continuation> continuedBy(LlmRequest request) {
        return lastRequest().flatMap(before -> {
            List<Message> messages = request.messages();
            int agreed = agreed(messages, before.messages());
            int kept = lastReply().map(reply -> upTo(reply.message(), messages)).orElse(0);
            boolean extended = agreed == before.messages().size()
                    && (messages.size() > agreed || lastReply().isEmpty());
            int shared = Math.max(kept, extended ? agreed : 0);
            return shared > 0 ? Optional.of(new Continuation(shared, agreed, false)) : Optional.empty();
        });
    }

    /** Counts the messages that are the same from the first one. */
    static int agreed(List<Message> messages, List<Message> before) {
        int agreed = 0;
        while (agreed < Math.min(messages.size(), before.size())
                && messages.get(agreed).equals(before.get(agreed))) {
            agreed++;
        }
        return agreed;
    }

    /** Counts the messages up to a turn's last appearance, or gives 0 where it does not appear. */
    private static int upTo(Message turn, List<Message> messages) {
        int at = messages.size();
        while (at > 0 && !sameTurn(messages.get(at - 1), turn)) {
            at--;
        }
        return at;
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
