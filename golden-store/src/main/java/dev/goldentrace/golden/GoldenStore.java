package dev.goldentrace.golden;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.redaction.Gate;
import dev.goldentrace.trace.Blob;
import dev.goldentrace.trace.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Goldens, or candidates, in a folder: reads, stages and writes them. It knows no rule: whether a recording counts is decided
 * before it comes here.
 *
 * <pre>{@code
 * GoldenStore store = GoldenStore.at(Path.of("src/test/goldens"));
 * Optional<Golden> golden = store.read(GoldenId.ofTest("com.acme.RefundAgentTest", "refunds", null));
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class GoldenStore {
    private static final Pattern CONFLICT = Pattern.compile("(?m)^(<{7} |={7}$|>{7} )");

    private final Path root;
    private final Gate gate;

    private GoldenStore(Path root, Gate gate) {
        this.root = root.toAbsolutePath().normalize();
        this.gate = gate;
    }

    /**
     * Opens a folder; it need not exist.
     *
     * @param root the folder, such as {@code src/test/goldens}
     * @return the store
     */
    public static GoldenStore at(Path root) {
        return new GoldenStore(root, Gate.standard());
    }

    /**
     * Says where a golden lies.
     *
     * @param id whose it is
     * @return its absolute path, whether it is there or not
     */
    public Path pathOf(GoldenId id) {
        return root.resolve(GoldenPath.of(id));
    }

    /**
     * Reads a golden.
     *
     * @param id whose it is
     * @return the golden, or empty where there is none
     * @throws GoldenUnreadable when it is there but cannot be used
     */
    public Optional<Golden> read(GoldenId id) {
        Path file = pathOf(id);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Golden golden = read(file);
        if (!golden.id().equals(id)) {
            throw new GoldenUnreadable(
                    file + " is the golden of <" + golden.id().display() + ">, not of <" + id.display()
                            + ">. Two tests claim one file, or it was renamed by hand. Where tests are to share a golden,"
                            + " name it: @AgentTrace(golden = \"a-name\"). Else record this test again with"
                            + " -Dgoldentrace.mode=record after removing the file.",
                    null);
        }
        return Optional.of(golden);
    }

    /**
     * Reads a file in golden format, whoever's it is.
     *
     * @param file a golden or a candidate; its shared texts are looked for in this store's folder
     * @return the golden
     * @throws GoldenUnreadable when it cannot be used
     */
    public Golden read(Path file) {
        Path more = GoldenPath.more(file);
        try {
            Fields json = fields(file);
            Fields older = Files.exists(more) ? fields(more) : null;
            return new GoldenCodec(new FileSharedTexts(root)).decode(json, older);
        } catch (Fields.Problem | IllegalArgumentException | ArithmeticException e) {
            throw new GoldenUnreadable(
                    file + " is not as the golden format says: " + e.getMessage()
                            + ". It may have been edited by hand. " + RESTORE,
                    e);
        }
    }

    private static final String RESTORE = "Restore it from version control, or remove it and record the test again with"
            + " -Dgoldentrace.mode=record.";

    private static Fields fields(Path file) {
        String text = text(file);
        if (CONFLICT.matcher(text).find()) {
            throw new GoldenUnreadable(
                    file + " holds conflict markers of a merge. Take one side whole (git checkout --ours or --theirs),"
                            + " or record the test again with -Dgoldentrace.mode=record after removing the file.",
                    null);
        }
        Object json;
        try {
            json = Json.read(text);
        } catch (IllegalArgumentException e) {
            throw new GoldenUnreadable(
                    file + " is no JSON: " + e.getMessage() + ". It may be truncated. " + RESTORE, e);
        }
        Fields fields = Fields.of(json, "$");
        if (!Long.valueOf(Golden.SCHEMA).equals(fields.value("schema"))) {
            throw new GoldenUnreadable(
                    file + " has schema <" + fields.value("schema")
                            + ">, and this version of Goldentrace reads schema <"
                            + Golden.SCHEMA
                            + ">. It was written by a newer version: update Goldentrace, or record the test"
                            + " again with -Dgoldentrace.mode=record after removing the file.",
                    null);
        }
        return fields;
    }

    private static String text(Path file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new GoldenUnreadable(file + " is no UTF-8 text. " + RESTORE, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /**
     * Writes a golden beside its place, so that only a rename is left to do.
     *
     * @param golden what to write, redacted
     * @return what to commit or discard
     * @throws dev.goldentrace.redaction.SecretFound when secret-shaped text survived redaction; nothing was written then
     * @throws UncheckedIOException when the folder cannot be written; nothing was changed then
     */
    public StagedGolden stage(Golden golden) {
        FileSharedTexts shared = new FileSharedTexts(root);
        GoldenCodec codec = new GoldenCodec(shared);
        Path file = pathOf(golden.id());
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        if (golden.recordings().size() > 1) {
            contents.put(GoldenPath.more(file), gated(GoldenPath.more(file), codec.encodeOlder(golden)));
        }
        contents.put(file, gated(file, codec.encode(golden)));
        shared.texts().forEach((name, json) -> gate.check(name, json, path -> false));
        return StagedGolden.of(file, contents, shared);
    }

    /** Provider parts that must go back verbatim are exempt: they are opaque to everybody but the provider. */
    private byte[] gated(Path file, Map<String, @Nullable Object> json) {
        gate.check(
                root.relativize(file).toString(),
                json,
                path -> path.endsWith(".opaque"));
        return JsonLayout.lay(json).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Says whether two goldens hold the same recordings in canonical form: all but what was merely observed.
     *
     * @param one a golden
     * @param other another
     * @return whether writing the one over the other would change nothing that is compared
     */
    public static boolean sameRecordings(Golden one, Golden other) {
        return CanonicalForm.of(one).equals(CanonicalForm.of(other));
    }

    /**
     * Gives the hash of a golden's file, for a candidate to say what it was held against.
     *
     * @param id whose it is
     * @return the SHA-256 of its file, or {@link Golden#NO_GOLDEN}
     */
    public String hashOf(GoldenId id) {
        Path file = pathOf(id);
        try {
            return Files.exists(file) ? Blob.of(Files.readAllBytes(file)).sha256() : Golden.NO_GOLDEN;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /**
     * Removes a golden or candidate; its shared texts stay, as others may use them.
     *
     * @param id whose it is
     * @return whether there was one
     */
    public boolean remove(GoldenId id) {
        Path file = pathOf(id);
        try {
            Files.deleteIfExists(GoldenPath.more(file));
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + file, e);
        }
    }
}
