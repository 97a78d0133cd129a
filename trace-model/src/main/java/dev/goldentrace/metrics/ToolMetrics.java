package dev.goldentrace.metrics;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What can be measured of a tool, or of all tools together, over some tasks.
 *
 * @param tool its name, or {@value AgentMetrics#ALL_TOOLS}
 * @param tasks how many tasks there were, at least 1, whether they called it or not
 * @param calls how often it was called
 * @param errors how many of its calls did not succeed: they threw, gave an error or were cancelled
 * @param retries how many of its calls were retries ({@link Metric#TOOL_RETRY_RATE})
 * @param latency how long its calls took, in ms, of those that were measured and not cancelled; empty where none was. A tool
 *     that runs an agent takes what the agent takes
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ToolMetrics(
        String tool, int tasks, long calls, long errors, long retries, Optional<Distribution> latency) {

    /** Checks that all parts are there. */
    public ToolMetrics {
        Objects.requireNonNull(tool, "tool");
        Objects.requireNonNull(latency, "latency");
        if (tasks < 1 || errors > calls || retries > calls) {
            throw new IllegalArgumentException("expected errors and retries among the calls of at least 1 task, actual <"
                    + errors + "> and <" + retries + "> of <" + calls + "> in <" + tasks + ">");
        }
    }

    /** {@return the tool error rate: calls that did not succeed, of all calls; empty where it was not called} */
    public Optional<Rate> errorRate() {
        return Rate.of(errors, calls);
    }

    /** {@return the tool frequency: calls per task, which is 0 for a tool that was offered and never called} */
    public Rate frequency() {
        return new Rate(calls, tasks);
    }

    /** {@return the tool retry rate: retries per call that was none; empty where it was not called} */
    public Optional<Rate> retryRate() {
        return Rate.of(retries, calls - retries);
    }
}
