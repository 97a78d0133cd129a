package dev.goldentrace.junit;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.results.Audit;
import dev.goldentrace.results.RecordingOutcome;
import java.io.UncheckedIOException;

/** Writes down who made a recording that changed something. A recording that was paid for does not fail for it. */
record RecordingAudit(Audit audit) {

    void tell(RecordingOutcome outcome, String path, Golden made) {
        if (outcome != RecordingOutcome.UNCHANGED) {
            try {
                audit.golden(
                        outcome == RecordingOutcome.RECORDED ? Audit.Act.RECORDED : Audit.Act.PENDING,
                        path,
                        made.surrogates());
            } catch (UncheckedIOException e) {
                ConsoleLines.println("[goldentrace] " + e.getMessage());
            }
        }
    }
}
