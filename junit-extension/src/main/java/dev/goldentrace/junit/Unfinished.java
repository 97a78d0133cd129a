package dev.goldentrace.junit;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.golden.GoldenUnreadable;
import dev.goldentrace.golden.OwnerOnly;
import dev.goldentrace.redaction.Gate;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.Blob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where the finished steps of one test's recording stand while it goes on: a folder of its own, shared texts too, so that nothing
 * of a step stays that a later one has shown to be personal.
 */
final class Unfinished {
    private static final String SHARED = "_shared";
    private static final int HASH = 8;

    private final Path folder;
    private final GoldenId id;
    private final GoldenStore store;

    private Unfinished(GoldenId id, Path folder, GoldenStore store) {
        this.folder = folder;
        this.id = id;
        this.store = store;
    }

    /** The place, to be read. */
    static GoldenStore at(Settings settings, GoldenId id) {
        return GoldenStore.at(folder(settings, id)).ownerOnly();
    }

    /** The place, to be written through a gate. */
    static Unfinished of(Settings settings, GoldenId id, Gate gate) {
        Path folder = folder(settings, id);
        return new Unfinished(id, folder, GoldenStore.at(folder, gate).ownerOnly());
    }

    private static Path folder(Settings settings, GoldenId id) {
        Path all = Workspace.output(settings.moduleRoot()).resolve("unfinished");
        String path = all.relativize(GoldenStore.at(all).pathOf(id)).toString().replace('\\', '/');
        String hash = Blob.of(path.getBytes(StandardCharsets.UTF_8)).sha256();
        return all.resolve(hash.substring(0, HASH));
    }

    /** Puts what is finished now in the place of what was; what cannot be read there is worth nothing. */
    void write(Golden golden) {
        try {
            OwnerOnly.createFolder(Objects.requireNonNull(folder.getParent(), "parent"));
            commit(golden);
            removeUnused();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep steps in " + folder, e);
        }
    }

    private void commit(Golden golden) {
        try {
            store.stage(golden).commit();
        } catch (GoldenUnreadable e) {
            remove();
            store.stage(golden).commit();
        }
    }

    /** A shared text was redacted by what was known then: where more is known now, another one stands in its place. */
    private void removeUnused() throws IOException {
        String text = Files.readString(store.pathOf(id));
        for (Path shared : files(folder.resolve(SHARED))) {
            String name = shared.getFileName().toString();
            if (Files.isRegularFile(shared) && !text.contains(name.replaceFirst("\\..*", ""))) {
                Files.delete(shared);
            }
        }
    }

    void remove() {
        try {
            for (Path file : files(folder)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }

    /** What is in a folder and the folder itself, the deepest first. */
    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
