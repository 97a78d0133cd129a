package dev.goldentrace.conformance.redact;

import dev.goldentrace.conformance.BadInput;
import dev.goldentrace.conformance.redact.LabelledText.Label;
import dev.goldentrace.trace.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads labelled texts; their labels count code points. */
final class LabelledTexts {
    private final String place;

    private LabelledTexts(String place) {
        this.place = place;
    }

    /**
     * Reads files.
     *
     * @throws BadInput when a line is no labelled text; it is named
     */
    static List<LabelledText> read(List<Path> files) {
        List<LabelledText> texts = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    texts.add(new LabelledTexts(file + ":" + (i + 1)).read(lines.get(i)));
                }
            }
        }
        return texts;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new BadInput(file + " cannot be read as UTF-8 text: " + e.getMessage());
        }
    }

    private LabelledText read(String line) {
        Map<String, ?> json = Json.object(line).orElseThrow(() -> wrong("a text as one line of JSON", line));
        String text = string(json, "text");
        Object sensitive = json.get("sensitive");
        if (sensitive != null && !(sensitive instanceof Boolean)) {
            throw wrong("sensitive to be true or false", sensitive);
        }
        List<Label> labels = new ArrayList<>();
        for (Object span : spans(json, sensitive == null)) {
            labels.add(label(text, span));
        }
        return new LabelledText(place, text, labels, (Boolean) sensitive);
    }

    private List<?> spans(Map<String, ?> json, boolean required) {
        Object spans = json.get("spans");
        if (spans == null && !required) {
            return List.of();
        }
        if (spans instanceof List<?> list) {
            return list;
        }
        throw wrong("spans to be a list", spans);
    }

    private Label label(String text, @Nullable Object span) {
        if (!(span instanceof Map<?, ?> json)) {
            throw wrong("a span to be an object", span);
        }
        int points = text.codePointCount(0, text.length());
        int start = number(json, "start", points - 1);
        int end = number(json, "end", points);
        String type = string(json, "type");
        if (end <= start) {
            throw wrong("a span to end after it starts", span);
        }
        int from = text.offsetByCodePoints(0, start);
        return new Label(type, from, text.offsetByCodePoints(from, end - start));
    }

    private int number(Map<?, ?> json, String name, int most) {
        if (json.get(name) instanceof Long number && number >= 0 && number <= most) {
            return number.intValue();
        }
        throw wrong(name + " to be a number from 0 to " + most, json.get(name));
    }

    private String string(Map<?, ?> json, String name) {
        if (json.get(name) instanceof String text) {
            return text;
        }
        throw wrong(name + " to be a text", json.get(name));
    }

    private BadInput wrong(String expected, @Nullable Object actual) {
        return new BadInput(place + ": expected " + expected + ", found <" + actual + ">.");
    }
}
