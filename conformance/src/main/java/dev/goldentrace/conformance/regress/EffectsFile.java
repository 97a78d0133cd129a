package dev.goldentrace.conformance.regress;

import dev.goldentrace.conformance.BadInput;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what tools do, as a user says it: {@code get_order = reads}, a tool a line; blank lines and {@code #} are skipped. */
final class EffectsFile {
    private static final String WORDS =
            Arrays.stream(Effect.values()).map(EffectsFile::word).collect(Collectors.joining(", "));

    private final Path file;

    private EffectsFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @param file what to read
     * @param known the tools that runs call; another one is taken for a slip
     */
    static Map<String, Effect> read(Path file, Set<String> known) {
        EffectsFile effects = new EffectsFile(file);
        List<String> lines = effects.lines();
        Map<String, Effect> read = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                effects.read(line, i + 1, known, read);
            }
        }
        return read;
    }

    private void read(String line, int number, Set<String> known, Map<String, Effect> read) {
        int equals = line.lastIndexOf('=');
        if (equals < 1) {
            throw wrong(number, "tool = effect, such as get_order = reads", line);
        }
        String tool = line.substring(0, equals).strip();
        if (!known.contains(tool)) {
            String nearest = known.isEmpty() ? "" : " Nearest: <" + NearestName.of(tool, known) + ">.";
            throw new BadInput(file + ":" + number + ": no run calls the tool <" + tool + ">." + nearest);
        }
        String word =
                line.substring(equals + 1).strip().toLowerCase(Locale.ROOT).replaceAll("[ _]", "-");
        Effect effect = Arrays.stream(Effect.values())
                .filter(each -> word(each).equals(word))
                .findFirst()
                .orElseThrow(() -> wrong(
                        number, "one of " + WORDS, line.substring(equals + 1).strip()));
        read.put(tool, effect);
    }

    private static String word(Effect effect) {
        return effect.word().replace(' ', '-');
    }

    private BadInput wrong(int number, String expected, String actual) {
        return new BadInput(file + ":" + number + ": expected " + expected + ", found <" + actual + ">.");
    }

    private List<String> lines() {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(file + " is no file. Expected lines such as get_order = reads.");
        }
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new BadInput(file + " cannot be read as UTF-8 text: " + e + ".");
        }
    }
}
