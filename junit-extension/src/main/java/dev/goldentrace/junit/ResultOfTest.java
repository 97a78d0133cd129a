package dev.goldentrace.junit;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.Story;
import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.regression.Verdict;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.replay.UnrecordedCall;
import dev.goldentrace.results.Candidate;
import dev.goldentrace.results.DivergenceResult;
import dev.goldentrace.results.Failure;
import dev.goldentrace.results.Figures;
import dev.goldentrace.results.GoldenFacts;
import dev.goldentrace.results.RecordingOutcome;
import dev.goldentrace.results.ResultWriter;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.results.TestResultBuilder;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.Session;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** Gathers what one test leaves for the report, and writes it when the test is over. */
final class ResultOfTest {
    private final TestCase test;
    private final Settings settings;
    private final ResultWriter writer;
    private final Clock clock;
    private final TestResultBuilder builder;
    private final PriceTable prices = PriceTable.bundled();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable RecordingOutcome recording;
    private @Nullable Session session;
    private boolean inconclusive;

    ResultOfTest(TestCase test, Settings settings, ResultWriter writer, Clock clock) {
        this.test = test;
        this.settings = settings;
        this.writer = writer;
        this.clock = clock;
        this.builder = TestResult.builder(test.identity(), settings.mode().word(), clock.instant());
    }

    void golden(Path file, Optional<Golden> golden) {
        String path = relative(file);
        builder.golden(golden.map(present -> facts(path, present)).orElseGet(() -> GoldenFacts.missing(path)));
        golden.ifPresent(present -> builder.baseline(figures(present.newest(), 0)));
    }

    private String relative(Path file) {
        Path root = settings.moduleRoot();
        Path shown = file.startsWith(root) ? root.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }

    private static GoldenFacts facts(String path, Golden golden) {
        String model = golden.newest().steps().stream()
                .flatMap(step -> step.llm().model().stream())
                .findFirst()
                .orElse(null);
        return new GoldenFacts(
                path, golden.newest().start(), model, golden.recordings().size());
    }

    void session(Session raw, int liveCalls) {
        session = raw;
        Session redacted = Redactor.standard().redact(raw).session();
        builder.story(Story.of(redacted, null)).figures(figures(redacted, liveCalls));
    }

    private Figures figures(Session of, int liveCalls) {
        return new Figures(
                of.runs().size(),
                of.steps().size(),
                of.steps().size(),
                of.toolCalls().size(),
                liveCalls,
                of.usage().totalTokens(),
                prices.costOf(of));
    }

    void verdict(Verdict verdict) {
        findings.clear();
        findings.addAll(verdict.findings());
    }

    void finding(Finding finding) {
        findings.add(0, finding);
    }

    void recording(RecordingOutcome outcome) {
        recording = outcome;
        builder.recording(outcome);
    }

    void candidate(Candidate candidate) {
        builder.candidate(candidate);
    }

    void inconclusive() {
        inconclusive = true;
    }

    void divergence(Divergence divergence) {
        Divergence.Details details = divergence.details();
        builder.divergence(new DivergenceResult(
                details.cause().words(),
                details.lane(),
                details.run(),
                details.step(),
                details.cause().words(),
                details.path(),
                details.expected(),
                details.actual(),
                List.of(details.remedy())));
    }

    /** Writes the result, and says in a line or two what became of a recording. */
    void write(@Nullable Throwable last) {
        if (last != null) {
            Failure failure = Failure.of(last);
            builder.failure(new Failure(failure.type(), Redactor.standard().conceal(failure.message())));
        }
        writer.write(builder.findings(findings).build(status(last), clock.instant()));
        if (recording == RecordingOutcome.RECORDED || recording == RecordingOutcome.UNCHANGED) {
            System.out.println(Recorded.line(test, recording, session, prices, goldenPath()));
        }
    }

    private String goldenPath() {
        return relative(Workspace.goldens(settings).pathOf(test.golden()));
    }

    private Status status(@Nullable Throwable last) {
        if (last == null) {
            return inconclusive ? Status.INCONCLUSIVE : Status.PASSED;
        }
        if (last instanceof Divergence) {
            return Status.DIVERGED;
        }
        if (last instanceof Regression || last instanceof UnrecordedCall) {
            return Status.REGRESSED;
        }
        if (last instanceof PendingRecording) {
            return Status.PENDING;
        }
        if (last instanceof MissingGolden) {
            return Status.UNRECORDED;
        }
        boolean aborted = last instanceof TestAbortedException;
        return aborted ? (inconclusive ? Status.INCONCLUSIVE : Status.ABORTED) : Status.FAILED;
    }
}
