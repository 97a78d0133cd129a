package dev.goldentrace.conformance.replay;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.replay.Cause;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import java.util.Optional;
import java.util.Random;

/** Rewords an agent's instructions. */
final class SystemPromptMutator extends CaseMutator {
    SystemPromptMutator() {
        super(MutantKind.SYSTEM_PROMPT);
    }

    @Override
    public Optional<Mutant> draw(AgentCase place, Golden golden, Random random) {
        String changed = new TextMutation(random).of(place.agent().system());
        String recorded = golden.newest().steps().get(0).llm().request().messages().stream()
                .filter(message -> message.role() == Role.SYSTEM)
                .map(Message::text)
                .findFirst()
                .orElseThrow();
        return Sameness.same(golden, recorded, changed)
                ? Optional.empty()
                : Optional.of(Mutant.of(
                        place, place.agent().withSystem(changed), 1, 1, new Cause.SystemPrompt(), "says " + changed));
    }
}
