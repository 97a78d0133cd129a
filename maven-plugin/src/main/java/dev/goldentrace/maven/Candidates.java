package dev.goldentrace.maven;

import java.io.IOException;
import java.util.List;

/** The candidates of one module that wait to be accepted. */
interface Candidates {
    /** Lists them, one for each golden, by test. */
    List<PendingCandidate> pending();

    /**
     * Puts a candidate in the place of its golden, whole or not at all.
     *
     * @throws IOException when it cannot be done, or the golden has changed since; nothing is changed then, and the
     *     message says why and what to do
     */
    void promote(PendingCandidate candidate) throws IOException;
}
