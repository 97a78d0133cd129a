package dev.goldentrace.redaction.internal.secret;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Our own texts, with and without secrets. */
final class Texts {
    private Texts() {}

    /** Each key in several contexts, and texts that people and programs write. */
    static List<String> positives(long seed) {
        Draw draw = new Draw(seed);
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        List<String> contexts = lines("contexts.txt");
        for (String key : lines("keys.txt")) {
            texts.add(draw.text(key));
            for (int i = 0; i < 6; i++) {
                texts.add(
                        draw.text(contexts.get(random.nextInt(contexts.size())).replace("KEY", key)));
            }
        }
        lines("positives.txt").forEach(line -> texts.add(draw.text(line)));
        return texts;
    }

    static List<String> negatives(long seed) {
        Draw draw = new Draw(seed);
        return lines("negatives.txt").stream().map(draw::text).toList();
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
