package dev.goldentrace.conformance.replay;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.replay.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Rewords a turn of the user. */
final class UserMessageMutator extends CaseMutator {
    UserMessageMutator() {
        super(MutantKind.USER_MESSAGE);
    }

    @Override
    public Optional<Mutant> draw(AgentCase place, Golden golden, Random random) {
        List<String> users = new ArrayList<>(place.agent().users());
        int turn = random.nextInt(users.size());
        String changed = new TextMutation(random).of(users.get(turn));
        users.set(turn, changed);
        return Users.isSaid(golden, changed)
                ? Optional.empty()
                : Optional.of(Mutant.of(
                        place,
                        place.agent().withUsers(users),
                        turn + 1,
                        1,
                        new Cause.UserMessage(),
                        "is told " + changed));
    }
}
