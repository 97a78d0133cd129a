package dev.goldentrace.conformance.secrets;

import dev.goldentrace.conformance.BadInput;
import dev.goldentrace.trace.Json;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A text of which it is known whether it holds a secret.
 *
 * @param place file and line
 * @param text the text
 * @param secret whether it holds one
 */
record LabelledText(String place, String text, boolean secret) {
    private static final String EXPECTED = "one text a line, as {\"text\": …, \"secret\": true|false}";

    static List<LabelledText> read(List<Path> files) {
        List<LabelledText> texts = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    texts.add(text(file + ":" + (i + 1), lines.get(i)));
                }
            }
        }
        if (texts.isEmpty()) {
            throw new BadInput("no text in " + files + ": expected " + EXPECTED + ".");
        }
        return texts;
    }

    /** What is wrong with a line is said without the line: it may hold a secret. */
    private static LabelledText text(String place, String line) {
        Object json;
        try {
            json = Json.read(line);
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    place + ": expected " + EXPECTED + ", but this line is no JSON. The file may be truncated.");
        }
        if (json instanceof Map<?, ?> map
                && map.get("text") instanceof String text
                && map.get("secret") instanceof Boolean secret) {
            return new LabelledText(place, text, secret);
        }
        throw new BadInput(
                place + ": expected " + EXPECTED + ", but this line has not both. The file may be of another kind.");
    }

    private static List<String> lines(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(file + " is no file. Expected " + EXPECTED + ".");
        }
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new BadInput(file + " is no UTF-8 text. Expected " + EXPECTED + ".");
        } catch (IOException e) {
            throw new BadInput(file + " cannot be read: " + e.getMessage());
        }
    }
}
