package dev.goldentrace.settings;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Finds the root of the module that a test belongs to: the setting {@code goldentrace.root}, else {@code basedir}, else the
 * test class's code source, else the working directory.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ModuleRoot {
    private static final List<Path> OUTPUTS = List.of(
            Path.of("target", "test-classes"), Path.of("build", "classes"), Path.of("out", "test"), Path.of("bin"));

    private static final int DEEPEST = 2;

    private ModuleRoot() {}

    /**
     * Finds the module's root.
     *
     * @param testClass a class of the module's tests
     * @param surroundings where properties are looked up
     * @return an absolute path
     * @throws SettingsError when the setting names no folder
     */
    public static Path of(Class<?> testClass, Settings.Surroundings surroundings) {
        String property = Setting.ROOT.property();
        String variable = Setting.ROOT.variable();
        return said(surroundings.systemProperty(property), "system property " + property)
                .or(() -> said(surroundings.variable(variable), "environment variable " + variable))
                .or(() -> said(surroundings.parameter(property), "JUnit configuration parameter " + property))
                .or(() -> path(surroundings.systemProperty("basedir")))
                .or(() -> codeSource(testClass).flatMap(ModuleRoot::above))
                .orElseGet(() -> Path.of(""))
                .toAbsolutePath()
                .normalize();
    }

    /** In a folder that is not there no golden would be found, and results would be written where nobody looks. */
    private static Optional<Path> said(@Nullable String value, String from) {
        Optional<Path> root = path(value);
        if (value != null && root.filter(folder -> !Files.isDirectory(folder)).isPresent()) {
            throw Settings.refused(
                    Setting.ROOT,
                    new Settings.Value(value, from),
                    "there is no folder <" + value + ">, seen from <"
                            + Path.of("").toAbsolutePath() + ">. Name the folder of the module, where its src lies.");
        }
        return root;
    }

    private static Optional<Path> path(@Nullable String value) {
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
    }

    private static Optional<Path> codeSource(Class<?> testClass) {
        CodeSource source = testClass.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Takes the folder above a build tool's output: {@code target/test-classes}, {@code build/classes/java/test}, …; a
     * folder of such a name further up is somebody's home or a system's.
     */
    static Optional<Path> above(Path output) {
        Path folder = output;
        for (int up = 0; up <= DEEPEST && folder != null; up++) {
            for (Path known : OUTPUTS) {
                if (folder.endsWith(known)) {
                    return Optional.of(output.resolve("../".repeat(up + known.getNameCount()))
                            .normalize());
                }
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }
}
