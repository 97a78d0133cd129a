package dev.goldentrace.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which module a test belongs to. */
class ModuleRootTest {
    @TempDir
    Path work;

    private final SettingsTest.Places places = new SettingsTest.Places();

    private Path root() {
        return ModuleRoot.of(ModuleRootTest.class, places);
    }

    @Test
    void isWhatTheSettingSaysElseTheVariableElseBasedir() throws IOException {
        places.properties.put("basedir", "/work/based");
        assertThat(root()).isEqualTo(Path.of("/work/based"));
        Path varied = Files.createDirectory(work.resolve("varied"));
        places.variables.put("GOLDENTRACE_ROOT", varied.toString());
        assertThat(root()).isEqualTo(varied);
        Path set = Files.createDirectory(work.resolve("set"));
        places.properties.put("goldentrace.root", work + "/../" + work.getFileName() + "/set");
        assertThat(root()).isEqualTo(set);
    }

    @Test
    void isAbsolute() {
        places.properties.put("goldentrace.root", ".");
        assertThat(root()).isEqualTo(Path.of("").toAbsolutePath());
    }

    @Test
    void isAFolderThatIsThere() {
        places.parameters.put("goldentrace.root", work + "/missing");
        assertThatExceptionOfType(SettingsError.class)
                .isThrownBy(this::root)
                .withMessage(
                        "goldentrace.root, set by JUnit configuration parameter goldentrace.root: there is no folder <"
                                + work + "/missing>, seen from <" + Path.of("").toAbsolutePath()
                                + ">. Name the folder of the module, where its src lies.");
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
