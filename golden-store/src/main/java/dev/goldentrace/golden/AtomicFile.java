package dev.goldentrace.golden;

import dev.goldentrace.trace.Blob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a file so that it is the old one or the new one, whatever happens: a temporary file beside it, forced to the disk,
 * then moved over it. What a killed process left behind is cleared away by the next write in the same folder.
 */
final class AtomicFile {
    private static final Pattern TEMPORARY = Pattern.compile("\\.goldentrace-tmp-(\\d{1,18})-[0-9a-f-]{1,60}");

    private AtomicFile() {}

    static void write(Path target, byte[] bytes) {
        commit(stage(target, bytes), target);
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

    /** Writes the bytes beside the target and gives the temporary file. */
    private static Path stage(Path target, byte[] bytes) {
        try {
            Path folder = Objects.requireNonNull(target.getParent(), "folder");
            Files.createDirectories(folder);
            clearLeftOvers(folder);
            Path temporary = folder.resolve(temporaryName(target));
            try {
                force(temporary, bytes);
            } catch (IOException e) {
                Files.deleteIfExists(temporary);
                throw e;
            }
            return temporary;
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /** The target's name may be as long as names can be, so the temporary one only holds its hash. */
    private static String temporaryName(Path target) {
        byte[] name = target.getFileName().toString().getBytes(StandardCharsets.UTF_8);
        return ".goldentrace-tmp-" + ProcessHandle.current().pid() + "-"
                + Blob.of(name).sha256().substring(0, 8) + "-" + UUID.randomUUID();
    }

    private static void force(Path temporary, byte[] bytes) throws IOException {
        try (FileChannel channel =
                FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void commit(Path temporary, Path target) {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            discard(temporary);
            throw new UncheckedIOException(
                    "cannot replace " + target + " atomically on this file system; nothing was changed. Set"
                            + " -Dgoldentrace.goldens to a folder on a local disk.",
                    e);
        } catch (IOException e) {
            discard(temporary);
            throw unwritable(target, e);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the temporary file " + temporary, e);
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

    private static UncheckedIOException unwritable(Path target, IOException e) {
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
