package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.pricing.Cost;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What one session took.
 *
 * @param runs how many runs
 * @param steps how many steps, of all runs
 * @param llmCalls how many LLM calls
 * @param toolCalls how many tool calls
 * @param liveCalls how many calls of any kind were answered live, not from a golden
 * @param tokens input and output tokens of all LLM calls whose usage is known
 * @param cost what they cost, by the price table
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Figures(int runs, int steps, int llmCalls, int toolCalls, int liveCalls, long tokens, Cost cost) {
    /** Nothing at all, for $0. */
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, Cost.free());

    /** Adds what another session took. */
    Figures plus(Figures other) {
        return new Figures(
                runs + other.runs,
                steps + other.steps,
                llmCalls + other.llmCalls,
                toolCalls + other.toolCalls,
                liveCalls + other.liveCalls,
                tokens + other.tokens,
                cost.plus(other.cost));
    }

    /** Checks that no number is negative. */
    public Figures {
        Objects.requireNonNull(cost, "cost");
        if (runs < 0 || steps < 0 || llmCalls < 0 || toolCalls < 0 || liveCalls < 0 || tokens < 0) {
            throw new IllegalArgumentException("figures are never negative");
        }
    }
}
