package dev.goldentrace.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the recorded calls that a divergence keeps the agent from making. */
interface Consequences {

    /** Lines for a divergence; the call that it is about does not count. */
    List<String> of(@Nullable Recorded about);

    /** Where a divergence ends nothing, it has no consequences. */
    static Consequences notCounted() {
        return about -> List.of();
    }

    /** Where the session stops at its first divergence, all that is unread by then stays so. */
    static Consequences ofStopping(Tape tape) {
        return about ->
                more((int) tape.unread().stream().filter(call -> call != about).count(), "", " because of it");
    }

    /** The line that counts calls; none where there are none. */
    static List<String> more(int calls, String more, String why) {
        return calls <= 0
                ? List.of()
                : List.of("also      " + calls + more + (calls == 1 ? " recorded call was" : " recorded calls were")
                        + " not made" + why);
    }
}
