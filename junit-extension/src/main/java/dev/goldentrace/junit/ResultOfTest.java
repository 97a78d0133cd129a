package dev.goldentrace.junit;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.Story;
import dev.goldentrace.limits.LimitReached;
import dev.goldentrace.limits.TestProgress;
import dev.goldentrace.normalize.NormalizedText;
import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.redaction.Concealer;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.regression.Severity;
import dev.goldentrace.regression.Verdict;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.replay.UnrecordedCall;
import dev.goldentrace.results.Audit;
import dev.goldentrace.results.Candidate;
import dev.goldentrace.results.DivergenceResult;
import dev.goldentrace.results.Failure;
import dev.goldentrace.results.Figures;
import dev.goldentrace.results.GoldenFacts;
import dev.goldentrace.results.Keeping;
import dev.goldentrace.results.RecordingOutcome;
import dev.goldentrace.results.ResultWriter;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.results.TestResultBuilder;
import dev.goldentrace.results.TrialsResult;
import dev.goldentrace.settings.Mode;
import dev.goldentrace.trace.Judgement;
import dev.goldentrace.trace.Session;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** Gathers what one test leaves for the report, and writes it when the test is over. */
final class ResultOfTest {
    private static final String INDENT = "              ";

    private final TestCase test;
    private final Path root;
    private final ResultWriter writer;
    private final Clock clock;
    private final Instant started;
    private TestResultBuilder builder;
    private final PriceTable prices = PriceTable.bundled();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final JudgeSpend judgeSpend = new JudgeSpend();
    private @Nullable RecordingOutcome recording;
    private @Nullable Golden made;
    private @Nullable Golden held;
    private final DivergencesOfTest divergences;
    private String path = "";
    private boolean inconclusive;
    private Consumer<TestProgress> reached = progress -> {};
    private @Nullable Status concluded;
    private @Nullable String refused;
    private Figures figures = Figures.NONE;
    private @Nullable Concealer known;
    private @Nullable String policy;
    private Keeping keeping = Keeping.full();

    /** Its mode is not known before the settings are. */
    ResultOfTest(TestCase test, Path root, ResultWriter writer, Clock clock) {
        this.test = test;
        this.divergences = new DivergencesOfTest(test);
        this.root = root;
        this.writer = writer;
        this.clock = clock;
        this.started = clock.instant();
        this.builder = TestResult.builder(test.identity(), "unknown", started);
    }

    void mode(Mode mode) {
        builder = TestResult.builder(test.identity(), mode.word(), started);
    }

    /** Says what is kept of what was said; before, nothing was said. */
    void keeping(Keeping kept) {
        keeping = kept;
    }

    /** Says who hears how far a recording came. */
    void reached(Consumer<TestProgress> listener) {
        reached = listener;
    }

    void golden(Path file, Optional<Golden> golden) {
        path = relative(file);
        builder.golden(golden.map(present -> facts(path, present)).orElseGet(() -> GoldenFacts.missing(path)));
        held = golden.orElse(null);
        golden.ifPresent(present -> builder.baseline(figures(present.newest(), 0)));
    }

    /** The golden, or the file in its place, that the test is held against. */
    Optional<Golden> held() {
        return Optional.ofNullable(held);
    }

    /** Gives a path from the module's root, with {@code /}. */
    String relative(Path file) {
        Path shown = file.startsWith(root) ? root.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }

    private static GoldenFacts facts(String path, Golden golden) {
        String model = golden.newest().steps().stream()
                .flatMap(step -> step.llm().model().stream())
                .findFirst()
                .orElse(null);
        return new GoldenFacts(
                path, golden.newest().start(), model, golden.recordings().size(), golden.personalData());
    }

