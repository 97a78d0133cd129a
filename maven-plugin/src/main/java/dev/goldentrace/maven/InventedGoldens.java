package dev.goldentrace.maven;

import dev.goldentrace.trace.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The goldens whose headers say that their personal data is made up, with the files that they refer to. */
final class InventedGoldens {
    private final Map<Path, String> texts;

    private InventedGoldens(Map<Path, String> texts) {
        this.texts = texts;
    }

    static InventedGoldens among(List<Path> files) {
        return new InventedGoldens(
                files.stream().collect(Collectors.toMap(file -> file, InventedGoldens::text)).entrySet().stream()
                        .filter(file -> isInvented(file.getValue()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Older recordings and shared texts have no header of their own: one that is named by such a golden is of it. */
    boolean have(Path file) {
        String name = file.getFileName().toString();
        return texts.containsKey(file) || texts.values().stream().anyMatch(text -> text.contains(name + "\""));
    }

    private static boolean isInvented(String text) {
        try {
            return Json.read(text) instanceof Map<?, ?> golden && "invented".equals(golden.get("personalData"));
        } catch (IllegalArgumentException notJson) {
            return false; // whoever scans the file says so
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException notReadable) {
            return "";
        }
    }
}
