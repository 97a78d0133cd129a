package dev.goldentrace.golden;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Blob;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Writes a file so that it is the old one or the new one, whatever happens: a temporary file beside it, forced to the disk,
 * then moved over it. What a killed process left behind is cleared away by the next write in the same folder. It does not mind
 * that its thread is interrupted.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class AtomicFile {
    private static final Pattern TEMPORARY = Pattern.compile("\\.goldentrace-tmp-(\\d{1,18})-[0-9a-f-]{1,60}");

    private AtomicFile() {}

    /**
     * Replaces a file, or makes it; nothing is changed where that fails.
     *
     * @param target which file; the folder is made where it is missing
     * @param bytes what it holds then
     * @param attributes what it is created with, such as its permissions
     * @throws IOException when it cannot be written, or not in one step on this file system
     */
    public static void replace(Path target, byte[] bytes, FileAttribute<?>... attributes) throws IOException {
        Path folder = Objects.requireNonNull(target.getParent(), "folder");
        Files.createDirectories(folder);
        clearLeftOvers(folder);
        Path temporary = folder.resolve(temporaryName(target));
        try {
            Files.createFile(temporary, attributes);
            force(temporary, bytes);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    /** Replaces a file of the goldens, with a message that helps there. */
    static void write(Path target, byte[] bytes, Readers readers) {
        try {
            readers.replace(target, bytes);
        } catch (AtomicMoveNotSupportedException e) {
            throw new UncheckedIOException(
                    "cannot replace " + target + " atomically on this file system; nothing was changed. Set"
                            + " -Dgoldentrace.goldens to a folder on a local disk.",
                    e);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /** Stops where the nearest folder that is there cannot be written; creates nothing. */
    static void requireWritable(Path target) {
        Path folder = target.getParent();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw unwritable(
                    target, new FileSystemException(String.valueOf(folder), null, folder + " is not writable"));
        }
    }

    /** The target's name may be as long as names can be, so the temporary one only holds its hash. */
    private static String temporaryName(Path target) {
        byte[] name = target.getFileName().toString().getBytes(StandardCharsets.UTF_8);
        return ".goldentrace-tmp-" + ProcessHandle.current().pid() + "-"
                + Blob.of(name).sha256().substring(0, 8) + "-" + UUID.randomUUID();
    }

    /** A stream, as an interrupt closes a channel. */
    private static void force(Path temporary, byte[] bytes) throws IOException {
        try (FileOutputStream stream = new FileOutputStream(temporary.toFile())) {
            stream.write(bytes);
            stream.getFD().sync();
        }
    }

    /** A temporary file whose process is gone is left over from a kill. */
    private static void clearLeftOvers(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, AtomicFile::isLeftOver)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isLeftOver(Path file) {
        Matcher name = TEMPORARY.matcher(file.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    static UncheckedIOException unwritable(Path target, IOException e) {
        return new UncheckedIOException(
                "cannot write " + target + " (" + why(target, e)
                        + "); nothing was changed. Make the folder writable, or"
                        + " set -Dgoldentrace.goldens to one that is.",
                e);
    }

    private static String why(Path target, IOException e) {
        for (Path folder = target.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder)) {
                return folder + " is a file, and a folder is needed";
            }
        }
        String reason = e instanceof FileSystemException file ? file.getReason() : null;
        return reason != null ? reason : e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
