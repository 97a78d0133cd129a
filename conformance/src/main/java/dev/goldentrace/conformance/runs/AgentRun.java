package dev.goldentrace.conformance.runs;

import java.nio.file.Path;
import java.util.List;

/**
 * One run of somebody's agent.
 *
 * @param file where it stands
 * @param line its line there, from 1
 * @param dataset what it was made for; two runs of one dataset are of agents with the same tools
 * @param model the model, or {@code unknown}
 * @param task what was to be done
 * @param steps what was said and done, in time order
 */
public record AgentRun(Path file, int line, String dataset, String model, String task, List<RunStep> steps) {
    /** Copies the steps. */
    public AgentRun {
        steps = List.copyOf(steps);
    }

    /** {@return the place to look it up, such as {@code agent_runs.ndjson:12}} */
    public String place() {
        return file.getFileName() + ":" + line;
    }

    /** {@return all tool calls of the agent, in time order} */
    public List<RunTool> tools() {
        return steps.stream()
                .filter(RunStep.Model.class::isInstance)
                .flatMap(step -> ((RunStep.Model) step).tools().stream())
                .toList();
    }
}
