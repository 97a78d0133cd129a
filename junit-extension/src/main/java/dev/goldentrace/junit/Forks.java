package dev.goldentrace.junit;

import dev.goldentrace.capture.UsageError;
import dev.goldentrace.fork.ForkPoint;
import dev.goldentrace.fork.ForkPoints;
import dev.goldentrace.fork.ForkSource;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.replay.ToolSource;
import dev.goldentrace.replay.ToolSources;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes forks of a recording: the given file's, or the test's own. */
final class Forks {
    private final TestCase test;
    private final Settings settings;
    private final Optional<Golden> own;
    private final Golden recording;
    private final ResultOfTest result;
    private final Draft draft;

    Forks(TestCase test, Settings settings, Optional<Golden> own, Golden recording, ResultOfTest result, Draft draft) {
        this.draft = draft;
        this.test = test;
        this.settings = settings;
        this.own = own;
        this.recording = recording;
        this.result = result;
    }

    /** The fork that the settings ask for. */
    Ending asSet() {
        ForkPoint point = point();
        return at(point, new KeptFork(test, settings, point, result, draft.gate()));
    }

    Ending at(ForkPoint point, ForkEnding.Forked forked) {
        return new ForkEnding(test, settings, own, source(point), result, draft, forked);
    }

    /** Tools run in the recorded steps too, and are compared: that brings the world to where the fork begins. */
    private ForkSource source(ForkPoint point) {
        ToolSources prefix = guarded(Endings.tools(settings, ToolSources.all(ToolSource.COMPARE)));
        ToolSources after = guarded(Endings.tools(settings, ToolSources.all(ToolSource.LIVE)));
        return new ForkSource(recording, point, prefix, Endings.world(test, world(), after), Endings.context(test));
    }

    /** What is forked decides what the recorded steps do, and the test's own golden what later ones may. */
    private ToolSources guarded(ToolSources tools) {
        ChangedWithThis changed = ChangedWithThis.of(settings);
        ToolSources own = changed.guard(tools, Workspace.goldens(settings).pathOf(test.golden()));
        return GivenFile.of(test, settings)
                .map(file -> changed.guard(own, file.file()))
                .orElse(own);
    }

    /** What goes on live may do what the test's own golden did and the forked recording did not. */
    private Golden world() {
        List<Session> recordings = new ArrayList<>(own.map(Golden::recordings).orElse(List.of()));
        recordings.removeAll(recording.recordings());
        recordings.addAll(recording.recordings());
        return recording.withRecordings(recordings);
    }

    private ForkPoint point() {
        ForkPoints points = ForkPoints.of(recording.newest());
        Settings.Value value = settings.get(Setting.FORK_STEP)
                .orElseThrow(() -> Settings.missing(
                        Setting.FORK_STEP,
                        "mode fork needs to know where it begins. " + points.range() + " Add -D"
                                + Setting.FORK_STEP.property() + "="
                                + points.all().get(points.all().size() / 2).word() + ", for one."));
        ForkPoint point;
        try {
            point = points.require(value.text());
        } catch (IllegalArgumentException e) {
            throw Settings.refused(Setting.FORK_STEP, value, String.valueOf(e.getMessage()));
        }
        points.obstacle(point).ifPresent(reason -> {
            throw impossible(points, point, reason);
        });
        return point;
    }

    private UsageError impossible(ForkPoints points, ForkPoint point, String reason) {
        return new UsageError(test.name() + ": no fork is possible after " + point.words() + ": " + reason + ". "
                + points.nearest(point)
                        .map(nearest -> "The nearest step that works is -D" + Setting.FORK_STEP.property() + "="
                                + nearest.word() + (nearest.step() == 0 ? ", where all is live." : "."))
                        .orElse("No step of that lane works: run the test with -Dgoldentrace.mode=live."));
    }
}
