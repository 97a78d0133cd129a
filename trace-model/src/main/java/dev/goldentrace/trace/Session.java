package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One conversation of one test: the top of the five levels.
 *
 * @param user who talks to the agent, as the test says, or null
 * @param memory a reference to the memory that the agent keeps, as the test says, or null
 * @param labels what the test wants to find the session by
 * @param facts what an adapter must know before any call and cannot ask without a client, such as a model's capabilities
 * @param start when it began
 * @param runs the runs, in order
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Session(
        @Nullable String user,
        @Nullable String memory,
        Map<String, String> labels,
        Map<String, @Nullable Object> facts,
        Instant start,
        List<Run> runs) {

    /** Checks and copies. */
    public Session {
        Objects.requireNonNull(start, "start");
        labels = Map.copyOf(labels);
        facts = Json.copyOf(facts);
        runs = List.copyOf(runs);
    }

    /** {@return the steps of all runs, in order} */
    public List<Step> steps() {
        return runs.stream().flatMap(run -> run.steps().stream()).toList();
    }

    /** {@return the tool calls of all runs, in order} */
    public List<ToolCall> toolCalls() {
        return runs.stream().flatMap(run -> run.toolCalls().stream()).toList();
    }

    /** {@return every call of all runs, in order} */
    public List<Call> calls() {
        return runs.stream().flatMap(run -> run.calls().stream()).toList();
    }

    /** {@return the tokens of all LLM calls whose usage is known} */
    public Usage usage() {
        return runs.stream().map(Run::usage).reduce(Usage.NONE, Usage::plus);
    }
}
