package dev.goldentrace.junit;

import dev.goldentrace.capture.Source;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a mode makes of a test. */
final class Endings {
    private Endings() {}

    static Ending of(
            TestCase test,
            Settings settings,
            Annotations annotations,
            Trials trials,
            ResultOfTest result,
            Claims claims) {
        if (settings.mode() == Mode.PASSTHROUGH) {
            return new Passthrough();
        }
        GoldenStore goldens = Workspace.goldens(settings);
        result.golden(goldens.pathOf(test.golden()), Optional.empty());
        Optional<Golden> golden = goldens.read(test.golden());
        result.golden(goldens.pathOf(test.golden()), golden);
        if (settings.mode() == Mode.RECORD || (settings.mode() == Mode.RECORD_MISSING && golden.isEmpty())) {
            boolean remind = annotations.saysRecord() && settings.modeFrom().equals("the annotation");
            Recording recording = new Recording(test, settings, golden, remind, result, claims);
            ToolSources tools = tools(settings, ToolSources.all(ToolSource.LIVE));
            Resume.Start start = start(test, settings, trials, world(test, golden.orElse(null), tools));
            RecordEnding ending = new RecordEnding(recording, start.source(), trials);
            return new JournalledRecording(ending, new Journal(test, settings), start.check());
        }
        if (settings.get(Setting.GOLDEN).isPresent()
                || settings.mode() == Mode.FORK
                || settings.mode() == Mode.BISECT) {
            return ofFile(test, settings, golden, trials, result);
        }
        Golden present = golden.orElseThrow(
                () -> new MissingGolden(test, settings.mode(), result.relative(goldens.pathOf(test.golden()))));
        if (settings.mode() == Mode.LIVE) {
            Source world = world(test, present, tools(settings, ToolSources.oldWorld()));
            return new LiveEnding(test, settings, present, world, result, trials);
        }
        ToolSources tools = tools(settings, ToolSources.all(ToolSource.RECORDED));
        return new ReplayEnding(test, present, tools, policy(settings), result);
    }

    private static ReplayPolicy policy(Settings settings) {
        return new ReplayPolicy(settings.onPromptChange(), settings.after());
    }

    private static Resume.Start start(TestCase test, Settings settings, Trials trials, Source live) {
        boolean first = !(trials instanceof RecordTrials many) || many.isFirst();
        return settings.flag(Setting.RESUME) && first
                ? new Resume(test, settings).start(live)
                : new Resume.Start(live, () -> {});
    }

    /** What can be of a file in place of the test's own golden: that of the test need not be there then. */
    private static Ending ofFile(
            TestCase test, Settings settings, Optional<Golden> own, Trials trials, ResultOfTest result) {
        Optional<GivenFile> given = GivenFile.of(test, settings);
        if (settings.mode() == Mode.REPLAY) {
            GivenFile file = given.orElseThrow();
            result.golden(file.file(), Optional.of(file.golden()));
            ToolSources tools = tools(settings, ToolSources.all(ToolSource.RECORDED));
            ReplayEnding replay = new ReplayEnding(test, file.golden(), tools, policy(settings), result);
            return new FileReplay(test, replay, file, result.relative(file.file()));
        }
        Golden recording = given.map(GivenFile::golden)
                .or(() -> own)
                .orElseThrow(() -> new MissingGolden(
                        test,
                        settings.mode(),
                        result.relative(Workspace.goldens(settings).pathOf(test.golden()))));
        Forks forks = new Forks(test, settings, own, recording, result);
        return trials instanceof BisectTrials bisect ? forks.at(bisect.underWay(), bisect) : forks.asSet();
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
        return new ReplayContext(test.name(), test.recordCommand()).withNormalization(test.normalization());
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
