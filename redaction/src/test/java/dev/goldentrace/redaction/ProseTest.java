package dev.goldentrace.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Ordinary prose and code are left alone: sentences made up for this test (one a line of {@code prose.txt}), the paragraphs of
 * this project's pages and the methods of its sources, but for those whose subject is personal data.
 */
class ProseTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final double LARGEST_SHARE = 0.005;

    /** They show addresses and keys. */
    private static final Set<String> ABOUT_PERSONAL_DATA =
            Set.of("redaction.md", "security.md", "golden-format.md", "start.md");

    private static final List<String> MODULES = List.of(
            "trace-model", "golden-store", "verdicts", "assertions", "junit-extension", "report", "maven-plugin");

    @Test
    void proseAndCodeAreLeftAlone() throws IOException {
        List<String> texts = texts();
        List<String> changed = texts.stream().filter(ProseTest::isChanged).toList();

        assertThat(texts).hasSizeGreaterThan(1_000);
        assertThat((double) changed.size() / texts.size())
                .as("%d of %d texts: %s", changed.size(), texts.size(), changed)
                .isLessThan(LARGEST_SHARE);
    }

    @Test
    void theGateStopsNone() throws IOException {
        Gate gate = Redactor.standard().gate();

        assertThat(texts().stream()
                        .map(ProseTest::redacted)
                        .filter(text -> gate.inspect(text).isPresent()))
                .isEmpty();
    }

    private static boolean isChanged(String text) {
        return !redacted(text).equals(text);
    }

    private static String redacted(String text) {
        return Sessions.inputs(Redactor.standard().redact(Sessions.saying(text)))
                .get(0);
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>(sentences());
        for (Path page : files(ROOT.resolve("docs"), ".md")) {
            texts.addAll(blocks(page));
        }
        for (String page : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE")) {
            texts.addAll(blocks(ROOT.resolve(page)));
        }
        for (String module : MODULES) {
            for (Path source : files(ROOT.resolve(module).resolve("src/main/java"), ".java")) {
                texts.addAll(blocks(source));
            }
        }
        return texts;
    }

    private static List<String> sentences() throws IOException {
        Path file = ROOT.resolve("redaction/src/test/resources/dev/goldentrace/redaction/prose.txt");
        List<String> sentences = Files.readAllLines(file);
        assertThat(sentences).hasSizeGreaterThan(300).doesNotHaveDuplicates();
        return sentences;
    }

    /** What stands between blank lines. */
    private static List<String> blocks(Path file) throws IOException {
        return Stream.of(Files.readString(file).split("\\R\\s*\\R"))
                .filter(Predicate.not(String::isBlank))
                .toList();
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .filter(file ->
                            !ABOUT_PERSONAL_DATA.contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }
}
