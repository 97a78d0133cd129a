package dev.goldentrace.limits;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.Duration;
import org.apiguardian.api.API;

/** Lets time pass. */
@FunctionalInterface
@API(status = EXPERIMENTAL, since = "0.1")
public interface Waiter {

    /**
     * Waits.
     *
     * @param duration how long
     * @throws InterruptedException when the thread is interrupted meanwhile
     */
    void pause(Duration duration) throws InterruptedException;

    /** {@return one that lets the thread sleep} */
    static Waiter sleeping() {
        return duration -> Thread.sleep(duration.toMillis());
    }
}
