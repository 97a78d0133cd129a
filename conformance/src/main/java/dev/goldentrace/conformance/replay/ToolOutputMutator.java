package dev.goldentrace.conformance.replay;

import dev.goldentrace.conformance.runs.RunTool;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.replay.Cause;
import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Lets a tool answer otherwise, in the world that a replay compares with the recorded one. */
final class ToolOutputMutator extends CallMutator {
    ToolOutputMutator() {
        super(MutantKind.TOOL_OUTPUT);
    }

    @Override
    public Optional<Mutant> draw(CallSite place, Golden golden, Random random) {
        RunTool tool = place.tool();
        String changed = changed(tool.result(), random);
        ToolCall recorded = place.site().recorded(golden).toolCalls().get(place.index());
        if (changed.isBlank() || Sameness.same(golden, output(recorded), changed)) {
            return Optional.empty();
        }
        List<RunTool> outputs = new ArrayList<>(agentCase(place).script().tools());
        outputs.set(ordinal(place), new RunTool(tool.id(), tool.name(), tool.arguments(), changed, tool.error()));
        return Optional.of(new Mutant(
                agentCase(place),
                agentCase(place).agent(),
                outputs,
                place.site().run(),
                place.site().step(),
                new Cause.ToolOutput(place.name(), true),
                place.name() + " answers " + changed));
    }

    private static String output(ToolCall call) {
        return call.outcome() instanceof Outcome.Failed<?> failed
                ? failed.error().message()
                : call.reply().orElseThrow().text();
    }

    private static String changed(String result, Random random) {
        Optional<Object> json = Json.structure(result);
        if (json.isEmpty()) {
            return new TextMutation(random).of(result);
        }
        List<Object> leaf = CaseMutator.one(JsonMutation.leaves(json.get()), random);
        return Json.write(new JsonMutation(random).at(json.get(), leaf));
    }

    /** The call's place among all calls of its agent. */
    private static int ordinal(CallSite place) {
        int before = 0;
        for (Site site : Site.of(place.site().agentCase())) {
            if (site.isBefore(place.site())) {
                before += site.tools().size();
            }
        }
        return before + place.index();
    }
}
