package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.normalize.NormalizedText;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.regression.Severity;
import dev.goldentrace.trials.Quarantine;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * All that one test leaves for the report and the goals. Made by {@link #builder}.
 *
 * @param test which test
 * @param mode where the models' answers came from, such as {@code replay}
 * @param status how it ended
 * @param started when the test began
 * @param ended when this was known
 * @param golden what it was held against, or null in {@code passthrough}
 * @param recording what became of the recording, or null where nothing was recorded
 * @param candidate the session that can be accepted, or null
 * @param story the session told in a few lines
 * @param figures what the session took; of several live runs, the one that the findings are about
 * @param baseline what the golden's newest recording took, or null where there is none
 * @param findings what the rules found
 * @param divergence the first mismatch of a replay, or null
 * @param further the other mismatches of a replay that went on, in order; bounded
 * @param failure the exception that the test ended with, or null
 * @param warnings what a person should know, one line each
 * @param normalized what a replay took for the same although it is not equal, by kind and place
 * @param process which process wrote it
 * @param level how much of what was said it holds
 * @param user a keyed hash of who talked to the agent, as the test said it; null where nobody did, or there is no key
 * @param trials what several live runs came to; null where the test ran once by itself
 * @param quarantine the quarantine that the test is in or was in, or null
 * @param policy what was set of the policy that the rules judged by, and where; null where the default held or nothing was judged
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record TestResult(
        TestIdentity test,
        String mode,
        Status status,
        Instant started,
        Instant ended,
        @Nullable GoldenFacts golden,
        @Nullable RecordingOutcome recording,
        @Nullable Candidate candidate,
        List<String> story,
        Figures figures,
        @Nullable Figures baseline,
        List<Finding> findings,
        @Nullable DivergenceResult divergence,
        List<FurtherDivergence> further,
        @Nullable Failure failure,
        List<String> warnings,
        List<NormalizedText> normalized,
        TestProcess process,
        ResultLevel level,
        @Nullable String user,
        @Nullable TrialsResult trials,
        @Nullable Quarantine quarantine,
        @Nullable String policy) {

    /** The format of the files that this version writes and reads. */
    public static final String SCHEMA = "goldentrace.result/1";

    /** Checks and copies. */
    public TestResult {
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(ended, "ended");
        Objects.requireNonNull(figures, "figures");
        Objects.requireNonNull(process, "process");
        Objects.requireNonNull(level, "level");
        story = List.copyOf(story);
        findings = List.copyOf(findings);
        further = List.copyOf(further);
        warnings = List.copyOf(warnings);
        normalized = List.copyOf(normalized);
    }

    /**
     * Begins a result.
     *
     * @param test which test
     * @param mode where the models' answers came from, such as {@code replay}
     * @param started when the test began
     * @return a builder, with this process and nothing else
     */
    public static TestResultBuilder builder(TestIdentity test, String mode, Instant started) {
        return new TestResultBuilder(test, mode, started);
    }

    /** {@return what the test took in all, with every one of several live runs; {@link #figures} are those of one} */
    public Figures spent() {
        return trials == null ? figures : trials.total();
    }

    /**
     * Picks findings.
     *
     * @param severity the severity wanted
     * @return the findings of that severity, in order
     */
    public List<Finding> findings(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }
}
