package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * One LLM call and the calls that followed from it.
 *
 * @param number its place in its run and lane, from 1
 * @param lane the line of conversation that it belongs to, {@code main} unless there are several
 * @param llm the LLM call that opened it
 * @param calls the tool calls that it asked for and the other calls made before the next step, in order
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Step(int number, String lane, LlmCall llm, List<Call> calls) {

    /** The name of the main agent's lane: the first conversation of a session that nobody named. */
    public static final String MAIN_LANE = "main";

    /** Checks and copies. */
    public Step {
        Objects.requireNonNull(lane, "lane");
        Objects.requireNonNull(llm, "llm");
        calls = List.copyOf(calls);
        if (number < 1) {
            throw new IllegalArgumentException("steps count from 1, not " + number);
        }
    }

    /** {@return the tool calls, in order} */
    public List<ToolCall> toolCalls() {
        return calls.stream()
                .filter(ToolCall.class::isInstance)
                .map(ToolCall.class::cast)
                .toList();
    }

    /** {@return what the model thought aloud; empty where it did not} */
    public String reasoning() {
        return llm.reply().map(reply -> reply.message().reasoning()).orElse("");
    }
}
