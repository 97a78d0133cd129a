package dev.goldentrace.scan;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** What a test's source says: it is committed already, so nobody need look at it again. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class TestSource {
    private static final List<String> FOLDERS = List.of("src/test/java", "src/test/kotlin", "src/test/groovy");
    private static final List<String> ENDINGS = List.of(".java", ".kt", ".groovy");

    private final String text;

    private TestSource(String text) {
        this.text = text;
    }

    /** {@return a source that says nothing, for a golden whose test is not known} */
    public static TestSource none() {
        return new TestSource("");
    }

    /**
     * Reads the source of a test class.
     *
     * @param moduleRoot the module's root
     * @param className the class with its package; a nested class stands in its outer one's file
     * @return what it says; nothing where no such file is found
     */
    public static TestSource of(Path moduleRoot, String className) {
        String path = className.replaceFirst("\\$.*", "").replace('.', '/');
        return FOLDERS.stream()
                .flatMap(folder -> ENDINGS.stream().map(ending -> moduleRoot.resolve(folder + "/" + path + ending)))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(TestSource::read)
                .orElseGet(TestSource::none);
    }

    /**
     * Reads the source of the test that a golden says it is of.
     *
     * @param moduleRoot the module's root
     * @param golden the golden's file
     * @return what it says; nothing where the file names no test, as one with a name for good, or no such source is found
     */
    public static TestSource ofGolden(Path moduleRoot, Path golden) {
        try {
            return FileTexts.of(Files.readString(golden, StandardCharsets.UTF_8)).stream()
                    .filter(text -> text.path().equals("$.test.class"))
                    .findFirst()
                    .map(text -> of(moduleRoot, text.text()))
                    .orElseGet(TestSource::none);
        } catch (IOException e) {
            return none(); // whoever scans the file says so
        }
    }

    /** {@return whether the source was found} */
    public boolean isKnown() {
        return !text.isEmpty();
    }

    /**
     * Looks for a word.
     *
     * @param word a word or number
     * @return whether the source says it, exact to the letter
     */
    public boolean says(String word) {
        return text.contains(word);
    }

    private static TestSource read(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return new TestSource(String.join("\n", lines.toList()));
        } catch (IOException | UncheckedIOException e) {
            return none(); // then more is shown, never less
        }
    }
}
