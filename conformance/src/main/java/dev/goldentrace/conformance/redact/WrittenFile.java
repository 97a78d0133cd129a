package dev.goldentrace.conformance.redact;

import dev.goldentrace.trace.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file as it lies on disk, without what we write into it ourselves: times, latencies, tokens, hashes and the like are no
 * text of the session, and a number among them may equal somebody's by chance. They are left out by their JSON paths; all
 * else counts, the names of fields too.
 */
final class WrittenFile {
    private static final Set<String> OUR_FIGURES = Set.of(
            "schema",
            "redaction",
            "against",
            "test",
            "surrogates.times",
            "recording.observed.recordedAt",
            "recording.observed.runs",
            "recording.observed.drawn",
            "recording.observed.calls.at",
            "recording.observed.calls.ms",
            "recording.observed.calls.firstTokenMs",
            "recording.observed.calls.tokens",
            "recording.observed.calls.chunks",
            "started",
            "ended",
            "figures",
            "baseline",
            "process",
            "file",
            "golden.recordedAt",
            "candidate.goldenSha256");

    /** Hashes, wherever they stand. */
    private static final Set<String> OUR_HASHES = Set.of("shared", "sha256");

    private final List<String> texts = new ArrayList<>();

    private WrittenFile() {}

    /** Reads a file back; what is no JSON counts as a whole, each line of a manifest is JSON of its own. */
    static WrittenFile read(Path file) throws IOException {
        WrittenFile written = new WrittenFile();
        String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (file.toString().endsWith(".ndjson") || file.toString().endsWith(".jsonl")) {
            content.lines().forEach(written::add);
        } else {
            written.add(content);
        }
        return written;
    }

    boolean holds(DeclaredValue value) {
        return texts.stream().anyMatch(text -> WholeWord.isIn(text, value.text()));
    }

    private void add(String content) {
        Json.structure(content).ifPresentOrElse(json -> collect("", json), () -> texts.add(content));
    }

    private void collect(String path, @Nullable Object json) {
        if (json instanceof Map<?, ?> object) {
            object.forEach((key, value) -> field(path, String.valueOf(key), value));
        } else if (json instanceof List<?> list) {
            list.forEach(item -> collect(path, item));
        } else if (json != null) {
            texts.add(json.toString());
        }
    }

    private void field(String path, String key, @Nullable Object value) {
        String inner = path.isEmpty() ? key : path + "." + key;
        texts.add(key);
        if (inner.equals("story") && value instanceof List<?> story && !story.isEmpty()) {
            collect(inner, story.subList(0, story.size() - 1));
        } else if (!OUR_FIGURES.contains(inner) && !(value instanceof String && OUR_HASHES.contains(key))) {
            collect(inner, value);
        }
    }
}
