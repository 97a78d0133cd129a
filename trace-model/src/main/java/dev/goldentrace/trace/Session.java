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
 * @param drawn what it drew from the collector that is another in each session, by lane; never compared
 * @param judgements what judges were asked about it: no part of what the agent did, so of no run, step, usage or cost
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Session(
        @Nullable String user,
        @Nullable String memory,
        Map<String, String> labels,
        Map<String, @Nullable Object> facts,
        Instant start,
        List<Run> runs,
        List<Drawn> drawn,
        List<Judgement> judgements) {

    /** Checks and copies. */
    public Session {
        Objects.requireNonNull(start, "start");
        labels = Map.copyOf(labels);
        facts = Json.copyOf(facts);
        runs = List.copyOf(runs);
        drawn = List.copyOf(drawn);
        judgements = List.copyOf(judgements);
    }

    /**
     * Makes a session that no judge was asked about.
     *
     * @param user who talks to the agent, or null
     * @param memory a reference to the memory that the agent keeps, or null
     * @param labels what the test wants to find the session by
     * @param facts what an adapter must know before any call
     * @param start when it began
     * @param runs the runs, in order
     * @param drawn what it drew from the collector, by lane
     */
    public Session(
            @Nullable String user,
            @Nullable String memory,
            Map<String, String> labels,
            Map<String, @Nullable Object> facts,
            Instant start,
            List<Run> runs,
            List<Drawn> drawn) {
        this(user, memory, labels, facts, start, runs, drawn, List.of());
    }

    /**
     * Makes a session that drew nothing from the collector.
     *
     * @param user who talks to the agent, or null
     * @param memory a reference to the memory that the agent keeps, or null
     * @param labels what the test wants to find the session by
     * @param facts what an adapter must know before any call
     * @param start when it began
     * @param runs the runs, in order
     */
    public Session(
            @Nullable String user,
            @Nullable String memory,
            Map<String, String> labels,
            Map<String, @Nullable Object> facts,
            Instant start,
            List<Run> runs) {
        this(user, memory, labels, facts, start, runs, List.of());
    }

    /**
     * Puts other runs in the place of these.
     *
     * @param others the runs, in order
     * @return a copy that has them, and all else that this session has
     */
    public Session withRuns(List<Run> others) {
        return new Session(user, memory, labels, facts, start, others, drawn, judgements);
    }

    /**
     * Puts other judgements in the place of these.
     *
     * @param others what judges were asked about it
     * @return a copy that has them, and all else that this session has
     */
    public Session withJudgements(List<Judgement> others) {
        return new Session(user, memory, labels, facts, start, runs, drawn, others);
    }

    /**
     * Finds what a line of conversation drew from the collector.
     *
     * @param lane the line of conversation
     * @return its values; nothing of each kind where it drew none
     */
    public Drawn drawnIn(String lane) {
        return drawn.stream()
                .filter(values -> values.lane().equals(lane))
                .findFirst()
                .orElseGet(() -> Drawn.nothing(lane));
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
