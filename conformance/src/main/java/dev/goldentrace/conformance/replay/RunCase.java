package dev.goldentrace.conformance.replay;

import dev.goldentrace.conformance.runs.AgentRun;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.redaction.Redactor;
import java.util.ArrayList;
import java.util.List;

/** A run that is recorded and replayed for other checks than those of {@code replay}. */
public final class RunCase {
    private final AgentCase agentCase;

    private RunCase(AgentCase agentCase) {
        this.agentCase = agentCase;
    }

    /**
     * Makes an agent for each run.
     *
     * @param runs the runs
     * @return as many cases, in order
     */
    public static List<RunCase> of(List<AgentRun> runs) {
        return AgentCases.of(runs).stream().map(RunCase::new).toList();
    }

    /** {@return the run} */
    public AgentRun run() {
        return agentCase.run();
    }

    /**
     * Lets the agent meet the run's world and writes its golden.
     *
     * @param store where to
     * @param redactor takes out what must not be written
     * @return what was written
     * @throws AssertionError when the agent did not answer what the run says
     */
    public Golden record(GoldenStore store, Redactor redactor) {
        List<Answer> answers = new Recorder(store, redactor).record(agentCase);
        List<String> wrong = ReplayCheck.wrongAnswers(agentCase.script(), answers);
        if (!wrong.isEmpty()) {
            throw new AssertionError("not recorded: " + String.join("; ", wrong));
        }
        return store.read(agentCase.id()).orElseThrow();
    }

    /**
     * Replays the agent as it was, with the raw texts that it had, from what was written.
     *
     * @param store where it was written to
     * @return what is not as it must be; empty where it replays without divergence, live calls and other answers
     */
    public List<String> replay(GoldenStore store) {
        NoWorld world = new NoWorld();
        Replay replay = new ReplayCheck(store).replay(agentCase, world);
        return new ArrayList<>(ReplayCheck.result(agentCase, replay, world).problems());
    }
}
