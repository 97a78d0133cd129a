package dev.goldentrace.results;

import dev.goldentrace.golden.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Thins old results to their figures, and removes older ones. */
final class OldResults {
    private final Removal removal;
    private int thinned;
    private int removed;

    OldResults(Removal removal) {
        this.removal = removal;
    }

    void run(Instant textsBefore, Instant figuresBefore) {
        List<Path> gone = new ArrayList<>();
        for (Path file : removal.results()) {
            if (Removal.isOlder(file, figuresBefore)) {
                gone.add(file);
            } else if (Removal.isOlder(file, textsBefore)) {
                Optional<TestResult> result = read(file);
                result.ifPresentOrElse(read -> thin(file, read), () -> gone.add(file));
            }
        }
        removed = gone.isEmpty() ? 0 : removal.results(gone);
    }

    int thinned() {
        return thinned;
    }

    int removed() {
        return removed;
    }

    /** What cannot be read may hold texts, and cannot be thinned. */
    private static Optional<TestResult> read(Path file) {
        try {
            return Optional.of(ParsedResult.read(Removal.text(file)));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** It stays as old as it is. */
    private void thin(Path file, TestResult result) {
        if (result.level() == ResultLevel.METRICS) {
            return;
        }
        thinned++;
        if (removal.dry()) {
            return;
        }
        try {
            FileTime time = Files.getLastModifiedTime(file);
            OwnerOnly.replace(
                    file, Utf8.bytes(ResultJson.write(Keeping.metrics().of(result)) + "\n"));
            Files.setLastModifiedTime(file, time);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + " (" + e + "): is its folder writable?", e);
        }
    }
}
