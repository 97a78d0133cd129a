package dev.goldentrace.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file so that it is the old one or the new one, whatever happens: a temporary file beside it, forced to the disk,
 * then moved over it. What a killed process left behind is cleared away by the next write of the same file.
 */
final class AtomicFile {
    private static final String MARK = ".goldentrace-tmp-";

    private AtomicFile() {}

    static void write(Path target, byte[] bytes) {
        commit(stage(target, bytes), target);
    }

    /** Writes the bytes beside the target and gives the temporary file. */
    static Path stage(Path target, byte[] bytes) {
        try {
            Files.createDirectories(target.getParent());
            clear(target);
            Path temporary = target.resolveSibling(
                    "." + target.getFileName() + MARK + ProcessHandle.current().pid() + "-" + UUID.randomUUID());
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            return temporary;
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    static void commit(Path temporary, Path target) {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw new UncheckedIOException(
                    "cannot replace " + target + " atomically on this file system; nothing was changed", e);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + temporary, e);
        }
    }

    /** A temporary file whose process is gone is left over from a kill. */
    private static void clear(Path target) throws IOException {
        String prefix = "." + target.getFileName() + MARK;
        try (DirectoryStream<Path> left =
                Files.newDirectoryStream(target.getParent(), file -> isLeftOver(file, prefix))) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isLeftOver(Path file, String prefix) {
        String name = file.getFileName().toString();
        if (!name.startsWith(prefix)) {
            return false;
        }
        String pid = name.substring(prefix.length(), name.indexOf('-', prefix.length()));
        return ProcessHandle.of(Long.parseLong(pid)).isEmpty();
    }

    private static UncheckedIOException unwritable(Path target, IOException e) {
        String why = e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : e.getClass().getSimpleName() + ": " + e.getMessage();
        return new UncheckedIOException(
                "cannot write " + target + " (" + why + "); nothing was changed. Make the folder writable, or set"
                        + " -Dgoldentrace.goldens to one that is.",
                e);
    }
}
