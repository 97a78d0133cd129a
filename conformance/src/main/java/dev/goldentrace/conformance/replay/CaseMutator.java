package dev.goldentrace.conformance.replay;

import java.util.List;

/** Makes mutants that can be made of any agent. */
abstract class CaseMutator implements Mutator<AgentCase> {
    private final MutantKind kind;

    CaseMutator(MutantKind kind) {
        this.kind = kind;
    }

    @Override
    public MutantKind kind() {
        return kind;
    }

    @Override
    public List<AgentCase> places(List<AgentCase> cases) {
        return cases;
    }

    @Override
    public AgentCase agentCase(AgentCase place) {
        return place;
    }

    static <T> T one(List<T> items, java.util.Random random) {
        return items.get(random.nextInt(items.size()));
    }
}
