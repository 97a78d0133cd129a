package dev.goldentrace.conformance.redact;

import dev.goldentrace.conformance.BadInput;
import dev.goldentrace.trace.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Files, told apart by their first lines.
 *
 * @param texts those of texts, whose personal data is labelled
 * @param runs those of agent runs
 */
record RedactFiles(List<Path> texts, List<Path> runs) {
    private static final String EXPECTED =
            "Expected labelled texts (\"text\" with \"spans\" or \"sensitive\") or agent runs (\"steps\"), one a line, as JSON.";

    /**
     * Looks at each file.
     *
     * @throws BadInput when one cannot be read or is of neither format
     */
    static RedactFiles of(List<Path> files) {
        List<Path> texts = new ArrayList<>();
        List<Path> runs = new ArrayList<>();
        for (Path file : files) {
            Map<String, ?> first = firstLine(file);
            if (first.containsKey("steps")) {
                runs.add(file);
            } else if (first.containsKey("spans") || first.containsKey("sensitive")) {
                texts.add(file);
            } else {
                throw new BadInput(file + ": the first line has the fields <" + String.join(", ", first.keySet())
                        + ">. " + EXPECTED);
            }
        }
        return new RedactFiles(texts, runs);
    }

    private static Map<String, ?> firstLine(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(file + " is no file. " + EXPECTED);
        }
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String first =
                    reader.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
            return Json.object(first)
                    .orElseThrow(() -> new BadInput(file + ": the first line is no JSON object. " + EXPECTED));
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new BadInput(file + " cannot be read as UTF-8 text: " + e.getMessage() + ". " + EXPECTED);
        }
    }
}
