package dev.goldentrace.conformance.replay;

import dev.goldentrace.golden.Golden;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Makes mutants of one kind.
 *
 * @param <P> a place where it can be made
 */
interface Mutator<P> {
    /** The kind. */
    MutantKind kind();

    /** The places among the given agents where a mutant of this kind can be made. */
    List<P> places(List<AgentCase> cases);

    /** Whose agent a place is in. */
    AgentCase agentCase(P place);

    /**
     * Draws a mutant.
     *
     * @return a mutant; empty where what was drawn is equal in canonical form, or differs only where a surrogate stands
     */
    Optional<Mutant> draw(P place, Golden golden, Random random);
}
