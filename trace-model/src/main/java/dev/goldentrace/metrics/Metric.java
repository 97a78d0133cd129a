package dev.goldentrace.metrics;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** The thirteen metrics of {@link AgentMetrics}, with their definitions in words. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Metric {
    /** {@link AgentMetrics#successRate()}. */
    SUCCESS_RATE("success rate", "tasks that succeeded, of those of which it is known"),
    /** {@link AgentMetrics#stepsPerTask()}. */
    STEPS_PER_TASK("steps per task", "LLM calls of a task that ended, in all runs and lanes"),
    /** {@link AgentMetrics#costPerTask()}. */
    COST_PER_TASK(
            "cost per task",
            "USD of a task that ended, whether it succeeded or not; one with an unpriced call is counted apart, never"
                    + " as $0"),
    /** {@link AgentMetrics#latencyPerTask()}. */
    LATENCY_PER_TASK(
            "latency per task",
            "ms from the begin to the end of each run of a task that ended, without the time between runs"),
    /** {@link AgentMetrics#tokenEfficiency()}. */
    TOKEN_EFFICIENCY("token efficiency", "output tokens per input token, of all LLM calls whose usage is known"),
    /** {@link ToolMetrics#errorRate()}. */
    TOOL_ERROR_RATE("tool error rate", "calls of the tool that did not succeed, of all its calls"),
    /** {@link ToolMetrics#latency()}. */
    TOOL_LATENCY("tool latency", "ms of each call of the tool that was measured and not cancelled"),
    /** {@link ToolMetrics#frequency()}. */
    TOOL_FREQUENCY("tool frequency", "calls of the tool per task; 0 for a tool that was offered and never called"),
    /** {@link ToolMetrics#retryRate()}. */
    TOOL_RETRY_RATE(
            "tool retry rate",
            "retries per first attempt; a retry is the next call of the tool in a later step of the run and lane,"
                    + " after one that did not succeed, with the same or other arguments"),
    /** {@link AgentMetrics#loopRate()}. */
    LOOP_RATE("loop rate", "tasks with a repetition, a stagnation or a cycle, of all tasks"),
    /** {@link AgentMetrics#contextUtilisation()}. */
    CONTEXT_UTILISATION(
            "context utilisation",
            "input and output tokens of the fullest LLM call of a task, by its model's context window; tasks without a"
                    + " known window are left out"),
    /** {@link AgentMetrics#fallbackRate()}. */
    FALLBACK_RATE(
            "fallback rate",
            "tasks in which an LLM call failed and the next one of its run and lane asked another model, of all tasks"),
    /** {@link AgentMetrics#selfCorrectionRate()}. */
    SELF_CORRECTION_RATE(
            "self-correction rate",
            "failed first attempts that a retry with other arguments got over, of all failed first attempts");

    private final String title;
    private final String definition;

    Metric(String title, String definition) {
        this.title = title;
        this.definition = definition;
    }

    /** {@return its name in words, such as {@code tool error rate}} */
    public String title() {
        return title;
    }

    /** {@return what is counted, in one sentence} */
    public String definition() {
        return definition;
    }
}
