package dev.goldentrace.golden;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * A golden that is written but not yet in its place: commit it when the test has passed, discard it else.
 *
 * <p>One rename makes it the golden. What it refers to (shared texts, older recordings) is in place before, under names that
 * say the content's hash, so that neither the old golden nor the new one ever refers to what is not there.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class StagedGolden {
    private final Path file;
    private final Map<Path, Path> temporaries;
    private final FileSharedTexts shared;

    private StagedGolden(Path file, Map<Path, Path> temporaries, FileSharedTexts shared) {
        this.file = file;
        this.temporaries = temporaries;
        this.shared = shared;
    }

    /** Stages contents by their places, the golden's own last. */
    static StagedGolden of(Path file, Map<Path, byte[]> contents, FileSharedTexts shared) {
        StagedGolden staged = new StagedGolden(file, new LinkedHashMap<>(), shared);
        try {
            contents.forEach((target, bytes) -> staged.temporaries.put(target, AtomicFile.stage(target, bytes)));
        } catch (UncheckedIOException e) {
            staged.discard();
            throw e;
        }
        return staged;
    }

    /** {@return where the golden will be} */
    public Path file() {
        return file;
    }

    /**
     * Puts the golden into its place, atomically.
     *
     * @throws UncheckedIOException when that fails; the old golden is then as it was
     */
    public void commit() {
        try {
            steps().forEach(Runnable::run);
        } catch (UncheckedIOException e) {
            discard();
            throw e;
        }
    }

    /** The commit in its order; it can be broken off after any step. */
    List<Runnable> steps() {
        List<Runnable> steps = new ArrayList<>(shared.writes());
        temporaries.forEach((target, temporary) -> steps.add(() -> AtomicFile.commit(temporary, target)));
        steps.add(() -> removeOlder(file, List.copyOf(temporaries.keySet())));
        return steps;
    }

    /** Removes older recordings that no golden refers to any more; where that fails, they harm nobody. */
    static void removeOlder(Path golden, List<Path> but) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(
                golden.getParent(),
                file -> GoldenPath.isOlderOf(golden, file.getFileName().toString()) && !but.contains(file))) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // the golden is in place; the next write tries again
        }
    }

    /** Forgets the golden; what was in its place stays. */
    public void discard() {
        temporaries.values().forEach(AtomicFile::discard);
    }
}
