package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.settings.AfterDivergence;
import dev.goldentrace.settings.PromptChange;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What a replay makes of a divergence.
 *
 * @param onPromptChange what an edited system prompt or user message is
 * @param after what comes after a divergence
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ReplayPolicy(PromptChange onPromptChange, AfterDivergence after) {
    /** Fails at the first divergence, and stops there. */
    public static final ReplayPolicy STRICT = new ReplayPolicy(PromptChange.FAIL, AfterDivergence.STOP);

    /** Checks that both are there. */
    public ReplayPolicy {
        Objects.requireNonNull(onPromptChange, "onPromptChange");
        Objects.requireNonNull(after, "after");
    }

    /** Says whether a divergence of a cause is no more than a warning. */
    boolean onlyWarns(Cause cause) {
        return onPromptChange == PromptChange.WARN
                && (cause instanceof Cause.SystemPrompt || cause instanceof Cause.UserMessage);
    }

    boolean goesOn() {
        return after == AfterDivergence.REPORT;
    }
}
