package dev.goldentrace.assertions;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where two texts begin to differ.
 *
 * @param expected the approved line, in words
 * @param actual the line that came, in words
 */
record FirstDifference(String expected, String actual) {

    static FirstDifference of(Path approved, Path received) {
        List<String> before = Files.exists(approved) ? lines(approved) : List.of();
        if (before.isEmpty()) {
            return new FirstDifference("an approved storyboard", "none is approved yet");
        }
        List<String> after = lines(received);
        int same = 0;
        while (same < before.size() && same < after.size() && before.get(same).equals(after.get(same))) {
            same++;
        }
        return new FirstDifference(line(before, same), line(after, same));
    }

    private static String line(List<String> lines, int place) {
        return "line " + (place + 1) + ": "
                + (place < lines.size() ? "<" + lines.get(place).strip() + ">" : "nothing, it ends before");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static void delete(File file) {
        try {
            Files.deleteIfExists(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
