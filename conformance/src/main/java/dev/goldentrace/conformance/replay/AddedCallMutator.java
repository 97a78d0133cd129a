package dev.goldentrace.conformance.replay;

import dev.goldentrace.conformance.runs.RunTool;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.replay.Cause;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Makes a call that no reply asks for: one made before, one of its own, or a turn more than the user had. */
final class AddedCallMutator extends ReplyMutator {
    private static final String ID = "added-1";

    AddedCallMutator() {
        super(MutantKind.ADDED_CALL);
    }

    @Override
    public Optional<Mutant> draw(Site place, Golden golden, Random random) {
        List<RunTool> before = before(place);
        int sort = random.nextInt(5);
        if (sort == 0 || before.isEmpty()) {
            return Optional.of(withOneMoreTurn(place.agentCase()));
        }
        RunTool tool = CaseMutator.one(before, random);
        ToolExecutionRequest request = sort < 3
                ? Requests.of(place, tool, ID)
                : Requests.of(place.identifier(tool), new JsonMutation(random).key(tool.arguments()), ID);
        return added(place, golden, request, random);
    }

    private static Optional<Mutant> added(Site place, Golden golden, ToolExecutionRequest request, Random random) {
        int index = random.nextInt(place.tools().size() + 1);
        return Requests.isAskedAfter(place, golden, request)
                ? Optional.empty()
                : Optional.of(Mutant.rewriting(
                        place,
                        Requests.inserting(request, index),
                        new Cause.ExtraCall(request.name()),
                        "also makes the call " + request));
    }

    private static Mutant withOneMoreTurn(AgentCase agentCase) {
        List<String> users = new ArrayList<>(agentCase.agent().users());
        users.add("One more thing: what can you do for me?");
        return Mutant.of(
                agentCase,
                agentCase.agent().withUsers(users),
                users.size(),
                1,
                new Cause.ExtraCall("LLM call"),
                "is told one turn more");
    }

    /** The calls up to a reply, its own among them. */
    private static List<RunTool> before(Site place) {
        return Site.of(place.agentCase()).stream()
                .filter(site -> site.isBefore(place) || site.equals(place))
                .flatMap(site -> site.tools().stream())
                .toList();
    }
}
