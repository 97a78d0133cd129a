package dev.goldentrace.junit;

import dev.goldentrace.capture.Source;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.regression.SameWrite;
import dev.goldentrace.replay.ReplayContext;
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
            return new RecordEnding(recording, world(test, golden.orElse(null), tools), trials);
        }
        Golden present = golden.orElseThrow(
                () -> new MissingGolden(test, settings.mode(), result.relative(goldens.pathOf(test.golden()))));
        if (settings.mode() == Mode.LIVE) {
            Source world = world(test, present, tools(settings, ToolSources.oldWorld()));
            return new LiveEnding(test, settings, present, world, result, trials);
        }
        return new ReplayEnding(test, present, tools(settings, ToolSources.all(ToolSource.RECORDED)), result);
    }

    private static Source world(TestCase test, @Nullable Golden golden, ToolSources tools) {
        return new WorldSource(golden, tools, SameWrite::of, context(test));
    }

    private static ToolSources tools(Settings settings, ToolSources otherwise) {
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
