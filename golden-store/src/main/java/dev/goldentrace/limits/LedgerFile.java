package dev.goldentrace.limits;

import dev.goldentrace.golden.OwnerOnly;
import dev.goldentrace.trace.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A small JSON file that one thread of one process at a time reads and replaces. The lock is a file beside it, which the
 * system releases when its process dies; the content is replaced whole, so that a kill leaves the old one or the new one.
 * One JVM makes one object for a file, as a process cannot lock a file against itself.
 */
final class LedgerFile {
    private final Path file;
    private final ReentrantLock threads = new ReentrantLock();

    LedgerFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    /**
     * Replaces what the file says, and gives what it says now. Where it is broken, or the change finds it so, the change begins
     * with an empty one, unless the listener throws.
     */
    Map<String, @Nullable Object> update(
            UnaryOperator<Map<String, @Nullable Object>> change, Consumer<BrokenLedger> whenBroken) {
        threads.lock();
        try {
            return uninterrupted(() -> locked(change, whenBroken));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write " + file + " (" + e + "), where a build's processes say what they record: is the"
                            + " folder writable and the disk not full?",
                    e);
        } finally {
            threads.unlock();
        }
    }

    /** What is done here is short, and a half of it would be wrong: an interrupt is kept for later. */
    private static Map<String, @Nullable Object> uninterrupted(Update update) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return update.run();
                } catch (FileLockInterruptionException | ClosedByInterruptException e) {
                    Thread.interrupted();
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Map<String, @Nullable Object> locked(
            UnaryOperator<Map<String, @Nullable Object>> change, Consumer<BrokenLedger> whenBroken) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent(), "folder");
        OwnerOnly.createFolder(folder);
        OwnerOnly.create(lockFile());
        try (FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            try {
                return replace(read(), change);
            } catch (BrokenLedger e) {
                whenBroken.accept(e);
                return replace(Map.of(), change);
            }
        }
    }

    private Map<String, @Nullable Object> replace(
            Map<String, @Nullable Object> before, UnaryOperator<Map<String, @Nullable Object>> change)
            throws IOException {
        Map<String, @Nullable Object> after = change.apply(new LinkedHashMap<>(before));
        if (!after.equals(before)) {
            OwnerOnly.replace(file, (Json.write(after) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return after;
    }

    private Map<String, @Nullable Object> read() throws IOException {
        return Files.exists(file)
                ? Json.object(text())
                        .filter(json -> !json.isEmpty())
                        .orElseThrow(() -> new BrokenLedger("it is no JSON object, or an empty one"))
                : Map.of();
    }

    private String text() throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new BrokenLedger("it is no text in UTF-8", e);
        }
    }

    private Path lockFile() {
        return file.resolveSibling(file.getFileName() + ".lock");
    }

    @FunctionalInterface
    private interface Update {
        Map<String, @Nullable Object> run() throws IOException;
    }
}
