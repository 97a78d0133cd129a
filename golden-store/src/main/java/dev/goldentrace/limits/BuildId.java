package dev.goldentrace.limits;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Tells one build from another: by the setting {@code goldentrace.build}, else by the process that started the tests. For
 * Surefire's forks that is the nearest Java process above them, since a shell stands between; any other process of tests is
 * a build of its own, for an IDE or a daemon above it lives on from build to build.
 *
 * @param text an opaque text that equals that of the same build only
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record BuildId(String text) {
    private static final Pattern JAVA = Pattern.compile(".*[/\\\\]javaw?(\\.exe)?");

    /**
     * Finds the build that this process belongs to.
     *
     * @param settings where it may be said
     * @param forked whether this process was forked by a build tool that ends with the build
     * @return the build
     */
    public static BuildId of(Settings settings, boolean forked) {
        return settings.get(Setting.BUILD)
                .map(value -> new BuildId(value.text()))
                .orElseGet(() -> of(forked ? launcherOf(ProcessHandle.current()) : ProcessHandle.current()));
    }

    static BuildId of(ProcessHandle process) {
        return new BuildId(new ProcessMark(process).text());
    }

    private static ProcessHandle launcherOf(ProcessHandle fork) {
        Optional<ProcessHandle> above = fork.parent();
        while (above.isPresent() && !isJava(above.get())) {
            above = above.get().parent();
        }
        return above.or(fork::parent).orElse(fork);
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> JAVA.matcher(Path.of(command).toString()).matches())
                .isPresent();
    }
}
