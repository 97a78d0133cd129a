package dev.goldentrace.golden;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;

/** A golden that is written but not yet in its place: commit it when the test has passed, discard it else. */
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

    static StagedGolden of(Path file, Map<Path, byte[]> contents, FileSharedTexts shared) {
        Map<Path, Path> temporaries = new LinkedHashMap<>();
        contents.forEach((target, bytes) -> temporaries.put(target, AtomicFile.stage(target, bytes)));
        return new StagedGolden(file, temporaries, shared);
    }

    /** {@return where the golden will be} */
    public Path file() {
        return file;
    }

    /**
     * Puts the golden into its place, atomically: shared texts first, the golden's own file last.
     *
     * @throws UncheckedIOException when that fails; the old golden is then as it was
     */
    public void commit() {
        shared.write();
        if (temporaries.size() == 1) {
            removeOlder();
        }
        temporaries.forEach((target, temporary) -> AtomicFile.commit(temporary, target));
    }

    private void removeOlder() {
        try {
            Files.deleteIfExists(GoldenPath.more(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + GoldenPath.more(file), e);
        }
    }

    /** Forgets the golden; what was in its place stays. */
    public void discard() {
        temporaries.values().forEach(AtomicFile::discard);
    }
}
