package dev.goldentrace.conformance.replay;

import java.util.List;

/** Makes mutants of what an agent does with one of the model's replies. */
abstract class ReplyMutator implements Mutator<Site> {
    private final MutantKind kind;

    ReplyMutator(MutantKind kind) {
        this.kind = kind;
    }

    @Override
    public MutantKind kind() {
        return kind;
    }

    @Override
    public List<Site> places(List<AgentCase> cases) {
        return cases.stream().flatMap(agentCase -> Site.of(agentCase).stream()).toList();
    }

    @Override
    public AgentCase agentCase(Site place) {
        return place.agentCase();
    }
}
