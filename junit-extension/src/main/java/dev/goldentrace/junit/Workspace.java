package dev.goldentrace.junit;

import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.results.ResultWriter;
import dev.goldentrace.settings.ModuleRoot;
import dev.goldentrace.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What the tests of one JVM share: the results' writer, which golden belongs to whom, and that the mode was said. It lives in
 * JUnit's root store, as there is one a run of the engine.
 */
final class Workspace {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Workspace.class);

    private final Map<Path, ResultWriter> writers = new ConcurrentHashMap<>();
    private final Map<Path, String> owners = new ConcurrentHashMap<>();
    private final Map<String, Boolean> said = new ConcurrentHashMap<>();

    @SuppressWarnings("deprecation") // its successor is there from JUnit 6 on
    static Workspace of(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Workspace.class, key -> new Workspace(), Workspace.class);
    }

    static Settings settings(ExtensionContext context, Annotations annotations) {
        JUnitSurroundings surroundings = new JUnitSurroundings(context);
        Path root = ModuleRoot.of(context.getRequiredTestClass(), surroundings);
        Settings settings = Settings.of(root, surroundings, annotations.settings());
        settings.requireAllowed(surroundings);
        return settings;
    }

    /** Where results and candidates go: below Maven's or Gradle's output. */
    static Path output(Settings settings) {
        Path root = settings.moduleRoot();
        boolean gradle = !Files.exists(root.resolve("pom.xml"))
                && (Files.exists(root.resolve("build.gradle")) || Files.exists(root.resolve("build.gradle.kts")));
        return root.resolve(gradle ? "build" : "target").resolve("goldentrace");
    }

    static GoldenStore goldens(Settings settings) {
        return GoldenStore.at(settings.goldens());
    }

    static GoldenStore candidates(Settings settings) {
        return GoldenStore.at(output(settings).resolve("candidates"));
    }

    ResultWriter writer(Settings settings) {
        return writers.computeIfAbsent(output(settings), ResultWriter::open);
    }

    /** Gives the test that claimed a golden's file before, or the claimant itself. */
    String claim(Path golden, String claimant) {
        String before = owners.putIfAbsent(golden, claimant);
        return before == null ? claimant : before;
    }

    /** Says the mode once a JVM and setting. */
    void sayMode(Settings settings) {
        String line = "[goldentrace] mode " + settings.mode().word() + " (set by " + settings.modeFrom() + ")";
        if (said.putIfAbsent(line, true) == null) {
            System.out.println(line);
        }
    }
}
