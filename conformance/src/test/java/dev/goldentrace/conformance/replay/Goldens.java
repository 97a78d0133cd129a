package dev.goldentrace.conformance.replay;

import dev.goldentrace.conformance.Fixtures;
import dev.goldentrace.conformance.runs.AgentRuns;
import dev.goldentrace.golden.GoldenStore;
import java.nio.file.Path;
import java.util.List;

/** Goldens of the fixtures. */
public final class Goldens {
    private Goldens() {}

    /**
     * Records a run.
     *
     * @param index which run of the fixture
     * @param folder where to
     * @return the golden's file
     */
    public static Path record(int index, Path folder) {
        AgentCase agentCase =
                AgentCases.of(AgentRuns.read(List.of(Fixtures.runs()))).get(index);
        GoldenStore store = GoldenStore.at(folder);
        new Recorder(store).record(agentCase);
        return store.pathOf(agentCase.id());
    }
}
