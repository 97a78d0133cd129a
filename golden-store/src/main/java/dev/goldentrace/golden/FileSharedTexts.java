package dev.goldentrace.golden;

import dev.goldentrace.redaction.Gate;
import dev.goldentrace.trace.Blob;
import dev.goldentrace.trace.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shared texts as files under {@code _shared}. What is put is kept in memory until {@link #writes} are run; what is read is
 * checked against the hash in its name.
 */
final class FileSharedTexts implements SharedTexts {
    static final String FOLDER = "_shared";
    static final int HASH = 16;

    private static final String RESTORE =
            "Restore it from version control, or remove the golden and record its test again with"
                    + " -Dgoldentrace.mode=record.";

    private final Path root;
    private final Path user;
    private final Readers readers;
    private final Map<String, byte[]> unwritten = new LinkedHashMap<>();
    private final Map<String, Object> texts = new LinkedHashMap<>();

    /** Finds and keeps texts for one golden, which messages name. */
    FileSharedTexts(Path root, Path user) {
        this(root, user, Readers.USUAL);
    }

    FileSharedTexts(Path root, Path user, Readers readers) {
        this.root = root;
        this.user = user;
        this.readers = readers;
    }

    @Override
    public String put(String kind, Object json) {
        String reference = FOLDER + "/" + kind + "-" + hash(json) + ".json";
        texts.put(reference, json);
        unwritten.put(reference, Utf8.bytes(JsonLayout.lay(json)));
        return reference;
    }

    @Override
    public void put(Blob blob) {
        unwritten.put(blobReference(blob.sha256()), blob.bytes());
    }

    @Override
    public Object get(String reference) {
        byte[] pending = unwritten.get(reference);
        return checked(reference, pending != null ? pending : bytes(reference));
    }

    private Object checked(String reference, byte[] bytes) {
        Object json;
        try {
            json = Json.read(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw unreadable(reference, "is no JSON: " + e.getMessage(), e);
        }
        if (json == null || !reference.endsWith("-" + hash(json) + ".json")) {
            throw unreadable(
                    reference,
                    "was changed: its content no longer has the hash in its name, and every golden that refers to it"
                            + " would change with it",
                    null);
        }
        return json;
    }

    @Override
    public Blob blob(String sha256) {
        String reference = blobReference(sha256);
        byte[] pending = unwritten.get(reference);
        Blob blob = Blob.of(pending != null ? pending : bytes(reference));
        if (!blob.sha256().equals(sha256)) {
            throw unreadable(reference, "was changed: its SHA-256 is <" + blob.sha256() + ">", null);
        }
        return blob;
    }

    /** What is left to write, file by file; one that is there and is what its name says stays as it is. */
    List<Runnable> writes() {
        return unwritten.entrySet().stream()
                .<Runnable>map(entry -> () -> write(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void write(String reference, byte[] bytes) {
        if (!isIntact(reference, bytes)) {
            AtomicFile.write(root.resolve(reference), bytes, readers);
        }
    }

    private boolean isIntact(String reference, byte[] bytes) {
        try {
            Path file = root.resolve(reference);
            if (!Files.isRegularFile(file)) {
                return false;
            }
            byte[] there = Files.readAllBytes(file);
            if (texts.containsKey(reference)) {
                checked(reference, there);
                return true;
            }
            return Arrays.equals(there, bytes);
        } catch (IOException | GoldenUnreadable e) {
            return false;
        }
    }

    /** Looks for secrets in what is to be written: in texts, and in binary content that is text. */
    void check(Gate gate) {
        texts.forEach((name, json) -> gate.check(name, json, path -> false));
        unwritten.forEach((name, bytes) -> {
            if (!texts.containsKey(name)) {
                try {
                    gate.check(
                            name,
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .decode(ByteBuffer.wrap(bytes))
                                    .toString());
                } catch (CharacterCodingException notText) {
                    // an image or a sound, in which nothing can be looked for
                }
            }
        });
    }

    private byte[] bytes(String reference) {
        Path file = path(reference);
        if (!Files.isRegularFile(file)) {
            throw unreadable(reference, "is missing. It may not have been committed, or was removed", null);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(reference, "cannot be read: " + e.getMessage(), e);
        }
    }

    private Path path(String reference) {
        try {
            Path file = root.resolve(reference).normalize();
            if (file.startsWith(root.resolve(FOLDER))) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw outside(reference);
        }
        throw outside(reference);
    }

    private GoldenUnreadable outside(String reference) {
        return new GoldenUnreadable(
                user + " refers to <" + reference + ">, which is not under " + FOLDER + "/. It may have been edited by"
                        + " hand. " + GoldenFile.RESTORE,
                null);
    }

    private GoldenUnreadable unreadable(String reference, String what, @Nullable Throwable cause) {
        return new GoldenUnreadable(
                path(reference) + ", a shared text that " + user + " refers to, " + what + ". " + RESTORE, cause);
    }

    static String hash(Object json) {
        return Blob.of(Utf8.bytes(Json.write(json))).sha256().substring(0, HASH);
    }

    private static String blobReference(String sha256) {
        return FOLDER + "/" + sha256 + ".bin";
    }
}
