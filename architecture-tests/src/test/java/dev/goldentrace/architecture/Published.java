package dev.goldentrace.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What users get: the classes and sources of the published modules. */
final class Published {
    static final String ROOT = "dev.goldentrace";

    /** Written by the plugin tools, so not ours to annotate. */
    private static final ImportOption NO_HELP_MOJO = location -> !location.contains("/HelpMojo");

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(NO_HELP_MOJO)
            .importPackages(ROOT);

    private static final List<String> NOT_PUBLISHED = List.of(
            "architecture-tests", "benchmarks", "conformance", "example-agent-tests", "example-kotlin-tests", "fuzz");

    private Published() {}

    static List<Path> sources() {
        return modules().flatMap(Published::sourcesOf).sorted().toList();
    }

    private static Stream<Path> modules() {
        Path root = Path.of("").toAbsolutePath().getParent();
        return Stream.of(root, root.resolve("integrations"))
                .flatMap(Published::list)
                .filter(directory -> Files.exists(directory.resolve("src/main/java")))
                .filter(directory ->
                        !NOT_PUBLISHED.contains(directory.getFileName().toString()));
    }

    private static Stream<Path> sourcesOf(Path module) {
        try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        try (Stream<Path> children = Files.list(directory)) {
            return children.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
