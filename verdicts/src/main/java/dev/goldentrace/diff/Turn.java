package dev.goldentrace.diff;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmRequest;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One place of a lane: a step, or what was called before a run's first step.
 *
 * @param at where it stands; its call is 0
 * @param llm the step's LLM call; null before a run's first step
 * @param calls what was called: a batch, in no order that counts
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Turn(Position at, @Nullable LlmCall llm, List<Call> calls) {
    /** Copies the calls. */
    public Turn {
        Objects.requireNonNull(at, "at");
        calls = List.copyOf(calls);
    }

    /** What its model was asked. */
    LlmRequest request() {
        return Objects.requireNonNull(llm, "a turn before a run's first step has no request")
                .request();
    }

    /** The same place, at one of its calls. */
    Position at(int call) {
        return new Position(at.run(), at.lane(), at.step(), call + 1);
    }
}
