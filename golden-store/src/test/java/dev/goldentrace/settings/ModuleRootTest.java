package dev.goldentrace.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which module a test belongs to. */
class ModuleRootTest {
    private final SettingsTest.Places places = new SettingsTest.Places();

    private Path root() {
        return ModuleRoot.of(ModuleRootTest.class, places);
    }

    @Test
    void isWhatTheSettingSaysElseTheVariableElseBasedir() {
        places.properties.put("basedir", "/work/based");
        assertThat(root()).isEqualTo(Path.of("/work/based"));
        places.variables.put("GOLDENTRACE_ROOT", "/work/varied");
        assertThat(root()).isEqualTo(Path.of("/work/varied"));
        places.properties.put("goldentrace.root", "/work/../work/set");
        assertThat(root()).isEqualTo(Path.of("/work/set"));
    }

    @Test
    void isAbsolute() {
        places.properties.put("goldentrace.root", "here");
        assertThat(root()).isEqualTo(Path.of("here").toAbsolutePath());
    }

    @Test
    void isElseTheWorkingDirectory() {
        assertThat(ModuleRoot.of(String.class, places)).isEqualTo(Path.of("").toAbsolutePath());
    }

    @ParameterizedTest
    @CsvSource({
        "/work/shop/target/test-classes, /work/shop",
        "/work/shop/build/classes/java/test, /work/shop",
        "/work/shop/build/classes/kotlin/test, /work/shop",
        "/work/shop/out/test/classes, /work/shop",
        "/work/shop/bin/test, /work/shop",
        "/target/test-classes, /"
    })
    void isAboveTheBuildToolsOutput(Path output, Path root) {
        assertThat(ModuleRoot.above(output)).contains(root);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/work/shop/shop-tests.jar",
                "/home/anna/bin/projects/shop/lib/classes",
                "/usr/local/bin/a/b/c/tests.jar",
                "/"
            })
    void isNotGuessedFromAnythingElse(Path output) {
        assertThat(ModuleRoot.above(output)).isEqualTo(Optional.empty());
    }
}
