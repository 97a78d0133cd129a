package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.normalize.NormalizedText;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.trials.Quarantine;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Gathers a {@link TestResult}. What is not set stays empty. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class TestResultBuilder {
    private final TestIdentity test;
    private final String mode;
    private final Instant started;
    private @Nullable GoldenFacts golden;
    private @Nullable RecordingOutcome recording;
    private @Nullable Candidate candidate;
    private List<String> story = List.of();
    private Figures figures = Figures.NONE;
    private @Nullable Figures baseline;
    private List<Finding> findings = List.of();
    private @Nullable DivergenceResult divergence;
    private List<FurtherDivergence> further = List.of();
    private @Nullable Failure failure;
    private List<String> warnings = List.of();
    private List<NormalizedText> normalized = List.of();
    private TestProcess process = TestProcess.current();
    private ResultLevel level = ResultLevel.FULL;
    private @Nullable String user;
    private @Nullable TrialsResult trials;
    private @Nullable Quarantine quarantine;
    private @Nullable String policy;

    TestResultBuilder(TestIdentity test, String mode, Instant started) {
        this.test = test;
        this.mode = mode;
        this.started = started;
    }

    /** Begins with all that a result holds. */
    static TestResultBuilder of(TestResult result) {
        return new TestResultBuilder(result.test(), result.mode(), result.started())
                .golden(result.golden())
                .recording(result.recording())
                .candidate(result.candidate())
                .story(result.story())
                .figures(result.figures())
                .baseline(result.baseline())
                .findings(result.findings())
                .divergence(result.divergence())
                .further(result.further())
                .failure(result.failure())
                .warnings(result.warnings())
                .normalized(result.normalized())
                .process(result.process())
                .level(result.level())
                .user(result.user())
                .trials(result.trials())
                .quarantine(result.quarantine())
                .policy(result.policy());
    }

    /** Sets what the test was held against. */
    public TestResultBuilder golden(@Nullable GoldenFacts golden) {
        this.golden = golden;
        return this;
    }

    /** Sets what became of the recording. */
    public TestResultBuilder recording(@Nullable RecordingOutcome recording) {
        this.recording = recording;
        return this;
    }

    /** Sets the session that can be accepted. */
    public TestResultBuilder candidate(@Nullable Candidate candidate) {
        this.candidate = candidate;
        return this;
    }

    /** Sets the session told in a few lines. */
    public TestResultBuilder story(List<String> story) {
        this.story = story;
        return this;
    }

    /** Sets what the session took. */
    public TestResultBuilder figures(Figures figures) {
        this.figures = figures;
        return this;
    }

    /** Sets what the golden's newest recording took. */
    public TestResultBuilder baseline(@Nullable Figures baseline) {
        this.baseline = baseline;
        return this;
    }

    /** Sets what the rules found. */
    public TestResultBuilder findings(List<Finding> findings) {
        this.findings = findings;
        return this;
    }

    /** Sets the first mismatch of a replay. */
    public TestResultBuilder divergence(@Nullable DivergenceResult divergence) {
        this.divergence = divergence;
        return this;
    }

    /** Sets the other mismatches of a replay that went on. */
    public TestResultBuilder further(List<FurtherDivergence> further) {
        this.further = further;
        return this;
    }

    /** Sets the exception that the test ended with. */
    public TestResultBuilder failure(@Nullable Failure failure) {
        this.failure = failure;
        return this;
    }

    /** Sets what a person should know, one line each. */
    public TestResultBuilder warnings(List<String> warnings) {
        this.warnings = warnings;
        return this;
    }

    /** Sets what a replay took for the same although it is not equal. */
    public TestResultBuilder normalized(List<NormalizedText> normalized) {
        this.normalized = normalized;
        return this;
    }

    /** Sets the process, where it is not this one. */
    public TestResultBuilder process(TestProcess process) {
        this.process = process;
        return this;
    }

    /** Sets how much of what was said the result holds, where that is not all. */
    public TestResultBuilder level(ResultLevel level) {
        this.level = level;
        return this;
    }

    /** Sets a keyed hash of who talked to the agent. */
    public TestResultBuilder user(@Nullable String hash) {
        this.user = hash;
        return this;
    }

    /** Sets what several live runs came to. */
    public TestResultBuilder trials(@Nullable TrialsResult trials) {
        this.trials = trials;
        return this;
    }

    /** Sets the quarantine that the test is in or was in. */
    public TestResultBuilder quarantine(@Nullable Quarantine quarantine) {
        this.quarantine = quarantine;
        return this;
    }

    /** Sets what was set of the policy that the rules judged by, and where. */
    public TestResultBuilder policy(@Nullable String policy) {
        this.policy = policy;
        return this;
    }

    /**
     * Makes the result.
     *
     * @param status how the test ended
     * @param ended when that was known
     * @return the result
     */
    public TestResult build(Status status, Instant ended) {
        return new TestResult(
                test,
                mode,
                status,
                started,
                ended,
                golden,
                recording,
                candidate,
                story,
                figures,
                baseline,
                findings,
                divergence,
                further,
                failure,
                warnings,
                normalized,
                process,
                level,
                user,
                trials,
                quarantine,
                policy);
    }
}
