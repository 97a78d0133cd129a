package dev.goldentrace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The other tests hold vacuously for a module that they do not see. */
class PublishedTest {
    @Test
    void everyPackageWithSourcesIsImported() {
        Set<String> imported = Published.CLASSES.stream()
                .map(javaClass -> javaClass.getPackageName())
                .collect(Collectors.toSet());

        assertThat(imported)
                .as("a module is missing from architecture-tests/pom.xml")
                .containsAll(Published.sources().stream()
                        .map(PublishedTest::packageOf)
                        .collect(Collectors.toSet()));
    }

    private static String packageOf(Path source) {
        String path = source.getParent().toString().replace('\\', '/');
        return path.substring(path.indexOf("/src/main/java/") + "/src/main/java/".length())
                .replace('/', '.');
    }
}
