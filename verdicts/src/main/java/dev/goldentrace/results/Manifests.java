package dev.goldentrace.results;

import dev.goldentrace.golden.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The manifests of one results' directory.
 *
 * @param output the directory
 * @param dry whether nothing is changed
 */
record Manifests(Path output, boolean dry) {
    private static final Pattern NAME =
            Pattern.compile(Layout.MANIFEST_PREFIX + "(\\d{1,18})-.*\\" + Layout.MANIFEST_SUFFIX);

    /** Takes the lines of results out; gives those that stay, as their manifest's process is still writing to it. */
    Set<String> forget(Collection<String> results) {
        Set<String> gone = Set.copyOf(results);
        Set<String> kept = new HashSet<>();
        for (Path manifest : all()) {
            List<String> lines = Removal.text(manifest).lines().toList();
            Set<String> named =
                    lines.stream().map(Manifests::file).filter(gone::contains).collect(Collectors.toSet());
            if (isWrittenTo(manifest)) {
                kept.addAll(named);
            } else if (!named.isEmpty()) {
                write(
                        manifest,
                        lines.stream()
                                .filter(line -> !gone.contains(file(line)))
                                .toList());
            }
        }
        return kept;
    }

    List<Path> all() {
        return Removal.files(output, 1).stream()
                .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                .toList();
    }

    /** A line that is none names no file. */
    private static String file(String line) {
        try {
            return ManifestLine.read(line).file();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private void write(Path manifest, List<String> lines) {
        if (dry) {
            return;
        }
        try {
            if (lines.isEmpty()) {
                Files.deleteIfExists(manifest);
            } else {
                OwnerOnly.replace(manifest, Utf8.bytes(String.join("\n", lines) + "\n"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + manifest + " (" + e + "): is its folder writable?", e);
        }
    }

    /** A process that began after the manifest was last written to only has the same number. */
    private static boolean isWrittenTo(Path manifest) {
        Matcher name = NAME.matcher(manifest.getFileName().toString());
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .map(process -> process.info().startInstant().orElse(Instant.MIN))
                        .filter(began -> !Removal.isOlder(manifest, began))
                        .isPresent();
    }
}
