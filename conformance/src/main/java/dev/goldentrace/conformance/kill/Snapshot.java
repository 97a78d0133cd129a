package dev.goldentrace.conformance.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All files of a folder, byte for byte.
 *
 * @param files the contents by their paths from the folder, with {@code /}
 */
record Snapshot(Map<String, byte[]> files) {
    static Snapshot of(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return new Snapshot(files);
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
            return new Snapshot(files);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    boolean sameAt(String path, Snapshot other) {
        return files.containsKey(path) && Arrays.equals(files.get(path), other.files.get(path));
    }

    /** The files of one golden: its own and that of its older recordings. */
    List<String> of(String golden) {
        String stem = golden.substring(0, golden.length() - ".golden.json".length());
        return files.keySet().stream()
                .filter(path ->
                        path.equals(golden) || (path.startsWith(stem + ".") && path.endsWith(".more.golden.json")))
                .toList();
    }

    List<String> temporary() {
        return files.keySet().stream()
                .filter(path -> Temporary.is(path.substring(path.lastIndexOf('/') + 1)))
                .toList();
    }
}
