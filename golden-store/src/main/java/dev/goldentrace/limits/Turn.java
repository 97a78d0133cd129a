package dev.goldentrace.limits;

import java.time.Duration;
import java.util.Set;

/** Whether a live call may begin now. */
sealed interface Turn {

    /**
     * It may; what it takes is given back under this name.
     *
     * @param lease its name
     */
    record Begin(String lease) implements Turn {}

    /**
     * Not yet.
     *
     * @param atLeast when to ask again
     * @param behind whose end it waits for, by what they took; empty where it waits for the time only
     */
    record Wait(Duration atLeast, Set<String> behind) implements Turn {
        public Wait {
            behind = Set.copyOf(behind);
        }
    }

    /**
     * Never, in this build.
     *
     * @param why in words
     */
    record Stop(String why) implements Turn {}
}
