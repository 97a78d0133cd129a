package dev.goldentrace.maven;

import dev.goldentrace.results.Audit;
import dev.goldentrace.results.Forgotten;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * Writes down that somebody was forgotten, who by a hash at most.
 *
 * @param results where results are
 * @param clock what time it is
 */
record ForgottenAudit(Path results, Clock clock) {

    /** What was looked for in vain changed nothing. */
    void write(Forgotten forgotten, Optional<String> user) {
        if (forgotten.found()) {
            Audit.at(results, clock).removed(Audit.Act.FORGOT, forgotten.counts(), user.orElse(null));
        }
    }
}
