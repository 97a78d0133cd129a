package dev.goldentrace.conformance.stress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** When the threads of one test do what they do: drawn anew in each round. Nothing here waits for a time. */
final class Timing {
    private static final int MOST_YIELDS = 4;

    private final Random random;

    Timing(long seed, int round, int test) {
        this.random = new Random(seed * 7_919 + round * 104_729L + test);
    }

    /** Lets others go first, perhaps: to be at the scheduler's mercy is the point. */
    @SuppressWarnings("ThreadPriorityCheck")
    void pause() {
        for (int left = draw(4) == 0 ? draw(MOST_YIELDS) : 0; left > 0; left--) {
            Thread.yield();
        }
    }

    private synchronized int draw(int below) {
        return random.nextInt(below);
    }

    private synchronized List<Integer> shuffled(int size) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    /** Draws how the calls of one batch begin and end. */
    Batch batch(int size) {
        return new Batch(size, draw(3), shuffled(size));
    }

    /** The calls of one batch: one by one in a drawn order, begun together and ended in a drawn order, or as it happens. */
    final class Batch {
        private static final int ONE_BY_ONE = 0;
        private static final int TOGETHER = 1;

        private final int kind;
        private final List<Integer> order;
        private final CountDownLatch all;
        private final List<CountDownLatch> done;

        private Batch(int size, int kind, List<Integer> order) {
            this.kind = kind;
            this.order = order;
            this.all = new CountDownLatch(size);
            this.done = IntStream.range(0, size)
                    .mapToObj(each -> new CountDownLatch(1))
                    .toList();
        }

        /** To be called before a call begins. */
        void begin(int index) throws InterruptedException {
            all.countDown();
            if (kind == ONE_BY_ONE) {
                awaitTheOneBefore(index);
            } else if (kind == TOGETHER) {
                all.await();
            }
            pause();
        }

        /** To be called in a call that is made live, before it ends. */
        void end(int index) throws InterruptedException {
            pause();
            if (kind == TOGETHER) {
                awaitTheOneBefore(index);
            }
        }

        /** To be called when a call is over, whatever became of it. */
        void over(int index) {
            all.countDown();
            done.get(index).countDown();
        }

        private void awaitTheOneBefore(int index) throws InterruptedException {
            int place = order.indexOf(index);
            if (place > 0) {
                done.get(order.get(place - 1)).await();
            }
        }
    }
}
