package dev.goldentrace.junit;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Works on what it is given on a thread of its own, so that who gives it need not wait. A value that still waits when a newer
 * one comes is dropped.
 */
final class NewestOnly<T> implements AutoCloseable {
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
    private final ExecutorService thread;
    private final Consumer<T> work;

    /** The thread begins with the first value, and knows nothing of the one that gave it. */
    NewestOnly(String name, Consumer<T> work) {
        this.work = work;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(null, task, name, 0, false);
            made.setDaemon(true);
            return made;
        });
    }

    void give(T value) {
        if (waiting.getAndSet(value) == null) {
            thread.execute(this::next);
        }
    }

    private void next() {
        T value = waiting.getAndSet(null);
        if (value != null) {
            work.accept(value);
        }
    }

    /** Waits until the newest value is done, and ends the thread. */
    @Override
    public void close() {
        thread.shutdown();
        boolean interrupted = false;
        boolean done = false;
        while (!done) {
            try {
                done = thread.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
