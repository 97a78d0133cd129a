package dev.goldentrace.conformance.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.conformance.Fixtures;
import dev.goldentrace.trace.Usage;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentRunsTest {
    private final List<AgentRun> runs = AgentRuns.read(List.of(Fixtures.runs()));

    @Test
    void readsEachLineWithItsPlace() {
        assertThat(runs)
                .extracting(AgentRun::place)
                .containsExactly(
                        "agent_runs.ndjson:1", "agent_runs.ndjson:2", "agent_runs.ndjson:3", "agent_runs.ndjson:4");
    }

    @Test
    void readsTokensWhereTheFileSaysThem() {
        assertThat(runs.get(0).steps().get(2))
                .isInstanceOfSatisfying(
                        RunStep.Model.class, step -> assertThat(step.usage()).isEqualTo(Usage.of(10, 3)));
        assertThat(runs.get(0).steps().get(3))
                .isInstanceOfSatisfying(
                        RunStep.Model.class, step -> assertThat(step.usage()).isNull());
    }

    @Test
    void passesArgumentsThatAreNoObjectAsInput() {
        List<RunTool> tools = runs.get(2).tools();

        assertThat(tools.get(1).arguments()).containsEntry("input", "fast");
        assertThat(tools.get(2).arguments()).containsEntry("input", null);
    }

    @Test
    void knowsWhichAnswersAreErrors() {
        assertThat(runs.get(0).tools()).extracting(RunTool::error).containsExactly(false, true, false);
    }
}
