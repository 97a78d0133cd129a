package dev.goldentrace.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A session's lock, and its first failure: once there is one, nothing but its end goes on. */
final class Guard {
    private final String owner;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable AssertionError failure;
    private boolean ended;
    private Consumer<UsageError> lateUse = error -> {};

    Guard(String owner) {
        this.owner = owner;
    }

    Condition newCondition() {
        return lock.newCondition();
    }

    /** The first failure, or null. Asked under the lock. */
    @Nullable
    AssertionError failure() {
        return failure;
    }

    /** Refuses everything guarded from now on. Called under the lock. */
    void end() {
        ended = true;
    }

    /** Runs something that the session's first failure ends, and every failure of which is the session's first. */
    <T extends @Nullable Object> T guarded(Supplier<T> action) {
        return locked(() -> {
            if (ended) {
                UsageError late = late();
                throw failure != null ? failure : late;
            }
            if (failure != null) {
                throw failure;
            }
            List<T> result = new ArrayList<>(1);
            failing(() -> result.add(action.get()));
            return result.get(0);
        });
    }

    private UsageError late() {
        UsageError late = new UsageError(owner + ": the collector was used after its test had ended."
                + " Something outlives the test (a thread, a static field, a shared bean):"
                + " wait for it in the test, or give it a collector of its own.");
        lateUse.accept(late);
        return late;
    }

    /** Names who hears of what is refused after the end. Called under the lock. */
    void onLateUse(Consumer<UsageError> listener) {
        lateUse = listener;
    }

    /** Runs something every failure of which is the session's first. Called under the lock. */
    void failing(Runnable action) {
        try {
            action.run();
        } catch (AssertionError e) {
            throw remembered(e);
        } catch (Throwable e) {
            throw remembered(new DefectError(owner, e));
        }
    }

    AssertionError remembered(AssertionError e) {
        if (failure == null) {
            failure = e;
        }
        return failure;
    }

    <T extends @Nullable Object> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
