package dev.goldentrace.conformance.replay;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.replay.Cause;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Does not make a call that the model asked for, or ends before the last turn of the user. */
final class DroppedCallMutator extends ReplyMutator {
    DroppedCallMutator() {
        super(MutantKind.DROPPED_CALL);
    }

    @Override
    public List<Site> places(List<AgentCase> cases) {
        return super.places(cases).stream()
                .filter(site -> !site.tools().isEmpty() || isLastOfSeveralTurns(site))
                .toList();
    }

    private static boolean isLastOfSeveralTurns(Site site) {
        int turns = site.agentCase().script().turns().size();
        return site.run() == turns && turns > 1 && site.step() == 1;
    }

    @Override
    public Optional<Mutant> draw(Site place, Golden golden, Random random) {
        return Optional.of(
                place.tools().isEmpty() || (isLastOfSeveralTurns(place) && random.nextBoolean())
                        ? withoutLastTurn(place)
                        : withoutCall(place, random.nextInt(place.tools().size())));
    }

    private static Mutant withoutLastTurn(Site place) {
        AgentSpec agent = place.agentCase().agent();
        return Mutant.of(
                place.agentCase(),
                agent.withUsers(agent.users().subList(0, place.run() - 1)),
                place.run(),
                1,
                new Cause.CallNeverMade("LLM call"),
                "is not told its last turn");
    }

    private static Mutant withoutCall(Site place, int index) {
        String name = place.identifier(place.tools().get(index));
        ReplyRewrite rewrite = (run, step, asked) -> {
            List<ToolExecutionRequest> fewer = new ArrayList<>(asked);
            fewer.remove(index);
            return fewer;
        };
        return Mutant.rewriting(place, rewrite, new Cause.CallNeverMade(name), "does not call " + name);
    }
}
