package dev.goldentrace.conformance.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One run of somebody's agent.
 *
 * @param file where it stands
 * @param line its line there, from 1
 * @param dataset what it was made for; two runs of one dataset are of agents with the same tools
 * @param model the model, or {@code unknown}
 * @param task what was to be done
 * @param success the verdict of whoever made the run; null where the file has none
 * @param termination why the run ended, in its maker's words; null where the file does not say
 * @param steps what was said and done, in time order
 */
public record AgentRun(
        Path file,
        int line,
        String dataset,
        String model,
        String task,
        @Nullable Boolean success,
        @Nullable String termination,
        List<RunStep> steps) {
    private static final Pattern CUT_OFF = Pattern.compile("max|limit|error|timeout|exceeded|abort|crash");

    /** Copies the steps. */
    public AgentRun {
        steps = List.copyOf(steps);
    }

    /** {@return the place to look it up, such as {@code agent_runs.ndjson:12}} */
    public String place() {
        return file.getFileName() + ":" + line;
    }

    /** {@return whether a limit or an error ended the run, rather than the agent or the user} */
    public boolean wasCutOff() {
        return termination != null && CUT_OFF.matcher(termination).find();
    }

    /** {@return all tool calls of the agent, in time order} */
    public List<RunTool> tools() {
        return steps.stream()
                .filter(RunStep.Model.class::isInstance)
                .flatMap(step -> ((RunStep.Model) step).tools().stream())
                .toList();
    }
}
