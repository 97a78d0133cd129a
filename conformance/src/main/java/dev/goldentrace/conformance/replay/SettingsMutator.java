package dev.goldentrace.conformance.replay;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.replay.Cause;
import java.util.Optional;
import java.util.Random;

/** Changes what an agent asks of its model besides the conversation: it shows in the first request. */
abstract class SettingsMutator extends CaseMutator {
    SettingsMutator(MutantKind kind) {
        super(kind);
    }

    /**
     * A change.
     *
     * @param settings the changed settings
     * @param cause what must be named
     */
    record Change(Settings settings, Cause cause) {}

    abstract Change change(Settings settings, Random random);

    @Override
    public final Optional<Mutant> draw(AgentCase place, Golden golden, Random random) {
        Change change = change(place.agent().settings(), random);
        AgentSpec agent = place.agent().withSettings(change.settings());
        return Optional.of(Mutant.of(place, agent, 1, 1, change.cause(), "has " + change.settings()));
    }
}
