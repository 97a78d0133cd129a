package dev.goldentrace.capture;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Something to do that gives a result and may throw.
 *
 * @param <T> the result
 * @param <X> what it may throw
 */
@FunctionalInterface
@API(status = EXPERIMENTAL, since = "0.1")
public interface Action<T extends @Nullable Object, X extends Exception> {

    /**
     * Does it.
     *
     * @return the result
     * @throws X when it fails
     */
    T run() throws X;
}
