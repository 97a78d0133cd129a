package dev.goldentrace.junit;

import dev.goldentrace.capture.UsageError;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

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

    /** What a fork is made of must still be there after it. */
    void requireOtherThan(Path kept) {
        if (file.toAbsolutePath().normalize().equals(kept.toAbsolutePath().normalize())) {
            throw new UsageError(golden.id().display() + ": " + Setting.FORK_RECORD.property() + " would write over <"
                    + file + ">, which " + Setting.GOLDEN.property()
                    + " names. Copy that file to another folder and name the copy, or leave "
                    + Setting.FORK_RECORD.property() + " out.");
        }
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

    /** Cases cannot be selected one by one, so those that the file is not of stand aside. */
    private static void requireOwn(TestCase test, Golden golden, Path file) {
        if (isOfAnotherCase(golden.id(), test.golden())) {
            throw new TestAbortedException(test.name() + ": skipped, as " + Setting.GOLDEN.property() + " names <"
                    + file + ">, which is of another case, <" + golden.id().display() + ">.");
        }
        if (!golden.id().equals(test.golden())) {
            throw new UsageError(test.name() + ": " + Setting.GOLDEN.property() + " names <" + file
                    + ">, which is of <" + golden.id().display() + ">, not of this test. Select the test that it is of,"
                    + " and only that one, with -Dtest=.");
        }
    }

    private static boolean isOfAnotherCase(GoldenId one, GoldenId other) {
        return !Objects.equals(one.caseKey(), other.caseKey())
                && Objects.equals(one.className(), other.className())
                && Objects.equals(one.method(), other.method())
                && Objects.equals(one.name(), other.name());
    }
}
