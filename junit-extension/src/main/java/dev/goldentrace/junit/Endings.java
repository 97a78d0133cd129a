package dev.goldentrace.junit;

import dev.goldentrace.capture.Source;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.redaction.PersonalData;
import dev.goldentrace.regression.SameWrite;
import dev.goldentrace.replay.ReplayContext;
import dev.goldentrace.replay.ReplayPolicy;
import dev.goldentrace.replay.ToolSource;
import dev.goldentrace.replay.ToolSources;
import dev.goldentrace.replay.WorldSource;
import dev.goldentrace.settings.Mode;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.Session;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a mode makes of a test. */
final class Endings {
    private final TestCase test;
    private final Settings settings;
    private final Trials trials;
    private final ResultOfTest result;
    private final Draft draft;
    private final Claims claims;

    Endings(TestCase test, Settings settings, Trials trials, ResultOfTest result, Draft draft, Claims claims) {
        this.test = test;
        this.settings = settings;
        this.trials = trials;
        this.result = result;
        this.draft = draft;
        this.claims = claims;
    }

    /** Reads the test's golden where its mode uses one. */
    Ending of(Annotations annotations) {
        if (settings.mode() == Mode.PASSTHROUGH) {
            return new Passthrough();
        }
        GoldenStore goldens = Workspace.goldens(settings);
        result.golden(goldens.pathOf(test.golden()), Optional.empty());
        Optional<Golden> golden = goldens.read(test.golden());
        result.golden(goldens.pathOf(test.golden()), golden);
        return switch (settings.mode()) {
            case RECORD -> recording(golden, annotations);
            case RECORD_MISSING -> golden.isEmpty() ? recording(golden, annotations) : replay(golden);
            case LIVE -> live(required(golden));
            case FORK, BISECT -> fork(golden);
            case REPLAY, PASSTHROUGH -> replay(golden);
        };
    }

    private Ending recording(Optional<Golden> golden, Annotations annotations) {
        boolean remind = annotations.saysRecord() && settings.modeFrom().equals("the annotation");
        Recording recording = new Recording(test, settings, golden, remind, result, draft, claims);
        ToolSources tools = tools(settings, ToolSources.all(ToolSource.LIVE));
        Resume.Start start = start(world(test, golden.orElse(null), tools));
        RecordEnding ending = new RecordEnding(recording, start.source(), trials);
        return new JournalledRecording(ending, new Journal(test, settings, draft), start.check());
    }

    private Resume.Start start(Source live) {
        boolean first = !(trials instanceof RecordTrials many) || many.isFirst();
        return settings.flag(Setting.RESUME) && first
                ? new Resume(test, settings).start(live)
                : new Resume.Start(live, () -> {});
    }

    private Ending live(Golden golden) {
        Source world = world(test, golden, guarded(tools(settings, ToolSources.oldWorld()), own()));
        return new LiveEnding(test, settings, golden, world, result, draft, trials);
    }

    /** A file may stand in the place of the test's own golden, which need not be there then. */
    private Ending replay(Optional<Golden> own) {
        return GivenFile.of(test, settings)
                .map(file -> replay(file, own))
                .orElseGet(() -> replay(required(own), own()));
    }

    private Ending replay(GivenFile file, Optional<Golden> own) {
        result.golden(file.file(), Optional.of(file.golden()));
        FileVerdict verdict = new FileVerdict(test, settings, own, file.golden(), result);
        return new FileReplay(test, replay(file.golden(), file.file()), file, result.relative(file.file()), verdict);
    }

    /** What is clear text in a golden stays so until it is recorded again, whatever the settings say now. */
    private void warnOfClearText(Golden golden) {
        boolean real = test.redactor().settings().personalData() == PersonalData.REAL;
        if (real && golden.personalData() == PersonalData.INVENTED) {
            result.warning("the golden says that its personal data is invented, and the settings say that it is real:"
                    + " what stands in it in the clear stays there until it is recorded again: "
                    + test.recordCommand());
        }
    }

    private ReplayEnding replay(Golden golden, Path file) {
        warnOfClearText(golden);
        ToolSources tools = guarded(tools(settings, ToolSources.all(ToolSource.RECORDED)), file);
        ReplayPolicy policy = new ReplayPolicy(settings.onPromptChange(), settings.after());
        ReplayContext context = context(test, test.recordDivergedCommand()).withPace(settings.pacesStreams());
        return new ReplayEnding(test, context, golden, tools, policy, result);
    }

    private Path own() {
        return Workspace.goldens(settings).pathOf(test.golden());
    }

    private ToolSources guarded(ToolSources tools, Path golden) {
        return ChangedWithThis.of(settings).guard(tools, golden);
    }

    private Ending fork(Optional<Golden> own) {
        Optional<GivenFile> given = GivenFile.of(test, settings);
        if (settings.flag(Setting.FORK_RECORD)) {
            given.ifPresent(file -> file.requireOtherThan(
                    Workspace.forks(settings, draft.gate()).pathOf(test.golden())));
        }
        Golden recording = required(given.map(GivenFile::golden).or(() -> own));
        Forks forks = new Forks(test, settings, own, recording, result, draft);
        return trials instanceof BisectTrials bisect ? forks.at(bisect.underWay(), bisect) : forks.asSet();
    }

    private Golden required(Optional<Golden> golden) {
        return golden.orElseThrow(() -> new MissingGolden(
                test,
                settings.mode(),
                result.relative(Workspace.goldens(settings).pathOf(test.golden()))));
    }

    static Source world(TestCase test, @Nullable Golden golden, ToolSources tools) {
        return new WorldSource(golden, tools, SameWrite::of, context(test));
    }

    static ToolSources tools(Settings settings, ToolSources otherwise) {
        Optional<Settings.Value> value = settings.get(Setting.TOOLS);
        try {
            return value.map(setting -> otherwise.with(setting.text())).orElse(otherwise);
        } catch (IllegalArgumentException e) {
            throw Settings.refused(Setting.TOOLS, value.orElseThrow(), String.valueOf(e.getMessage()));
        }
    }

    static ReplayContext context(TestCase test) {
        return context(test, test.recordCommand());
    }

    private static ReplayContext context(TestCase test, String recordCommand) {
        return new ReplayContext(test.name(), recordCommand)
                .withNormalization(test.normalization())
                .withRedactor(test.redactor());
    }

    /** Live, and nothing is held against anything. */
    private static final class Passthrough implements Ending {
        @Override
        public Source source() {
            return Source.live();
        }

        @Override
        public void passed(Session session) {
            // nothing to hold it against
        }
    }
}
