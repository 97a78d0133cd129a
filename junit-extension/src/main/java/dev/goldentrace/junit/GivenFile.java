package dev.goldentrace.junit;

import dev.goldentrace.capture.UsageError;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The golden or candidate that {@code goldentrace.golden} names, in place of the test's own.
 *
 * @param file where it lies
 * @param golden what it holds; it belongs to the test
 */
record GivenFile(Path file, Golden golden) {

    static Optional<GivenFile> of(TestCase test, Settings settings) {
        return settings.get(Setting.GOLDEN).map(value -> {
            Path file = file(settings, value);
            Golden golden = store(settings, file).read(file);
            requireOwn(test, golden, file);
            return new GivenFile(file, golden);
        });
    }

    /** What is no absolute path is looked for from the module's root, then from where the build was started. */
    private static Path file(Settings settings, Settings.Value value) {
        try {
            Path named = settings.moduleRoot().resolve(value.text()).normalize();
            Path file =
                    Files.isRegularFile(named) ? named : Path.of(value.text()).toAbsolutePath();
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw Settings.refused(Setting.GOLDEN, value, "<" + value.text() + "> is no path: " + e.getMessage() + ".");
        }
        throw Settings.refused(
                Setting.GOLDEN,
                value,
                "there is no file <" + value.text() + ">, seen from <" + settings.moduleRoot() + ">. "
                        + new GoldenFiles(settings).near(value.text()));
    }

    /** Shared texts lie beside the golden's own folder, wherever that was copied to. */
    private static GoldenStore store(Settings settings, Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("_shared"))) {
                return GoldenStore.at(folder);
            }
        }
        return Workspace.goldens(settings);
    }

    private static void requireOwn(TestCase test, Golden golden, Path file) {
        if (!golden.id().equals(test.golden())) {
            throw new UsageError(test.name() + ": " + Setting.GOLDEN.property() + " names <" + file
                    + ">, which is of <" + golden.id().display() + ">, not of this test. Select the test that it is of,"
                    + " and only that one, with -Dtest=.");
        }
    }
}
