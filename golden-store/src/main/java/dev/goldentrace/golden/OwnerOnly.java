package dev.goldentrace.golden;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Writes files and folders that only their owner can read, where the file system is a POSIX one: mode 0600 and 0700. For what
 * lies under a build's output; goldens are shared by version control, and keep the usual permissions.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class OwnerOnly {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /**
     * Makes a folder, or closes one that is there for others. Folders above it that are missing get the usual permissions.
     *
     * @param folder which
     * @throws IOException when it cannot be made
     */
    public static void createFolder(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.createDirectories(folder, attributes(folder, FOLDER));
        close(folder);
    }

    private static void close(Path folder) throws IOException {
        if (isPosix(folder) && !Files.getPosixFilePermissions(folder).equals(FOLDER)) {
            try {
                Files.setPosixFilePermissions(folder, FOLDER);
            } catch (FileSystemException e) {
                // a folder that somebody else owns is theirs to close; the files in it are closed all the same
            }
        }
    }

    /**
     * Makes an empty file where there is none.
     *
     * @param file which
     * @throws IOException when it cannot be made
     */
    public static void create(Path file) throws IOException {
        append(file, new byte[0]);
    }

    /**
     * Replaces a file, or makes it, as {@link AtomicFile#replace} does.
     *
     * @param file which; folders above it that are missing are made for the owner only
     * @param bytes what it holds then
     * @throws IOException when it cannot be written
     */
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder, attributes(folder, FOLDER));
        }
        AtomicFile.replace(file, bytes, attributes(file, FILE));
    }

    /**
     * Adds to the end of a file, in one write: what several processes add at once stands one after the other, whole.
     *
     * @param file which; made where it is missing
     * @param bytes what to add, best one line
     * @throws IOException when it cannot be written
     */
    public static void append(Path file, byte[] bytes) throws IOException {
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        boolean interrupted = Thread.interrupted(); // it would close the channel
        try (FileChannel channel = FileChannel.open(file, options, attributes(file, FILE))) {
            channel.write(ByteBuffer.wrap(bytes));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
