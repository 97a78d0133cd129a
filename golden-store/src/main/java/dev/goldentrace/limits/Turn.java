package dev.goldentrace.limits;

import java.time.Duration;

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
     */
    record Wait(Duration atLeast) implements Turn {}

    /**
     * Never, in this build.
     *
     * @param why in words
     */
    record Stop(String why) implements Turn {}
}
