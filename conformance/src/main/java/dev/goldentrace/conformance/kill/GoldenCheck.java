package dev.goldentrace.conformance.kill;

import dev.goldentrace.conformance.TemporaryFolder;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at what a killed process left: each golden is the old file, byte for byte, or the whole new one. What a new golden's
 * bytes must be is known by writing what it says once more, elsewhere.
 */
final class GoldenCheck {
    private final Written written;
    private final Snapshot before;
    private final Snapshot after;
    private final int version;
    private final Map<String, Integer> versions = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    /** Looks at all goldens, where the process was to record a version over the one before. */
    GoldenCheck(Written written, Snapshot before, int version) {
        this.written = written;
        this.before = before;
        this.after = Snapshot.of(written.folder());
        this.version = version;
        RecordedTests.ALL.forEach(this::look);
    }

    List<String> problems() {
        return problems;
    }

    /** The version that each golden holds now. */
    Map<String, Integer> versions() {
        return versions;
    }

    long renewed() {
        return versions.values().stream().filter(now -> now == version).count();
    }

    int temporary() {
        return after.temporary().size();
    }

    private void look(String test) {
        String path = written.pathOf(test);
        try {
            Optional<Golden> golden = written.read(test);
            if (golden.isEmpty()) {
                problems.add(test + ": its golden is gone");
                return;
            }
            versions.put(test, Written.version(golden.get()));
            if (!before.sameAt(path, after)) {
                lookAtNew(test, path, golden.get());
            }
        } catch (RuntimeException e) {
            problems.add(test + ": its golden is neither the old nor the new one: " + e.getMessage());
        }
    }

    private void lookAtNew(String test, String path, Golden golden) {
        if (Written.version(golden) != version || test.equals(RecordedTests.UNTOUCHED)) {
            problems.add(test + ": its golden was written, but holds version " + Written.version(golden)
                    + " in place of " + version);
        }
        Snapshot whole = writtenAgain(golden);
        for (String file : whole.of(path)) {
            if (!whole.sameAt(file, after)) {
                problems.add(test + ": " + file + " is neither the old nor the new one, byte for byte");
            }
        }
    }

    private static Snapshot writtenAgain(Golden golden) {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            GoldenStore.at(folder.path()).stage(golden).commit();
            return Snapshot.of(folder.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
