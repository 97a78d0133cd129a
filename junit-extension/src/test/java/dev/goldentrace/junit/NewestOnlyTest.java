package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class NewestOnlyTest {
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    /** The first value is worked on until it may go on. */
    private void work(String value) {
        threads.add(Thread.currentThread());
        begun.countDown();
        await(goOn);
        done.add(value);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void letsNobodyWaitAndDropsWhatIsOlderThanTheNewest() {
        try (NewestOnly<String> newest = new NewestOnly<>("works", this::work)) {
            newest.give("first");
            await(begun);
            List.of("second", "third", "fourth").forEach(newest::give);
            assertThat(done).isEmpty();
            goOn.countDown();
        }

        assertThat(done).containsExactly("first", "fourth");
    }

    @Test
    void leavesNoThread() throws InterruptedException {
        goOn.countDown();
        try (NewestOnly<String> newest = new NewestOnly<>("works", this::work)) {
            newest.give("only");
        }

        assertThat(threads).hasSize(1).allMatch(Thread::isDaemon);
        threads.get(0).join(10_000);
        assertThat(threads.get(0).isAlive()).isFalse();
    }

    @Test
    void isDoneBeforeItIsClosedThoughWhoClosesItIsInterrupted() {
        goOn.countDown();
        NewestOnly<String> newest = new NewestOnly<>("works", this::work);
        newest.give("only");
        Thread.currentThread().interrupt();
        newest.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).containsExactly("only");
    }
}
