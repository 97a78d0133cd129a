package dev.goldentrace.maven;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.report.ReportModel;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apiguardian.api.API;

/**
 * Writes a report of what tests with a trace did, as HTML, Markdown and JSON, and says where. Never fails for what it
 * finds: that is what {@code check} does. Bound to a phase it reports the tests of this build; called by itself, and
 * where this build ran none, those that ran last.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Mojo(name = "report", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class ReportMojo extends GoldentraceMojo {
    /** Makes the goal; Maven sets its parameters. */
    public ReportMojo() {}

    @Override
    void run() {
        build().model(Instant.now()).ifPresent(this::write);
    }

    private void write(ReportModel model) {
        Path page = build().write(model);
        getLog().info(model.verdict());
        getLog().info("report: " + page);
    }
}
