package dev.goldentrace.conformance.divergence;

import dev.goldentrace.conformance.BadInput;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.golden.GoldenUnreadable;
import dev.goldentrace.trace.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A file in golden format, as it was written or as somebody edited it. */
record GoldenFile(Path path) {
    private static final String SHARED = "_shared";

    /**
     * Reads it.
     *
     * @throws BadInput when it is not there or cannot be used
     */
    Golden read() {
        if (!Files.isRegularFile(path)) {
            throw new BadInput(path + " is no file. Expected a golden or a candidate, as Goldentrace writes it.");
        }
        GoldenStore store = GoldenStore.at(root());
        try {
            return store.read(path);
        } catch (GoldenUnreadable unreadable) {
            return readEdited(store, unreadable);
        } catch (UncheckedIOException e) {
            throw new BadInput(path + " cannot be read: " + e.getMessage());
        }
    }

    /** The nearest folder above that holds the shared texts, else the file's own. */
    Path root() {
        Path own = Objects.requireNonNull(path.toAbsolutePath().normalize().getParent(), "a file is in a folder");
        for (Path folder = own; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(SHARED))) {
                return folder;
            }
        }
        return own;
    }

    /** A step or call that was cut out or moved leaves references behind that the store rightly refuses. */
    private Golden readEdited(GoldenStore store, GoldenUnreadable unreadable) {
        Path mended = mend(unreadable);
        try {
            return store.read(mended);
        } catch (GoldenUnreadable again) {
            throw new BadInput(String.valueOf(unreadable.getMessage()));
        } finally {
            remove(mended);
        }
    }

    private Path mend(GoldenUnreadable unreadable) {
        try {
            String text = new Mending(Json.read(Files.readString(path))).mended();
            return Files.writeString(Files.createTempFile("mended-", ".golden.json"), text);
        } catch (IllegalArgumentException | IOException e) {
            throw new BadInput(String.valueOf(unreadable.getMessage()));
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + file, e);
        }
    }
}
