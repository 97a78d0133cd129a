package dev.goldentrace.maven;

import java.util.List;

/** The candidates of one module that wait to be accepted. */
interface Candidates {
    /** Lists them, one for each golden, by golden. */
    List<PendingCandidate> pending();

    /**
     * Puts a candidate in the place of its golden, whole or not at all.
     *
     * @throws NotAccepted when it cannot be done, its test failed, or the golden has changed since; no golden is changed
     *     then
     */
    void promote(PendingCandidate candidate) throws NotAccepted;
}
