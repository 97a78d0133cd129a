package dev.goldentrace.capture;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Duration;
import org.apiguardian.api.API;

/** Waits, or does not where a replay makes waiting pointless. */
@FunctionalInterface
@API(status = EXPERIMENTAL, since = "0.1")
public interface Sleeper {

    /**
     * Waits.
     *
     * @param duration how long, counted in whole milliseconds; none where it is negative
     * @throws InterruptedException when the thread is interrupted, in a replay too
     */
    void sleep(Duration duration) throws InterruptedException;
}
