package dev.goldentrace.conformance.replay;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.replay.Cause;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Calls another tool than the one that the model asked for. */
final class ToolCalledMutator extends CallMutator {
    ToolCalledMutator() {
        super(MutantKind.TOOL_CALLED);
    }

    @Override
    public List<CallSite> places(List<AgentCase> cases) {
        return super.places(cases).stream()
                .filter(call -> agentCase(call).agent().tools().size() > 1)
                .toList();
    }

    @Override
    public Optional<Mutant> draw(CallSite place, Golden golden, Random random) {
        List<String> others = agentCase(place).agent().tools().stream()
                .map(Tool::name)
                .filter(name -> !name.equals(place.name()))
                .toList();
        String other = CaseMutator.one(others, random);
        ReplyRewrite rewrite = (run, step, asked) -> {
            List<ToolExecutionRequest> changed = new ArrayList<>(asked);
            changed.set(
                    place.index(),
                    asked.get(place.index()).toBuilder().name(other).build());
            return changed;
        };
        return Optional.of(Mutant.rewriting(
                place.site(), rewrite, new Cause.ToolCalled(other), "calls " + other + " for " + place.name()));
    }
}
