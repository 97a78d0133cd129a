package dev.goldentrace.conformance.replay;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.replay.Cause;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Swaps two turns of the user, or makes a later call early. */
final class OrderMutator extends ReplyMutator {
    private static final Cause ORDER = new Cause.Order("a call");

    OrderMutator() {
        super(MutantKind.ORDER);
    }

    @Override
    public List<Site> places(List<AgentCase> cases) {
        return super.places(cases).stream()
                .filter(site -> swappable(site) || hasLaterCalls(site))
                .toList();
    }

    private static boolean swappable(Site site) {
        return site.step() == 1
                && site.run() < site.agentCase().script().turns().size();
    }

    private static boolean hasLaterCalls(Site site) {
        return Requests.after(site).anyMatch(later -> !later.tools().isEmpty());
    }

    @Override
    public Optional<Mutant> draw(Site place, Golden golden, Random random) {
        return swappable(place) && (random.nextBoolean() || !hasLaterCalls(place))
                ? swapped(place, golden)
                : early(place, golden, random);
    }

    private static Optional<Mutant> swapped(Site place, Golden golden) {
        List<String> users = new ArrayList<>(place.agentCase().agent().users());
        Collections.swap(users, place.run() - 1, place.run());
        String first = users.get(place.run() - 1);
        return Sameness.same(golden, Users.said(golden, place.run()), first)
                ? Optional.empty()
                : Optional.of(Mutant.of(
                        place.agentCase(),
                        place.agentCase().agent().withUsers(users),
                        place.run(),
                        1,
                        ORDER,
                        "is told early " + first));
    }

    private static Optional<Mutant> early(Site place, Golden golden, Random random) {
        List<Site> later =
                Requests.after(place).filter(site -> !site.tools().isEmpty()).toList();
        Site from = CaseMutator.one(later, random);
        ToolExecutionRequest request = Requests.of(from, CaseMutator.one(from.tools(), random), "early-1");
        int index = random.nextInt(place.tools().size() + 1);
        return Requests.isAskedAt(place, golden, request)
                ? Optional.empty()
                : Optional.of(Mutant.rewriting(
                        place, Requests.inserting(request, index), ORDER, "makes a later call early: " + request));
    }
}
