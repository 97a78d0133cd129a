package dev.goldentrace.golden;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.redaction.Gate;
import dev.goldentrace.trace.Blob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apiguardian.api.API;

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
    private final Path root;
    private final Supplier<Gate> gate;
    private final Readers readers;

    private GoldenStore(Path root, Supplier<Gate> gate, Readers readers) {
        this.root = root.toAbsolutePath().normalize();
        this.gate = gate;
        this.readers = readers;
    }

    /**
     * Opens a folder, whose writes pass the gate of the usual settings.
     *
     * @param root the folder, such as {@code src/test/goldens}; it need not exist
     * @return the store
     */
    public static GoldenStore at(Path root) {
        return new GoldenStore(root, Gate::standard, Readers.USUAL);
    }

    /**
     * Opens a folder.
     *
     * @param root the folder, such as {@code src/test/goldens}; it need not exist
     * @param gate what every write passes; that of the redactor which redacted what is written
     * @return the store
     */
    public static GoldenStore at(Path root, Gate gate) {
        return new GoldenStore(root, () -> gate, Readers.USUAL);
    }

    /** {@return a store of the same folder, whose files are for their owner only, where the file system knows that} */
    public GoldenStore ownerOnly() {
        return new GoldenStore(root, gate, Readers.OWNER);
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
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new GoldenUnreadable(
                    root
                            + " is a file, and the goldens lie in a folder of that name. Move the file away and restore the"
                            + " folder from version control, or set -Dgoldentrace.goldens to where the goldens are.",
                    null);
        }
        return Files.exists(file) ? Optional.of(new GoldenReader(root).read(file, id)) : Optional.empty();
    }

    /**
     * Reads a file in golden format, whoever's it is.
     *
     * @param file a golden or a candidate; its shared texts are looked for in this store's folder, its older recordings
     *     beside it
     * @return the golden
     * @throws GoldenUnreadable when it cannot be used
     */
    public Golden read(Path file) {
        return new GoldenReader(root).read(file, null);
    }

    /**
     * Makes a golden ready to be written. What is staged is known to read back the same; nothing of it is on disk.
     *
     * @param golden what to write, redacted
     * @return what to commit or discard
     * @throws dev.goldentrace.redaction.SecretFound when secret-shaped text survived redaction; nothing was written then
     * @throws GoldenUnreadable when its place is taken by what is no golden of this test; nothing was changed then
     * @throws UncheckedIOException when the folder cannot be written; nothing was changed then
     */
    public StagedGolden stage(Golden golden) {
        Path file = pathOf(golden.id());
        GoldenReader.requireOwn(file, golden.id());
        return new GoldenWriting(root, file, gate.get(), readers).stage(golden);
    }

    /**
     * Says whether two goldens hold the same recordings in canonical form: all but what was merely observed, and how
     * surrogates are numbered within their type.
     *
     * @param one a golden
     * @param other another
     * @return whether writing the one over the other would change nothing that is compared
     */
    public static boolean sameRecordings(Golden one, Golden other) {
        return sameRecordings(one, other, Normalization.standard());
    }

    /**
     * Says whether two goldens hold the same recordings in canonical form: all but what was merely observed.
     *
     * @param one a golden
     * @param other another
     * @param normalization what is not compared
     * @return whether writing the one over the other would change nothing that is compared
     */
    public static boolean sameRecordings(Golden one, Golden other, Normalization normalization) {
        return CanonicalForm.of(one, normalization).equals(CanonicalForm.of(other, normalization));
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
            boolean removed = Files.deleteIfExists(file);
            if (removed) {
                StagedGolden.removeOlder(file, List.of());
            }
            return removed;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + file, e);
        }
    }
}
