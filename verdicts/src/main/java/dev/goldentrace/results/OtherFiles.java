package dev.goldentrace.results;

import dev.goldentrace.golden.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What lies beside results and candidates: the report that shows them, ledgers of recordings, the audit.
 *
 * @param removal removes it
 * @param user whose id it is
 */
record OtherFiles(Removal removal, UserId user) {

    /** A report shows the results that were there; a ledger that is gone only means that a command begins anew. */
    int remove(boolean reportIsStale) {
        List<Path> ledgers = List.of("command.json", "build.json").stream()
                .map(removal.output()::resolve)
                .filter(this::isNaming)
                .toList();
        ledgers.forEach(removal::remove);
        boolean named =
                Removal.files(removal.output().resolve("report")).stream().anyMatch(this::isNaming);
        int reports = reportIsStale || named ? removal.reports(Instant.MAX) : 0;
        return ledgers.size() + reports + audit();
    }

    /** What was done stays written down, without the id that a test's name had. */
    private int audit() {
        Path audit = removal.output().resolve(Audit.FILE);
        if (!isNaming(audit)) {
            return 0;
        }
        if (!removal.dry()) {
            try {
                OwnerOnly.replace(audit, Utf8.bytes(user.outOf(Removal.text(audit))));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + audit + " (" + e + "): is its folder writable?", e);
            }
        }
        return 1;
    }

    private boolean isNaming(Path file) {
        return Files.isRegularFile(file) && user.isIn(Removal.text(file));
    }
}
