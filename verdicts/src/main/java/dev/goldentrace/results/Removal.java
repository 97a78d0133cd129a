package dev.goldentrace.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Removes our own files below a build's output, or only says which. It follows no links: what they lead to is not ours.
 *
 * @param output where results are
 * @param dry whether nothing is changed
 */
record Removal(Path output, boolean dry) {
    private static final List<String> STORES = List.of("candidates", "forks", "unfinished");
    private static final String GOLDEN = ".golden.json";
    private static final String OLDER = ".more.golden.json";

    /** Removes the candidates of before, and what only they referred to. */
    int candidates(Instant before) {
        return candidates(file -> isOlder(file, before), before);
    }

    int candidates(Predicate<Path> which, Instant sharedBefore) {
        int removed = 0;
        for (String store : STORES) {
            List<Path> old = files(output.resolve(store)).stream()
                    .filter(Removal::isCandidate)
                    .filter(which)
                    .toList();
            old.forEach(this::remove);
            if (!old.isEmpty()) {
                removeUnused(output.resolve(store), Set.copyOf(old), sharedBefore);
            }
            removed += old.size();
        }
        return removed;
    }

    private static boolean isCandidate(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(GOLDEN) && !name.endsWith(OLDER);
    }

    /** Older recordings and shared texts that no candidate names any more; what is new may be of one that is being written. */
    private void removeUnused(Path store, Set<Path> removed, Instant before) {
        List<Path> all = files(store);
        List<String> left = all.stream()
                .filter(file -> isCandidate(file) && !removed.contains(file))
                .map(Removal::text)
                .toList();
        all.stream()
                .filter(file -> !isCandidate(file) && isOlder(file, before))
                .filter(file -> left.stream().noneMatch(text -> text.contains(named(file))))
                .forEach(this::remove);
    }

    /** Binary parts are named by their hash alone. */
    static String named(Path file) {
        return file.getFileName().toString().replaceFirst("\\.bin$", "");
    }

    /** Older recordings and shared texts of candidates. */
    List<Path> parts() {
        return STORES.stream()
                .flatMap(store -> files(output.resolve(store)).stream())
                .filter(file -> !isCandidate(file))
                .toList();
    }

    int reports(Instant before) {
        List<Path> old = files(output.resolve("report")).stream()
                .filter(file -> isOlder(file, before))
                .toList();
        old.forEach(this::remove);
        return old.size();
    }

    List<Path> results() {
        return files(output.resolve(Layout.RUNS)).stream()
                .filter(file -> file.toString().endsWith(Layout.RESULT_SUFFIX))
                .toList();
    }

    /** Removes results, and first their lines from manifests; one whose manifest is still written to stays. */
    int results(List<Path> files) {
        Set<String> kept = new Manifests(output, dry)
                .forget(files.stream().map(this::shown).toList());
        List<Path> removed =
                files.stream().filter(file -> !kept.contains(shown(file))).toList();
        removed.forEach(this::remove);
        return removed.size();
    }

    String shown(Path file) {
        return output.relativize(file).toString().replace('\\', '/');
    }

    void remove(Path file) {
        if (!dry) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot remove " + file + " (" + e + "): is its folder writable?", e);
            }
        }
    }

    static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                    .toInstant()
                    .isBefore(before);
        } catch (IOException gone) {
            return false;
        }
    }

    /** All files below a folder, sorted; none where it is missing or a link. */
    static List<Path> files(Path folder) {
        return files(folder, Integer.MAX_VALUE);
    }

    static List<Path> files(Path folder, int depth) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // another process removes here, too
        }
    }

    /** Nothing where a file is gone in the meantime. */
    static String text(Path file) {
        try {
            return Utf8.text(Files.readAllBytes(file));
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " (" + e + ")", e);
        }
    }
}
