package dev.goldentrace.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.results.ResultReader;
import dev.goldentrace.results.TestOutcome;
import dev.goldentrace.results.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs fixture classes in JUnit's test kit, with a module's root of their own. */
final class Fixtures {
    private final Path root;
    private final Map<String, String> parameters = new HashMap<>();

    /** What allows all modes is for the builds of this module that run in CI. */
    Fixtures(Path root) {
        this.root = root;
        with("goldentrace.ci.allow", "record,record-missing,live,fork,bisect,passthrough");
    }

    Fixtures with(String property, String value) {
        parameters.put(property, value);
        return this;
    }

    Fixtures mode(String mode) {
        return with("goldentrace.mode", mode);
    }

    Outcome run(Class<?>... fixtures) {
        return new Outcome(EngineTestKit.engine("junit-jupiter")
                .selectors(Arrays.stream(fixtures)
                        .map(fixture -> selectClass(fixture))
                        .toArray(ClassSelector[]::new))
                .configurationParameters(parameters)
                .configurationParameter("goldentrace.root", root.toString())
                .execute());
    }

    /** The newest result of each test. */
    List<TestResult> results() {
        return ResultReader.read(root.resolve("target/goldentrace")).tests().stream()
                .map(TestOutcome::result)
                .toList();
    }

    /** The newest result of the only test. */
    TestResult result() {
        List<TestResult> all = results();
        if (all.size() != 1) {
            throw new AssertionError("expected the result of one test, but there are " + all);
        }
        return all.get(0);
    }

    /** All goldens but their older recordings, from their folder, sorted. */
    List<String> goldens() {
        return files(root.resolve("src/test/goldens"), ".golden.json").stream()
                .filter(file -> !file.endsWith(".more.golden.json"))
                .toList();
    }

    /** All candidates, from their folder, sorted. */
    List<String> candidates() {
        return files(root.resolve("target/goldentrace/candidates"), ".golden.json");
    }

    /** The only golden. */
    Path golden() {
        List<String> all = goldens();
        if (all.size() != 1) {
            throw new AssertionError("expected one golden, but there are " + all);
        }
        return root.resolve("src/test/goldens").resolve(all.get(0));
    }

    /** All that is under src, to see that nothing was left there. */
    List<String> sources() {
        return files(root.resolve("src"), "");
    }

    /** The day of the recordings made here, as goldens tell it. */
    String day() {
        return LocalDate.ofInstant(
                        GoldenStore.at(root.resolve("src/test/goldens"))
                                .read(golden())
                                .newest()
                                .start(),
                        ZoneOffset.UTC)
                .toString();
    }

    static boolean isThere(String className) {
        try {
            Class.forName(className, false, Fixtures.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static List<String> files(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> file.endsWith(suffix) && !file.startsWith("_shared"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
