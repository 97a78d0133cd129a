package dev.goldentrace.junit;

import dev.goldentrace.results.Audit;
import dev.goldentrace.results.Purge;
import dev.goldentrace.results.Purged;
import dev.goldentrace.results.Retention;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;

/** Removes what tests left that is older than it is kept, before more is written. */
final class OldFiles {
    private OldFiles() {}

    static void purge(Settings settings, Clock clock) {
        Path output = Workspace.output(settings.moduleRoot());
        Purge purge = Purge.of(output, Retention.of(settings), clock);
        Purged purged = (goesOnWithACandidate(settings) ? purge.sparingCandidates() : purge).run();
        if (!purged.isEmpty()) {
            Audit.at(output, clock).removed(Audit.Act.PURGED, purged.counts(), null);
            ConsoleLines.println("[goldentrace] removed below "
                    + settings.moduleRoot().relativize(output).toString().replace('\\', '/') + ": " + purged.line()
                    + " (" + Setting.RESULTS_KEEP.property() + ")");
        }
    }

    private static boolean goesOnWithACandidate(Settings settings) {
        return settings.flag(Setting.RESUME) || settings.get(Setting.GOLDEN).isPresent();
    }
}
