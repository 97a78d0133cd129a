package dev.goldentrace.conformance.replay;

import java.util.List;

/** Makes mutants of one of an agent's tool calls. */
abstract class CallMutator implements Mutator<CallSite> {
    private final MutantKind kind;

    CallMutator(MutantKind kind) {
        this.kind = kind;
    }

    @Override
    public MutantKind kind() {
        return kind;
    }

    @Override
    public List<CallSite> places(List<AgentCase> cases) {
        return cases.stream()
                .flatMap(agentCase -> Site.of(agentCase).stream())
                .flatMap(site -> CallSite.of(site).stream())
                .toList();
    }

    @Override
    public AgentCase agentCase(CallSite place) {
        return place.site().agentCase();
    }
}
