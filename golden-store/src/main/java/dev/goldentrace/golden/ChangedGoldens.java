package dev.goldentrace.golden;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * The golden files that one change brings, as a version control system lists them. A golden is input to the tests, so where it
 * came with the change that is being tested, it is trusted less: see {@code goldentrace.goldens.changed}.
 *
 * <p>A listed path counts from whichever folder it was listed in: a file is meant where its path ends in the listed one.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ChangedGoldens {
    private static final Pattern COMMA = Pattern.compile(",");

    private final List<Path> listed;

    private ChangedGoldens(List<Path> listed) {
        this.listed = List.copyOf(listed);
    }

    /**
     * Reads a list.
     *
     * @param text paths separated by commas, such as {@code src/test/goldens/com/acme/ATest/a.golden.json}; may be empty
     * @return the files it names
     * @throws IllegalArgumentException when a path is quoted or is none, as then nobody knows which file is meant
     */
    public static ChangedGoldens of(String text) {
        List<Path> listed = new ArrayList<>();
        Arrays.stream(COMMA.split(text))
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .map(ChangedGoldens::path)
                .forEach(listed::add);
        return new ChangedGoldens(listed);
    }

    private static Path path(String text) {
        if (text.startsWith("\"")) {
            throw new IllegalArgumentException("<" + text + "> is quoted, so it names no file as it is called on disk."
                    + " List the paths with: git -c core.quotePath=false diff --name-only");
        }
        try {
            return Path.of(text).normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("<" + text + "> is no path: " + e.getReason() + ".", e);
        }
    }

    /**
     * Looks whether a golden came with the change: it, the file of its older recordings, or a shared text that it refers to.
     *
     * @param golden the golden's file
     * @return the listed path that is the golden's or a part of it; empty where none is
     * @throws GoldenUnreadable when shared texts are listed and the golden cannot be read
     */
    public Optional<String> of(Path golden) {
        List<Path> places = places(golden);
        return listed.stream()
                .filter(path -> places.stream().anyMatch(place -> isPartOf(path, place)))
                .map(path -> path.toString().replace('\\', '/'))
                .findFirst();
    }

    /** A link is where it stands and what it leads to: either may have been changed. */
    private static List<Path> places(Path golden) {
        Path file = golden.toAbsolutePath().normalize();
        try {
            return List.of(file, file.toRealPath());
        } catch (IOException none) {
            return List.of(file);
        }
    }

    private static boolean isPartOf(Path changed, Path golden) {
        return golden.endsWith(changed) || isOlder(changed, golden) || isShared(changed, golden);
    }

    private static boolean isOlder(Path changed, Path golden) {
        return GoldenPath.isOlderOf(golden, changed.getFileName().toString())
                && golden.resolveSibling(changed.getFileName()).endsWith(changed);
    }

    private static boolean isShared(Path changed, Path golden) {
        Path folder = changed.getParent();
        return folder != null
                && folder.endsWith(FileSharedTexts.FOLDER)
                && Files.isRegularFile(golden)
                && new String(bytes(golden), StandardCharsets.UTF_8)
                        .contains(changed.getFileName().toString().replaceFirst("\\.bin$", ""));
    }

    private static byte[] bytes(Path golden) {
        try {
            return Files.readAllBytes(golden);
        } catch (IOException e) {
            throw new GoldenUnreadable(golden + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
