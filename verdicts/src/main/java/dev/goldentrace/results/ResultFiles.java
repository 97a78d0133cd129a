package dev.goldentrace.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of one results' directory: manifests first, then result files that none of them names. */
final class ResultFiles {
    private final Path directory;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private int stale;

    ResultFiles(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    List<Attempt> attempts(Instant since) {
        for (String manifest : list(directory, ResultFiles::isManifest)) {
            int before = problems.size();
            readManifest(manifest, since);
            if (isOld(manifest, since)) {
                problems.subList(before, problems.size()).clear();
            }
        }
        for (String name : list(directory.resolve(Layout.RUNS), file -> file.endsWith(Layout.RESULT_SUFFIX))) {
            readUnnamed(Layout.RUNS + "/" + name, since);
        }
        return attempts;
    }

    List<Problem> problems() {
        return problems;
    }

    int stale() {
        return stale;
    }

    private static boolean isManifest(String name) {
        return name.startsWith(Layout.MANIFEST_PREFIX) && name.endsWith(Layout.MANIFEST_SUFFIX);
    }

    private void readManifest(String manifest, Instant since) {
        try {
            int number = 0;
            for (String line : Files.readAllLines(directory.resolve(manifest))) {
                readLine(manifest, ++number, line, since);
            }
        } catch (IOException e) {
            problems.add(new Problem(manifest, "cannot be read (" + e + ")"));
        }
    }

    private void readLine(String manifest, int number, String text, Instant since) {
        try {
            ManifestLine line = ManifestLine.read(text);
            if (!isBelow(line.file())) {
                throw new IllegalArgumentException("at $.file: <" + line.file() + "> is not below the directory");
            }
            if (named.add(line.file())) {
                readNamed(manifest, line, since);
            }
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(manifest, "line " + number + " is no line of a manifest: " + e.getMessage()));
        }
    }

    private void readNamed(String manifest, ManifestLine line, Instant since) {
        if (line.ended().isBefore(since)) {
            stale++;
        } else {
            readResult(manifest, line.file(), since);
        }
    }

    private void readUnnamed(String file, Instant since) {
        if (named.add(file)) {
            if (isOld(file, since)) {
                stale++;
            } else {
                readResult(file, file, since);
            }
        }
    }

    private void readResult(String writer, String file, Instant since) {
        try {
            TestResult result = ParsedResult.read(Files.readString(directory.resolve(file)));
            if (result.ended().isBefore(since)) {
                stale++;
            } else {
                attempts.add(new Attempt(writer, result));
            }
        } catch (NoSuchFileException e) {
            problems.add(new Problem(file, "is named in " + writer + ", but missing; run the tests again"));
        } catch (IOException e) {
            problems.add(new Problem(file, "cannot be read (" + e + ")"));
        } catch (RuntimeException e) {
            problems.add(new Problem(file, "is no result of this version: " + e.getMessage()));
        }
    }

    /** Tells by the file's time whether what is wrong with it still matters; coarse, since some file systems are. */
    private boolean isOld(String file, Instant since) {
        try {
            return since.isAfter(Files.getLastModifiedTime(directory.resolve(file))
                    .toInstant()
                    .plusSeconds(2));
        } catch (IOException unknown) {
            return false;
        }
    }

    private boolean isBelow(String file) {
        return directory.resolve(file).normalize().startsWith(directory.resolve(Layout.RUNS));
    }

    private List<String> list(Path folder, Predicate<String> wanted) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        } catch (IOException e) {
            problems.add(new Problem(folder.getFileName().toString(), "cannot be listed (" + e + ")"));
            return List.of();
        }
    }
}
