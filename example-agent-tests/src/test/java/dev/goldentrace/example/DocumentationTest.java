package dev.goldentrace.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.settings.PolicyNames;
import dev.goldentrace.settings.Setting;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What the documentation shows is what compiles and what exists; {@code .ci/readme} runs its commands. */
class DocumentationTest {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
    private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+)\\n(.*?)```");
    private static final Pattern PROPERTY = Pattern.compile("goldentrace(?:\\.[a-z][a-zA-Z]*)+(?==|`)");
    private static final Pattern GOAL = Pattern.compile("goldentrace:([a-z]+)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/start.md", "docs/assertions.md", "docs/verdicts.md"})
    void showsJavaThatIsCompiled(String page) throws IOException {
        List<String> sources = sources();

        for (String block : blocks(page, "java")) {
            for (String part : block.split("\\n\\s*\\n")) {
                String lines = normal(part);
                assertThat(sources).as(lines).anyMatch(source -> source.contains(lines));
            }
        }
    }

    @Test
    void showsDependenciesThatTheBomKnows() throws Exception {
        String bom =
                Files.readString(ROOT.resolve("bom/pom.xml")) + Files.readString(ROOT.resolve("maven-plugin/pom.xml"));

        for (String block : blocks("docs/start.md", "xml")) {
            Document xml = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader("<project>" + block + "</project>")));
            var artifacts = xml.getElementsByTagName("artifactId");
            for (int i = 0; i < artifacts.getLength(); i++) {
                String artifact = artifacts.item(i).getTextContent();
                assertThat(artifact)
                        .matches(name -> !name.startsWith("goldentrace-")
                                || bom.contains("<artifactId>" + name + "<")
                                || name.equals("goldentrace-bom"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/start.md",
                "docs/red.md",
                "docs/verdicts.md",
                "docs/debug.md",
                "docs/redaction.md",
                "docs/security.md"
            })
    void namesOnlySettingsThatExist(String page) throws IOException {
        Set<String> known =
                Arrays.stream(Setting.values()).map(Setting::property).collect(Collectors.toCollection(TreeSet::new));
        PolicyNames.all().forEach(name -> known.add(PolicyNames.property(name)));
        known.add("goldentrace.accept");
        known.add("goldentrace.user");
        known.add("goldentrace.dryRun");
        known.add("goldentrace.properties");

        assertThat(PROPERTY.matcher(Files.readString(ROOT.resolve(page)))
                        .results()
                        .map(MatchResult::group))
                .isNotEmpty()
                .allMatch(known::contains);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/start.md",
                "docs/red.md",
                "docs/verdicts.md",
                "docs/debug.md",
                "docs/redaction.md",
                "docs/security.md"
            })
    void namesOnlyGoalsThatExist(String page) throws IOException {
        List<String> mojos = sources("maven-plugin", "src/main/java");

        assertThat(GOAL.matcher(Files.readString(ROOT.resolve(page))).results().map(goal -> goal.group(1)))
                .allMatch(goal -> mojos.stream().anyMatch(mojo -> mojo.contains("@Mojo(name = \"" + goal + "\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/start.md",
                "docs/assertions.md",
                "docs/red.md",
                "docs/verdicts.md",
                "docs/debug.md",
                "docs/golden-format.md",
                "docs/redaction.md",
                "docs/security.md"
            })
    void linksOnlyToWhatIsThere(String page) throws IOException {
        Path file = ROOT.resolve(page);

        assertThat(LINK.matcher(Files.readString(file)).results().map(link -> link.group(1)))
                .allMatch(target -> Files.exists(file.resolveSibling(target)));
    }

    private static List<String> blocks(String page, String language) throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
        assertThat(blocks).as("blocks of " + language + " in " + page).isNotEmpty();
        return blocks;
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>(sources("example-agent-tests"));
        sources.addAll(sources("integrations/langchain4j"));
        return sources;
    }

    private static List<String> sources(String module) throws IOException {
        return sources(module, "src/test/java");
    }

    private static List<String> sources(String module, String folder) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(DocumentationTest::source)
                    .toList();
        }
    }

    private static String source(Path file) {
        try {
            return normal(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without comments at a line's end, and with every run of white space as one blank. */
    private static String normal(String java) {
        return java.replaceAll("(?m)\\s+//.*$", "").replaceAll("\\s+", " ").strip();
    }
}
