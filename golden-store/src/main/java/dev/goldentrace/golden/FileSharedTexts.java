package dev.goldentrace.golden;

import dev.goldentrace.trace.Blob;
import dev.goldentrace.trace.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Shared texts as files under {@code _shared}. What is put is kept in memory until {@link #write}; what is read is checked
 * against the hash in its name.
 */
final class FileSharedTexts implements SharedTexts {
    static final String FOLDER = "_shared";

    private final Path root;
    private final Map<String, byte[]> unwritten = new LinkedHashMap<>();
    private final Map<String, Object> texts = new LinkedHashMap<>();

    FileSharedTexts(Path root) {
        this.root = root;
    }

    @Override
    public String put(String kind, Object json) {
        String reference = FOLDER + "/" + kind + "-" + hash(json) + ".json";
        texts.put(reference, json);
        unwritten.put(reference, JsonLayout.lay(json).getBytes(StandardCharsets.UTF_8));
        return reference;
    }

    @Override
    public void put(Blob blob) {
        unwritten.put(blobReference(blob.sha256()), blob.bytes());
    }

    @Override
    public Object get(String reference) {
        byte[] pending = unwritten.get(reference);
        String text = new String(pending != null ? pending : bytes(reference), StandardCharsets.UTF_8);
        Object json;
        try {
            json = Objects.requireNonNull(Json.read(text));
        } catch (IllegalArgumentException e) {
            throw new GoldenUnreadable(root.resolve(reference) + " is no JSON: " + e.getMessage() + ". " + RESTORE, e);
        }
        if (!reference.endsWith("-" + hash(json) + ".json")) {
            throw new GoldenUnreadable(
                    root.resolve(reference) + " was changed: its content no longer has the hash in its name, and every"
                            + " golden that refers to it would change with it. " + RESTORE,
                    null);
        }
        return json;
    }

    @Override
    public Blob blob(String sha256) {
        byte[] pending = unwritten.get(blobReference(sha256));
        Blob blob = Blob.of(pending != null ? pending : bytes(blobReference(sha256)));
        if (!blob.sha256().equals(sha256)) {
            throw new GoldenUnreadable(
                    root.resolve(blobReference(sha256)) + " was changed: its SHA-256 is <" + blob.sha256() + ">. "
                            + RESTORE,
                    null);
        }
        return blob;
    }

    private static final String RESTORE = "Restore it from version control, or record the tests that use it again with"
            + " -Dgoldentrace.mode=record.";

    /** Writes what was put and is not there yet. */
    void write() {
        unwritten.forEach((reference, bytes) -> {
            Path file = root.resolve(reference);
            if (!Files.exists(file)) {
                AtomicFile.write(file, bytes);
            }
        });
    }

    /** Gives the JSON values that were put, to be looked at before they are written. */
    Map<String, Object> texts() {
        return texts;
    }

    private byte[] bytes(String reference) {
        Path file = root.resolve(reference).normalize();
        if (!file.startsWith(root.resolve(FOLDER))) {
            throw new GoldenUnreadable(
                    "a golden refers to <" + reference + ">, which is not under " + FOLDER + "/", null);
        }
        if (!Files.isRegularFile(file)) {
            throw new GoldenUnreadable(
                    file + " is missing: a golden refers to this shared text. It may not have been committed, or was"
                            + " removed. " + RESTORE,
                    null);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String hash(Object json) {
        return Blob.of(Json.write(json).getBytes(StandardCharsets.UTF_8))
                .sha256()
                .substring(0, 16);
    }

    private static String blobReference(String sha256) {
        return FOLDER + "/" + sha256 + ".bin";
    }
}
