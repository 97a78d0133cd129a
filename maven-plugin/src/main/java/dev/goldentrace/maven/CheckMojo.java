package dev.goldentrace.maven;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.report.Concern;
import dev.goldentrace.report.Concern.Kind;
import dev.goldentrace.report.ConsoleReport;
import dev.goldentrace.report.ReportModel;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apiguardian.api.API;

/**
 * Writes the report, then fails the build for findings that fail, replays that diverged, tests that failed, recordings
 * that wait to be accepted and results that cannot be read. Set {@code testFailureIgnore} for Surefire, else a failing
 * test ends the build before this goal.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends GoldentraceMojo {
    /** Fails for findings about behaviour and budget. */
    @Parameter(property = "goldentrace.check.findings", defaultValue = "true")
    private boolean findings;

    /** Fails for replays that diverged or found no golden. */
    @Parameter(property = "goldentrace.check.divergences", defaultValue = "true")
    private boolean divergences;

    /** Fails for tests that failed, those in Surefire's and Failsafe's XML reports included. */
    @Parameter(property = "goldentrace.check.tests", defaultValue = "true")
    private boolean tests;

    /** Fails for recordings of this build that wait to be accepted. */
    @Parameter(property = "goldentrace.check.pending", defaultValue = "true")
    private boolean pending;

    /** Fails for result files that cannot be read, since a verdict may be missing. */
    @Parameter(property = "goldentrace.check.unreadable", defaultValue = "true")
    private boolean unreadable;

    /** How many concerns the failure shows; the report holds all. */
    @Parameter(property = "goldentrace.check.most", defaultValue = "10")
    private int most;

    /** The folder of goldens: where there is one, tests with a trace are expected to run. */
    @Parameter(property = "goldentrace.goldens", defaultValue = "${project.basedir}/src/test/goldens")
    private File goldens;

    /** Makes the goal; Maven sets its parameters. */
    public CheckMojo() {}

    @Override
    void run() throws MojoFailureException {
        Optional<ReportModel> model = build().model(Instant.now());
        if (model.isPresent()) {
            check(model.get());
        } else if (goldens.isDirectory()) {
            getLog().warn("no test with a trace ran, though there are goldens in <" + goldens
                    + ">, so nothing was checked."
                    + " Were tests skipped, or left out by -Dtest? Is Surefire older than 3? It runs no JUnit 5 test."
                    + " next: mvn test, to see which tests run");
        }
    }

    private void check(ReportModel model) throws MojoFailureException {
        Path page = build().write(model);
        List<Concern> concerns = model.concerns().stream()
                .filter(concern -> checked().contains(concern.kind()))
                .toList();
        if (concerns.isEmpty()) {
            getLog().info(model.verdict());
            getLog().info("report: " + page);
            return;
        }
        List<String> lines = ConsoleReport.lines(concerns, Math.max(1, most), page.toString());
        throw new MojoFailureException(model.verdict() + "\n" + String.join("\n", lines));
    }

    private Set<Kind> checked() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        add(kinds, findings, Kind.BEHAVIOUR, Kind.BUDGET);
        add(kinds, divergences, Kind.DIVERGENCE, Kind.UNRECORDED);
        add(kinds, tests, Kind.FAILURE);
        add(kinds, pending, Kind.PENDING);
        add(kinds, unreadable, Kind.UNREADABLE);
        return kinds;
    }

    private static void add(Set<Kind> kinds, boolean wanted, Kind... more) {
        if (wanted) {
            kinds.addAll(List.of(more));
        }
    }
}
