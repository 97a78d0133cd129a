package dev.goldentrace.maven;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.limits.BuildId;
import dev.goldentrace.limits.BuildThrottle;
import dev.goldentrace.limits.Limits;
import dev.goldentrace.report.Concern;
import dev.goldentrace.report.Concern.Kind;
import dev.goldentrace.report.ConsoleReport;
import dev.goldentrace.report.ReportModel;
import dev.goldentrace.report.TestSection;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apiguardian.api.API;

/**
 * Runs the tests once more with {@code goldentrace.mode=record}, live: your key, your tools, your money; then says for
 * each test whether its golden was recorded, is unchanged, or waits to be accepted, and why. Choose tests as always:
 * {@code mvn goldentrace:record -Dtest=RefundAgentTest}, or by their last results: {@code -Dgoldentrace.only=diverged}.
 * Says last how far it came and what it cost. At a limit ({@code -Dgoldentrace.record.maxCostUsd=1.50}) it ends, and the
 * same command goes on. Fails when a test failed; what others recorded stays.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Mojo(name = "record", threadSafe = true)
@Execute(lifecycle = "goldentrace-record", phase = LifecyclePhase.TEST)
public final class RecordMojo extends GoldentraceMojo {
    private static final int MOST = 10;
    private static final String NOTHING = """
            nothing was recorded: no test with a trace ran
            expected: a test with @AgentTrace or @AgentTest in a class that -Dtest names
            next: mvn test, to see which tests run""";

    /** Makes the goal; Maven sets its parameters. */
    public RecordMojo() {}

    @Override
    void run() throws MojoFailureException {
        Optional<ReportModel> model = build().modelOfThisSession(Instant.now());
        if (model.isPresent()) {
            say(model.get());
        } else if (isOnlyModule()) {
            throw new MojoFailureException(NOTHING);
        }
    }

    /** What the build's processes put down under the name that the forked lifecycle gave them. */
    private String cost() {
        Path ledger = BuildThrottle.meetingPlace(moduleRoot()).resolve("target/goldentrace/build.json");
        BuildId build = new BuildId("maven-" + build().start().toEpochMilli());
        return BuildThrottle.at(ledger, build, Limits.NONE).cost();
    }

    private void say(ReportModel model) throws MojoFailureException {
        Path page = build().write(model);
        model.tests().stream()
                .filter(test -> RecordingTotals.concerns(test.result()))
                .map(RecordedLines::of)
                .flatMap(List::stream)
                .forEach(getLog()::info);
        getLog().info(new RecordingTotals(
                        model.tests().stream().map(TestSection::result).toList(), cost())
                .line());
        List<Concern> failed = model.concerns().stream()
                .filter(concern -> concern.kind() != Kind.PENDING)
                .toList();
        if (!failed.isEmpty()) {
            throw new MojoFailureException("for a test that failed nothing is recorded\n"
                    + String.join("\n", ConsoleReport.lines(failed, MOST, page.toString())));
        }
    }
}
