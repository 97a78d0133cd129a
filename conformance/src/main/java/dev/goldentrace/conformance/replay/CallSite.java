package dev.goldentrace.conformance.replay;

import dev.goldentrace.conformance.runs.RunTool;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.ToolUse;
import java.util.ArrayList;
import java.util.List;

/** One of the calls that a reply of the model asks for. */
record CallSite(Site site, int index) {
    static List<CallSite> of(Site site) {
        List<CallSite> calls = new ArrayList<>();
        for (int i = 0; i < site.tools().size(); i++) {
            calls.add(new CallSite(site, i));
        }
        return calls;
    }

    RunTool tool() {
        return site.tools().get(index);
    }

    /** The tool as the agent offers it. */
    String name() {
        return site.identifier(tool());
    }

    ToolUse use(Golden golden) {
        return site.uses(golden).get(index);
    }
}
