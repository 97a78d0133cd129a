package dev.goldentrace.junit;

import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.redaction.Gate;
import dev.goldentrace.results.Keeping;
import dev.goldentrace.results.ResultLevel;
import dev.goldentrace.results.ResultWriter;
import dev.goldentrace.settings.Mode;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What the tests of one JVM share: the results' writer, which golden belongs to whom, and that the mode was said. It lives in
 * JUnit's root store, as there is one a run of the engine.
 */
@SuppressWarnings("deprecation") // before 5.13 a store closes only this type
final class Workspace implements ExtensionContext.Store.CloseableResource, AutoCloseable {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Workspace.class);

    private final Map<Path, ResultWriter> writers = new ConcurrentHashMap<>();
    private final Map<Path, LiveBuild> live = new ConcurrentHashMap<>();
    private final Claims claims = new Claims();
    private final OneTest oneTest = new OneTest();
    private final LateUses lateUses = new LateUses();
    private final Redactors redactors = new Redactors();
    private final Map<Path, Boolean> purged = new ConcurrentHashMap<>();
    private final Map<String, Boolean> said = new ConcurrentHashMap<>();

    @SuppressWarnings("deprecation") // its successor is there from JUnit 6 on
    static Workspace of(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Workspace.class, key -> new Workspace(), Workspace.class);
    }

    /** Where results and candidates go: below Maven's or Gradle's output. */
    static Path output(Path root) {
        boolean gradle = !Files.exists(root.resolve("pom.xml"))
                && (Files.exists(root.resolve("build.gradle")) || Files.exists(root.resolve("build.gradle.kts")));
        return root.resolve(gradle ? "build" : "target").resolve("goldentrace");
    }

    /** The goldens, to be read. */
    static GoldenStore goldens(Settings settings) {
        return GoldenStore.at(settings.goldens());
    }

    /** The goldens, to be written through a gate. */
    static GoldenStore goldens(Settings settings, Gate gate) {
        return GoldenStore.at(settings.goldens(), gate);
    }

    /** The candidates, to be read. */
    static GoldenStore candidates(Settings settings) {
        return GoldenStore.at(candidatesOf(settings)).ownerOnly();
    }

    /** The candidates, to be written through a gate. */
    static GoldenStore candidates(Settings settings, Gate gate) {
        return GoldenStore.at(candidatesOf(settings), gate).ownerOnly();
    }

    private static Path candidatesOf(Settings settings) {
        return output(settings.moduleRoot()).resolve("candidates");
    }

    /** Where forks are kept: what they were made of lies among the candidates, and stays. */
    static GoldenStore forks(Settings settings, Gate gate) {
        return GoldenStore.at(output(settings.moduleRoot()).resolve("forks"), gate)
                .ownerOnly();
    }

    ResultWriter writer(Path root) {
        return writers.computeIfAbsent(output(root), ResultWriter::open);
    }

    Redactors redactors() {
        return redactors;
    }

    LateUses lateUses() {
        return lateUses;
    }

    LiveBuild live(Settings settings, Settings.Surroundings surroundings) {
        return live.computeIfAbsent(settings.moduleRoot(), root -> LiveBuild.of(settings, surroundings));
    }

    /** All tests of this run of the engine have ended. */
    @Override
    public void close() {
        lateUses.tell();
        live.values().forEach(LiveBuild::close);
    }

    Claims claims() {
        return claims;
    }

    OneTest oneTest() {
        return oneTest;
    }

    /** Removes once a JVM what is too old. That it cannot fails no test. */
    void purge(Settings settings) {
        if (purged.putIfAbsent(settings.moduleRoot(), true) == null) {
            try {
                OldFiles.purge(settings, Clock.systemUTC());
            } catch (UncheckedIOException e) {
                ConsoleLines.println("[goldentrace] what is too old was not removed: " + e.getMessage());
            }
        }
    }

    /** Says once a JVM what is not kept, where candidates would be made. */
    void sayLevel(Settings settings) {
        ResultLevel level = Keeping.of(settings).level();
        boolean makesCandidates = settings.mode() != Mode.REPLAY && settings.mode() != Mode.PASSTHROUGH;
        if (!level.keepsTexts() && makesCandidates && said.putIfAbsent(level.word(), true) == null) {
            ConsoleLines.println("[goldentrace] " + Setting.RESULTS_LEVEL.property() + "=" + level.word()
                    + ": no texts are kept below " + output(Path.of(""))
                    + ", so no candidates and no steps of unfinished"
                    + " recordings either, and nothing can be accepted or resumed");
        }
    }

    /** Says once a JVM and policy what holds in place of the default, where something is judged. */
    void sayPolicy(Settings settings) {
        boolean judges = settings.mode() != Mode.REPLAY && settings.mode() != Mode.PASSTHROUGH;
        Policies.words(settings)
                .filter(words -> judges && said.putIfAbsent("policy " + words, true) == null)
                .ifPresent(words -> ConsoleLines.println("[goldentrace] policy: " + words));
    }

    /** Says the mode once a JVM and setting. */
    void sayMode(Settings settings) {
        String line = "[goldentrace] mode " + settings.mode().word() + " (set by " + settings.modeFrom() + ")";
        if (said.putIfAbsent(line, true) == null) {
            ConsoleLines.println(line);
        }
    }
}
