package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The process that a test ran in.
 *
 * @param pid the operating system's process id
 * @param fork Surefire's fork number, or null outside of Surefire
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record TestProcess(long pid, @Nullable String fork) {

    /** {@return the process that this code runs in} */
    public static TestProcess current() {
        return new TestProcess(ProcessHandle.current().pid(), System.getProperty("surefire.forkNumber"));
    }
}
