package dev.goldentrace.junit;

import dev.goldentrace.limits.BuildId;
import dev.goldentrace.limits.BuildThrottle;
import dev.goldentrace.limits.Limits;
import dev.goldentrace.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What the tests of one module share when they make live calls: the build's limits, and the command that records. */
final class LiveBuild implements AutoCloseable {
    private final Path output;
    private final BuildId build;
    private final Limits limits;
    private final BuildThrottle throttle;
    private final String command;
    private @Nullable RecordingCommand recording;

    private LiveBuild(Path output, Path meeting, BuildId build, Limits limits, String command) {
        this.output = output;
        this.build = build;
        this.limits = limits;
        this.command = command;
        this.throttle = BuildThrottle.at(meeting.resolve("build.json"), build, limits);
    }

    static LiveBuild of(Settings settings, Settings.Surroundings surroundings) {
        boolean forked =
                surroundings.systemProperties().stream().anyMatch(property -> property.startsWith("surefire."));
        return new LiveBuild(
                Workspace.output(settings.moduleRoot()),
                Workspace.output(BuildThrottle.meetingPlace(settings.moduleRoot())),
                BuildId.of(settings, forked),
                Limits.of(settings),
                CommandWords.of(settings, surroundings));
    }

    Limits limits() {
        return limits;
    }

    BuildThrottle throttle() {
        return throttle;
    }

    /** Gives the command that records; its ledger is opened by the first test that asks. */
    synchronized RecordingCommand recording() {
        if (recording == null) {
            recording = RecordingCommand.join(output, build, command, throttle, Clock.systemUTC());
        }
        return recording;
    }

    @Override
    public synchronized void close() {
        if (recording != null) {
            recording.close();
        }
    }
}
