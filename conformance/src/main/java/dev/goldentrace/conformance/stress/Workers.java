package dev.goldentrace.conformance.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The threads of one test. */
final class Workers implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool(Workers::daemon);

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    /** Does all at once and waits for all, also where one fails. */
    <T> List<T> all(List<Callable<T>> work) throws Exception {
        List<Future<T>> underway = work.stream().map(threads::submit).toList();
        List<T> done = new ArrayList<>();
        @Nullable Throwable failure = null;
        for (Future<T> each : underway) {
            try {
                done.add(each.get());
            } catch (ExecutionException e) {
                failure = failure != null ? failure : e.getCause();
            }
        }
        raise(failure);
        return done;
    }

    private static void raise(@Nullable Throwable failure) throws Exception {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof Exception exception) {
            throw exception;
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
