package dev.goldentrace.maven;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.redaction.RedactionSettings;
import dev.goldentrace.settings.Redacting;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.settings.SettingsError;
import dev.goldentrace.trace.Visible;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apiguardian.api.API;

/** What all goals have in common. */
@API(status = EXPERIMENTAL, since = "0.1")
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public abstract class GoldentraceMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** Does nothing. */
    @Parameter(property = "goldentrace.skip", defaultValue = "false")
    private boolean skip;

    /** Where the tests left their results. */
    @Parameter(defaultValue = "${project.build.directory}/goldentrace", required = true)
    private File resultsDirectory;

    /** Where the report is written. */
    @Parameter(defaultValue = "${project.build.directory}/goldentrace/report", required = true)
    private File reportDirectory;

    /** Where test failures are looked for that left no result, such as Surefire's and Failsafe's XML reports. */
    @Parameter
    private List<File> testReportDirectories;

    GoldentraceMojo() {}

    @Override
    public final void execute() throws MojoFailureException {
        if (skip) {
            getLog().debug("goldentrace.skip is set");
        } else {
            runShown();
        }
    }

    /** Candidates, results and goldens hold a model's words, and so may what is said of them. */
    @Override
    public final Log getLog() {
        return VisibleLog.of(super.getLog());
    }

    private void runShown() throws MojoFailureException {
        try {
            run();
        } catch (MojoFailureException e) {
            String message = String.valueOf(e.getMessage());
            String shown = Visible.console(message);
            throw shown.equals(message) ? e : new MojoFailureException(shown, e);
        }
    }

    abstract void run() throws MojoFailureException;

    final Build build() {
        List<File> reports = testReportDirectories == null
                ? List.of(buildDirectory("surefire-reports"), buildDirectory("failsafe-reports"))
                : testReportDirectories;
        return new Build(
                project.getName(),
                Path.of(resultsDirectory.getPath()),
                Path.of(reportDirectory.getPath()),
                reports.stream().map(File::toPath).toList(),
                session.getRequest().getStartTime().toInstant(),
                execution.getSource() == MojoExecution.Source.LIFECYCLE);
    }

    final Path results() {
        return resultsDirectory.toPath();
    }

    final Path moduleRoot() {
        return project.getBasedir().toPath();
    }

    final Settings settings() {
        return Settings.of(moduleRoot(), new MavenSurroundings(session.getUserProperties()), Map.of());
    }

    final RedactionSettings redaction() throws MojoFailureException {
        try {
            return Redacting.of(settings());
        } catch (SettingsError e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    final boolean isOnlyModule() {
        return session.getProjects().size() == 1;
    }

    private File buildDirectory(String name) {
        return new File(project.getBuild().getDirectory(), name);
    }
}
