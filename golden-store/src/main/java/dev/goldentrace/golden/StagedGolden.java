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
 * A golden that is ready to be written: commit it when the test has passed, discard it else. Until then nothing of it is on disk.
 *
 * <p>One rename makes it the golden. What it refers to (shared texts, older recordings) is in place before, under names that
 * say the content's hash, so that neither the old golden nor the new one ever refers to what is not there.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class StagedGolden {
    private final Place place;
    private final Map<Path, byte[]> contents;
    private final FileSharedTexts shared;

    /**
     * Where it goes.
     *
     * @param root the store's folder
     * @param file the golden's
     * @param readers who may read it there
     */
    record Place(Path root, Path file, Readers readers) {}

    private StagedGolden(Place place, Map<Path, byte[]> contents, FileSharedTexts shared) {
        this.place = place;
        this.contents = contents;
        this.shared = shared;
    }

    /** Stages contents by their places, the golden's own last. */
    static StagedGolden of(Place place, Map<Path, byte[]> contents, FileSharedTexts shared) {
        contents.keySet().forEach(AtomicFile::requireWritable);
        return new StagedGolden(place, new LinkedHashMap<>(contents), shared);
    }

    /** {@return where the golden will be} */
    public Path file() {
        return place.file();
    }

    /**
     * Puts the golden into its place, atomically.
     *
     * @throws UncheckedIOException when that fails; the old golden is then as it was
     */
    public void commit() {
        place.readers().prepare(place.root());
        steps().forEach(Runnable::run);
    }

    /** The commit in its order; it can be broken off after any step. */
    List<Runnable> steps() {
        List<Runnable> steps = new ArrayList<>(shared.writes());
        contents.forEach((target, bytes) -> steps.add(() -> AtomicFile.write(target, bytes, place.readers())));
        List<Path> written = List.copyOf(contents.keySet());
        steps.add(() -> removeOlder(place.file(), written));
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
        contents.clear();
    }
}
