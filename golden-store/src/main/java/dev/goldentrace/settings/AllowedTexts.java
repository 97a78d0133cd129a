package dev.goldentrace.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code goldentrace.redaction.allow}: texts separated by commas. {@code @file} stands for the lines of a file, seen from
 * the module's root: there a text can hold a comma, and a list can be long.
 */
final class AllowedTexts {
    private final Settings.Value value;
    private final Path moduleRoot;

    AllowedTexts(Settings.Value value, Path moduleRoot) {
        this.value = value;
        this.moduleRoot = moduleRoot;
    }

    List<String> all() {
        List<String> all = new ArrayList<>();
        for (String part : Redacting.parts(Setting.REDACTION_ALLOW, value)) {
            if (part.startsWith("@")) {
                all.addAll(lines(part.substring(1)));
            } else {
                all.add(part);
            }
        }
        return all;
    }

    private List<String> lines(String name) {
        try {
            return Files.readAllLines(moduleRoot.resolve(name)).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException | InvalidPathException e) {
            throw Settings.refused(
                    Setting.REDACTION_ALLOW,
                    value,
                    "the file <" + name + "> cannot be read, seen from <" + moduleRoot + "> ("
                            + e.getClass().getSimpleName()
                            + "). Name a file in UTF-8 with one text on each line, or write the texts themselves,"
                            + " separated by commas.");
        }
    }
}
