package dev.goldentrace.conformance.replay;

import dev.goldentrace.capture.UsageError;
import dev.goldentrace.conformance.runs.RunTool;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.replay.ToolSource;
import dev.goldentrace.replay.ToolSources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Draws mutants of each kind and replays them from the goldens of the agents that they were. */
final class MutantCheck {
    private static final int EACH = 32;
    private static final int MOST_DRAWS = 20 * EACH;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final List<Mutator<?>> MUTATORS = List.of(
            new SystemPromptMutator(),
            new UserMessageMutator(),
            new ToolOfferedMutator(),
            new ResponseSchemaMutator(),
            new ModelMutator(),
            new ParameterMutator(),
            new ToolCalledMutator(),
            new ToolArgumentMutator(),
            new ToolOutputMutator(),
            new OrderMutator(),
            new DroppedCallMutator(),
            new AddedCallMutator());

    private final List<AgentCase> cases;
    private final GoldenStore store;
    private final long seed;

    MutantCheck(List<AgentCase> cases, GoldenStore store, long seed) {
        this.cases = cases;
        this.store = store;
        this.seed = seed;
    }

    /**
     * What came of a kind.
     *
     * @param kind the kind
     * @param places how many places there are for it
     * @param results of the mutants
     * @param redrawn how many draws were no change
     * @param refused how many were in agents that cannot be compared, as a real tool would get an unbound surrogate
     */
    record Tally(MutantKind kind, int places, List<MutantResult> results, int redrawn, int refused) {
        /** Enough were drawn; where there is no place for any, none is enough. */
        boolean isComplete() {
            return places == 0 || results.size() == EACH;
        }
    }

    List<Tally> run() {
        List<Tally> tallies = new ArrayList<>();
        for (Mutator<?> mutator : MUTATORS) {
            tallies.add(run(mutator));
        }
        return tallies;
    }

    private <P> Tally run(Mutator<P> mutator) {
        Random random = new Random(seed * SPREAD + mutator.kind().word().hashCode());
        List<P> places = mutator.places(cases);
        List<MutantResult> results = new ArrayList<>();
        int redrawn = 0;
        int refused = 0;
        while (!places.isEmpty() && results.size() < EACH && redrawn + refused < MOST_DRAWS) {
            P place = CaseMutator.one(places, random);
            Golden golden = store.read(mutator.agentCase(place).id()).orElseThrow();
            Optional<Mutant> mutant = mutator.draw(place, golden, random);
            Optional<MutantResult> result = mutant.flatMap(drawn -> result(drawn, golden));
            result.ifPresent(results::add);
            redrawn += mutant.isEmpty() ? 1 : 0;
            refused += mutant.isPresent() && result.isEmpty() ? 1 : 0;
        }
        return new Tally(mutator.kind(), places.size(), results, redrawn, refused);
    }

    private static Optional<MutantResult> result(Mutant mutant, Golden golden) {
        List<RunTool> outputs = mutant.outputs();
        return outputs == null ? Optional.of(recorded(mutant, golden)) : compared(mutant, outputs, golden);
    }

    private static MutantResult recorded(Mutant mutant, Golden golden) {
        NoWorld world = new NoWorld();
        ToolSources tools = ToolSources.all(ToolSource.RECORDED);
        Replay replay = Replay.of(mutant.agentCase(), golden, mutant.agent(), world, tools);
        return MutantResult.of(mutant, replay, world.liveCalls());
    }

    /**
     * Where even the unchanged agent would hand an unbound surrogate to a real tool, the replay refuses that, and rightly:
     * no mutant can be made there.
     */
    private static Optional<MutantResult> compared(Mutant mutant, List<RunTool> outputs, Golden golden) {
        MutantResult unchanged = compare(mutant, mutant.agentCase().script().tools(), golden);
        if (unchanged.other() instanceof UsageError && !golden.surrogates().isEmpty()) {
            return Optional.empty();
        }
        boolean isClean = unchanged.divergence() == null && unchanged.other() == null;
        return Optional.of(isClean ? compare(mutant, outputs, golden) : unchanged);
    }

    private static MutantResult compare(Mutant mutant, List<RunTool> outputs, Golden golden) {
        ComparedWorld world = new ComparedWorld(mutant.agentCase(), outputs);
        ToolSources tools = ToolSources.all(ToolSource.COMPARE);
        Replay replay = Replay.of(mutant.agentCase(), golden, mutant.agent(), world, tools);
        return MutantResult.of(mutant, replay, world.liveCalls());
    }
}
