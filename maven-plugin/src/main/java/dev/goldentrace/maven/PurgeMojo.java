package dev.goldentrace.maven;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.results.Audit;
import dev.goldentrace.results.Purge;
import dev.goldentrace.results.Purged;
import dev.goldentrace.results.Retention;
import dev.goldentrace.settings.SettingsError;
import java.time.Clock;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apiguardian.api.API;

/**
 * Removes what tests left that is older than {@code goldentrace.results.keep} says: candidates after 14 days, texts of results
 * and the report after 30, results after 365, unless said otherwise. Each test process does so too when it begins.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Mojo(name = "purge", threadSafe = true)
public final class PurgeMojo extends GoldentraceMojo {
    /** Only says what would be removed. */
    @Parameter(property = "goldentrace.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Makes the goal; Maven sets its parameters. */
    public PurgeMojo() {}

    @Override
    void run() throws MojoFailureException {
        Purge purge = Purge.of(results(), retention(), Clock.systemUTC());
        Purged purged = (dryRun ? purge.dryRun() : purge).run();
        getLog().info((dryRun ? "would remove: " : "removed: ") + purged.line());
        if (!dryRun && !purged.isEmpty()) {
            Audit.at(results(), Clock.systemUTC()).removed(Audit.Act.PURGED, purged.counts(), null);
        }
    }

    private Retention retention() throws MojoFailureException {
        try {
            return Retention.of(settings());
        } catch (SettingsError e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }
}
