package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.results.ResultLevel;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.settings.SettingsError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** At the levels without texts no text of a test lies below target. */
class ResultLevelTest {
    /** As a number of its own: the fraction of a second may hold the same digits. */
    private static final String AMOUNT = "\\b490\\b";

    private static final String KEY = "a key that nobody else has";
    private static ShopAgent.World world = new ShopAgent.World();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        fixtures = new Fixtures(root).mode("record");
    }

    /** The environment of a build that has a key. */
    record WithKey(ExtensionContext context) implements Settings.Surroundings {
        @Override
        public @Nullable String systemProperty(String name) {
            return null;
        }

        @Override
        public @Nullable String variable(String name) {
            return name.equals("GOLDENTRACE_RESULTS_KEY") ? KEY : null;
        }

        @Override
        public @Nullable String parameter(String name) {
            return context.getConfigurationParameter(name).orElse(null);
        }
    }

    static class Refunds {
        @RegisterExtension
        static final GoldentraceExtension EXTENSION = new GoldentraceExtension(WithKey::new);

        @Test
        @AgentTrace
        void theKettle(TraceCollector trace) {
            trace.user("u_1001");
            new ShopAgent(trace, world).refund();
        }
    }

    static class WithoutKey {
        @Test
        @AgentTrace
        void theKettle(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    private void regress(String level) {
        assertThat(fixtures.run(Refunds.class).failures()).isEmpty();
        world.amount = 490.0;
        fixtures.with("goldentrace.results.level", level).with("goldentrace.tools", "live");
    }

    private List<String> texts() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("target"))) {
            return files.filter(Files::isRegularFile).map(ResultLevelTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetEarlierResults() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("target"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hashes", "metrics"})
    void keepNoTextOfALiveRunThatRegressed(String level) throws IOException {
        regress(level);
        forgetEarlierResults();

        Throwable failure = fixtures.mode("live").run(Refunds.class).failure();

        TestResult result = fixtures.result();
        assertThat(result.status()).isEqualTo(Status.REGRESSED);
        assertThat(result.level().word()).isEqualTo(level);
        assertThat(result.candidate()).isNull();
        assertThat(result.findings()).isNotEmpty();
        assertThat(result.user()).matches("hmac:[0-9a-f]{16}");
        assertThat(texts())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainPattern(AMOUNT)
                        .doesNotContain("kettle\"", "refund_item", "u_1001", KEY));
        assertThat(failure)
                .hasMessageContaining("candidate  none, as goldentrace.results.level=" + level + " keeps no texts")
                .hasMessageContaining("or you meant it: mvn test -Dtest='ResultLevelTest$Refunds#theKettle'"
                        + " -Dgoldentrace.mode=record -Dgoldentrace.results.level=full, then accept it");
    }

    @Test
    void keepNoCandidateOfARecordingThatIsPending() throws IOException {
        regress("metrics");
        forgetEarlierResults();

        assertThat(fixtures.run(Refunds.class).failure())
                .hasMessageContaining("recorded, but not written")
                .hasMessageContaining("candidate  none, as goldentrace.results.level=metrics keeps no texts");
        assertThat(root.resolve("target/goldentrace/candidates")).doesNotExist();
        assertThat(texts()).isNotEmpty().allSatisfy(text -> assertThat(text).doesNotContainPattern(AMOUNT));
    }

    @Test
    void recordGoldensAllTheSame() {
        fixtures.with("goldentrace.results.level", "metrics");

        assertThat(fixtures.run(Refunds.class).failures()).isEmpty();
        assertThat(fixtures.goldens()).hasSize(1);
        assertThat(fixtures.mode("replay").run(Refunds.class).failures()).isEmpty();
        assertThat(fixtures.result().level()).isEqualTo(ResultLevel.METRICS);
    }

    @Test
    void sayOnceThatNothingCanBeAccepted() {
        fixtures.with("goldentrace.results.level", "metrics");

        assertThat(Console.of(() -> fixtures.run(Refunds.class)))
                .contains(
                        "[goldentrace] goldentrace.results.level=metrics: no texts are kept below target/goldentrace, so"
                                + " no candidates and no steps of unfinished recordings either, and nothing can be accepted or"
                                + " resumed");
        assertThat(Console.of(() -> fixtures.mode("replay").run(Refunds.class))).doesNotContain("no texts are kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "replay", "live", "passthrough"})
    void areRefusedInEveryModeWhereTheyAreNone(String mode) {
        fixtures.with("goldentrace.results.level", "some").mode(mode);

        assertThat(fixtures.run(WithoutKey.class).failure())
                .isInstanceOf(SettingsError.class)
                .hasMessage("goldentrace.results.level: expected one of full, hashes, metrics, but JUnit configuration"
                        + " parameter goldentrace.results.level says <some>.");
        assertThat(world.liveCalls).hasValue(0);
    }

    @Test
    void hashOnlyWithAKey() {
        fixtures.with("goldentrace.results.level", "hashes");

        assertThat(fixtures.run(WithoutKey.class).failure())
                .isInstanceOf(SettingsError.class)
                .hasMessageStartingWith(
                        "goldentrace.results.key is not set: goldentrace.results.level=hashes hashes texts");
    }
}
