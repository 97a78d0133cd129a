package dev.goldentrace.golden;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a golden with its older recordings, and checks whose it is. */
final class GoldenReader {
    private final Path root;

    GoldenReader(Path root) {
        this.root = root;
    }

    /** Reads the golden of the given test, or of any where that is null. */
    Golden read(Path file, @Nullable GoldenId id) {
        try {
            Fields json = GoldenFile.read(file);
            requireOwn(file, id, json);
            return new GoldenCodec(new FileSharedTexts(root, file)).decode(json, older(file, json));
        } catch (Fields.Problem | IllegalArgumentException e) {
            throw GoldenFile.malformed(file, e);
        }
    }

    private static @Nullable Fields older(Path file, Fields json) {
        String name = json.text("older");
        if (name == null) {
            return null;
        }
        Path older = file.resolveSibling(olderName(file, json, name));
        if (!Files.isRegularFile(older)) {
            throw new GoldenUnreadable(
                    older + ", the older recordings that " + file + " refers to, is missing. It may not have been"
                            + " committed, or was removed. " + GoldenFile.RESTORE,
                    null);
        }
        return checked(older, json);
    }

    private static String olderName(Path file, Fields json, String name) {
        if (name.contains("/")
                || name.contains("\\")
                || GoldenPath.hashOfOlder(name).isEmpty()) {
            throw new Fields.Problem(json.at("older"), "the name of a file beside " + file.getFileName(), name);
        }
        return name;
    }

    private static Fields checked(Path older, Fields golden) {
        try {
            Fields json = GoldenFile.read(older);
            Optional<String> named = GoldenPath.hashOfOlder(older.getFileName().toString());
            if (!named.equals(Optional.of(FileSharedTexts.hash(json.values())))) {
                throw new GoldenUnreadable(
                        older + " was changed: its content no longer has the hash in its name. " + GoldenFile.RESTORE,
                        null);
            }
            if (!Objects.equals(json.value("test"), golden.value("test"))) {
                throw new Fields.Problem(json.at("test"), "the same test as the golden's", json.value("test"));
            }
            return json;
        } catch (Fields.Problem e) {
            throw GoldenFile.malformed(older, e);
        }
    }

    /** Makes sure that a file, if there is one, is the golden of the given test, and as far readable that this is known. */
    static void requireOwn(Path file, GoldenId id) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            requireOwn(file, id, GoldenFile.read(file));
        } catch (Fields.Problem e) {
            throw GoldenFile.malformed(file, e);
        }
    }

    private static void requireOwn(Path file, @Nullable GoldenId id, Fields json) {
        GoldenId found = GoldenCodec.decodeId(json.object("test"));
        if (id != null && !found.equals(id)) {
            throw new GoldenUnreadable(
                    file + " is the golden of <" + found.display() + ">, not of <" + id.display()
                            + ">. Two tests claim one file, or it was renamed by hand. Where tests are to share a golden,"
                            + " name it: @AgentTrace(golden = \"a-name\"). Else remove the file and "
                            + GoldenFile.RECORD_AGAIN + ".",
                    null);
        }
    }
}
