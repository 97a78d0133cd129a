package dev.goldentrace.conformance.replay;

import dev.goldentrace.conformance.runs.RunStep;
import dev.goldentrace.conformance.runs.RunTool;
import dev.goldentrace.conformance.runs.Script;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolUse;
import java.util.ArrayList;
import java.util.List;

/** A reply of the model, where an agent can go another way. */
record Site(AgentCase agentCase, int run, int step) {

    static List<Site> of(AgentCase agentCase) {
        List<Site> sites = new ArrayList<>();
        List<Script.Turn> turns = agentCase.script().turns();
        for (int run = 1; run <= turns.size(); run++) {
            for (int step = 1; step <= turns.get(run - 1).replies().size(); step++) {
                sites.add(new Site(agentCase, run, step));
            }
        }
        return sites;
    }

    RunStep.Model reply() {
        return agentCase.script().turns().get(run - 1).replies().get(step - 1);
    }

    List<RunTool> tools() {
        return reply().tools();
    }

    boolean isBefore(Site other) {
        return run < other.run || (run == other.run && step < other.step);
    }

    Step recorded(Golden golden) {
        return golden.newest().runs().get(run - 1).steps().get(step - 1);
    }

    /** The calls that the recorded reply asks for, as the golden holds them. */
    List<ToolUse> uses(Golden golden) {
        return recorded(golden).llm().reply().orElseThrow().message().toolUses();
    }

    String identifier(RunTool tool) {
        return agentCase.catalog().identifier(tool.name());
    }
}