    void session(Session raw, int liveCalls) {
        known = test.redactor().knowing(raw);
        Session redacted = test.redactor().redact(raw).session();
        warnings.addAll(Unchecked.warnings(redacted));
        judgeSpend.within(redacted.judgements());
        String user = raw.user();
        figures = figures(redacted, liveCalls);
        builder.story(Story.of(redacted, null))
                .figures(figures)
                .user(user == null ? null : keeping.user(user).orElse(null));
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

    /** Says what is set of the policy that verdicts are made by; nothing where it is the default. */
    void policy(@Nullable String words) {
        policy = words;
    }

    void verdict(Verdict verdict) {
        builder.policy(policy);
        findings.clear();
        findings.addAll(verdict.findings());
    }

    /** Says what judges were asked after the session, live. */
    void judged(List<Judgement> judgements) {
        judgeSpend.after(judgements);
    }

    /** Says that what judges replied within the session was recorded. */
    void judgedBefore() {
        judgeSpend.recorded();
    }

    void finding(Finding finding) {
        findings.add(0, finding);
    }

    void recording(RecordingOutcome outcome, Golden of) {
        recording = outcome;
        made = of;
        builder.recording(outcome);
    }

    boolean pending() {
        return recording == RecordingOutcome.PENDING;
    }

    void candidate(Candidate candidate) {
        builder.candidate(candidate);
    }

    void normalized(List<NormalizedText> texts) {
        builder.normalized(texts);
    }

    void inconclusive() {
        inconclusive = true;
    }

    void divergence(Divergence divergence) {
        divergences.first(divergence);
    }

    /** Adds a warning, once. */
    void warning(String text) {
        if (!warnings.contains(text)) {
            warnings.add(text);
        }
    }

    /** Warns of what is to be known of a recording, on the console too where it is new. */
    void ofRecording(String text) {
        warning(text);
        if (recording == RecordingOutcome.RECORDED) {
            test.say("WARN " + test.name() + ": " + text);
        }
    }

    void promptChanges(List<Divergence.Details> changes) {
        Golden golden = held;
        if (!changes.isEmpty() && golden != null) {
            PromptWarnings edited =
                    new PromptWarnings(test, changes, golden.newest().start(), clock.instant());
            divergences.promptChanges(changes);
            warnings.addAll(edited.warnings());
            test.say(edited.line());
        }
    }

    /** Tells of the divergence that the test ended with, for the headlines of all tests. */
    void tell(Headlines headlines) {
        DivergenceResult first = divergences.first();
        Golden golden = held;
        if (first != null && golden != null) {
            headlines.add(test.name(), first, prices.costOf(golden.newest()));
        }
    }

    /** Writes the result, and says in a line or two what became of a recording. */
    void write(@Nullable Throwable last) {
        concluded(last, inconclusive && !(last instanceof AssertionError) ? Status.INCONCLUSIVE : status(last));
    }

    /** Writes the result again, with what its trials made of it together: the newest counts. */
    void concluded(@Nullable Throwable last, Status status) {
        builder.failure(last == null ? null : failure(last));
        builder.divergence(divergences.first()).further(divergences.further());
        concluded = status;
        TestResult written = builder.findings(judgeSpend.with(findings, prices))
                .warnings(warnings)
                .build(status, clock.instant());
        write(written);
        sayRecording();
        Improved.tell(test, written);
        progress(last).ifPresent(reached);
    }

    /** A golden that is written stays, and its test must not fail for want of a result. */
    private void write(TestResult written) {
        try {
            writer.write(written, test.redactor(), keeping);
        } catch (UncheckedIOException e) {
            if (recording != RecordingOutcome.RECORDED) {
                throw e;
            }
            test.say("recorded " + test.name() + ", but " + e.getMessage());
        }
    }

    /** One of several recordings that passed has not come anywhere yet. */
    private Optional<TestProgress> progress(@Nullable Throwable last) {
        if (recording == RecordingOutcome.RECORDED) {
            return Optional.of(TestProgress.RECORDED);
        }
        if (recording == RecordingOutcome.UNCHANGED) {
            return Optional.of(TestProgress.UNCHANGED);
        }
        if (last instanceof PendingRecording) {
            return Optional.of(TestProgress.PENDING);
        }
        if (last instanceof LimitReached) {
            return Optional.of(TestProgress.NOT_REACHED);
        }
        return last == null || last instanceof TestAbortedException
                ? Optional.empty()
                : Optional.of(TestProgress.FAILED);
    }

    /** Says what several live runs came to. */
    void trials(TrialsResult trials) {
        builder.trials(trials);
    }

    void quarantine(QuarantineOfTest quarantine) {
        builder.quarantine(quarantine.entry().orElse(null));
    }

    /** Says that the provider refused the key, and how. */
    void refused(String how) {
        refused = how;
    }

    Optional<String> refused() {
        return Optional.ofNullable(refused);
    }

    /** What the session took; nothing before it ended. */
    Figures figures() {
        return figures;
    }

    /** How the test ended, once it is written. */
    Status status() {
        return Objects.requireNonNull(concluded, "it is over");
    }

    /** Writes the result again, of a test whose failure does not fail the build. */
    void excused(String warning, Status status) {
        warnings.add(0, warning);
        findings.replaceAll(ResultOfTest::warning);
        concluded(null, status);
    }

    /** Writes the result again, with what its trials found out together. */
    void bisected(List<String> lines) {
        warnings.addAll(0, lines);
        findings.replaceAll(ResultOfTest::warning);
        concluded(null, Status.PASSED);
    }

    private static Finding warning(Finding finding) {
        return finding.severity() != Severity.FAIL
                ? finding
                : new Finding(
                        finding.rule(),
                        Severity.WARN,
                        finding.aspect(),
                        finding.place(),
                        finding.expected(),
                        finding.actual(),
                        finding.remedy());
    }

    /** Writes the result again, of a test whose collector was used after its end; it stays what it was. */
    void usedLate(String warning) {
        Status status = concluded;
        if (status != null) {
            warnings.add(warning);
            writer.write(builder.warnings(warnings).build(status, clock.instant()), test.redactor(), keeping);
        }
    }

    private Failure failure(Throwable last) {
        Failure failure = Failure.of(last);
        return new Failure(failure.type(), concealed(failure.message()));
    }

    /** Hides in a text that is only shown what no golden may hold. */
    String concealed(@Nullable String text) {
        Concealer concealer = known;
        return concealer == null ? test.safe(text) : concealer.safe(String.valueOf(text));
    }

    private void sayRecording() {
        Golden of = made;
        if (of != null && recording != null) {
            new RecordingAudit(Audit.at(Workspace.output(root), clock)).tell(recording, path, of);
        }
        if (of != null && recording == RecordingOutcome.UNCHANGED) {
            test.say(Recorded.unchanged(test, of, prices));
        } else if (of != null && recording == RecordingOutcome.RECORDED) {
            test.say(Recorded.written(test, of, prices, path));
            new LeftInClear(test, test.redactor().gate())
                    .lines(root, path)
                    .forEach(line -> ConsoleLines.println(INDENT + line));
        }
    }

    /** Says how a test ended, by what it ended with. */
    static Status status(@Nullable Throwable last) {
        if (last == null) {
            return Status.PASSED;
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
        return last instanceof TestAbortedException ? Status.ABORTED : Status.FAILED;
    }
}
