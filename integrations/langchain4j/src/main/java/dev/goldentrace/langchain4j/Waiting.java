package dev.goldentrace.langchain4j;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How a recorded stream waits: until the agent cancels it, or until a time is over. */
interface Waiting {

    /** Waits at most so long; says whether it was cancelled. */
    boolean untilCancelled(CountDownLatch cancelled, Duration atMost) throws InterruptedException;

    /** {@return what really waits} */
    static Waiting real() {
        return (cancelled, atMost) -> cancelled.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }
}
