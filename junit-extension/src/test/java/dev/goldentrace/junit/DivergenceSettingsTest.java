package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.results.Standing;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.settings.PromptChange;
import dev.goldentrace.settings.SettingsError;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the settings make of a divergence: stop or go on, fail or warn, and what is said about it. */
class DivergenceSettingsTest {
    private static ShopAgent.World world = new ShopAgent.World();
    private static boolean failing;
    private static String wish = "My kettle is broken.";

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        failing = false;
        wish = "My kettle is broken.";
        fixtures = new Fixtures(root);
    }

    static class Refunds {
        @Test
        @AgentTrace
        void theKettle(TraceCollector trace) {
            new ShopAgent(trace, world).refund(wish);
            assertThat(failing).as("the test's own check").isFalse();
        }
    }

    static class Lenient {
        @Test
        @AgentTrace(onPromptChange = PromptChange.WARN)
        void theKettle(TraceCollector trace) {
            new ShopAgent(trace, world).refund(wish);
        }
    }

    static class Many {
        @Test
        @AgentTrace
        void one(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }

        @Test
        @AgentTrace
        void two(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }

        @Test
        @AgentTrace
        void alone(TraceCollector trace) {
            new ShopAgent(trace, world).refund(wish);
        }
    }

    private void record(Class<?> fixture) {
        fixtures.mode("record").run(fixture);
        fixtures.mode("replay");
        world.reachable = false;
    }

    @Nested
    class AfterReport {

        @BeforeEach
        void report() {
            record(Refunds.class);
            fixtures.with("goldentrace.after", "report");
            world.system = "You are quick.";
            wish = "My pot is broken.";
        }

        @Test
        void listsAllInTheFailureAndTheResult() {
            assertThat(fixtures.run(Refunds.class).failure())
                    .isInstanceOf(Divergence.class)
                    .hasMessageContainingAll(
                            "cause     system prompt",
                            "after it  1 more divergence\n            step 1: user message, at $.messages[0]");

            TestResult result = fixtures.result();
            assertThat(result.status()).isEqualTo(Status.DIVERGED);
            assertThat(result.divergence().cause()).isEqualTo("system prompt");
            assertThat(result.further())
                    .extracting(
                            further -> further.standing(),
                            further -> further.divergence().cause())
                    .containsExactly(tuple(Standing.INDEPENDENT, "user message"));
            assertThat(result.figures().steps()).isEqualTo(3);
        }

        @Test
        void comesBeforeWhatTheTestFailsWithItself() {
            failing = true;

            assertThat(fixtures.run(Refunds.class).failure())
                    .isInstanceOf(Divergence.class)
                    .hasMessageContaining("after it  1 more divergence")
                    .satisfies(failure -> assertThat(failure.getSuppressed())
                            .singleElement()
                            .satisfies(own -> assertThat(own).hasMessageContaining("the test's own check")));
            assertThat(fixtures.result().status()).isEqualTo(Status.DIVERGED);
        }

        @Test
        void changesNoGolden() throws Exception {
            byte[] before = Files.readAllBytes(fixtures.golden());
            fixtures.run(Refunds.class);

            assertThat(fixtures.golden()).hasBinaryContent(before);
        }
    }

    @Nested
    class OnPromptChange {

        @Test
        void warnsByAnnotation() throws Exception {
            record(Lenient.class);
            byte[] before = Files.readAllBytes(fixtures.golden());
            world.system = "You are quick.";
            wish = "My pot is broken.";
            String console = console(Lenient.class);

            assertThat(fixtures.result().status()).isEqualTo(Status.PASSED);
            assertThat(fixtures.result().divergence()).isNull();
            assertThat(fixtures.result().warnings())
                    .containsExactly(
                            "edited prompt: system prompt at step 1, $.system; recorded " + fixtures.day() + " (today)",
                            "edited prompt: user message at step 1, $.messages[0]; recorded " + fixtures.day()
                                    + " (today)");
            assertThat(fixtures.result().further())
                    .extracting(
                            further -> further.standing(),
                            further -> further.divergence().actual())
                    .containsExactly(
                            tuple(Standing.PROMPT_CHANGE, "You are quick."),
                            tuple(Standing.PROMPT_CHANGE, "My pot is broken."));
            assertThat(console).isEqualTo("""
                    [goldentrace] mode replay (set by JUnit configuration parameter goldentrace.mode)
                    [goldentrace] DivergenceSettingsTest.Lenient.theKettle: 2 edited prompts let pass (system prompt at step 1, user message at step 1); recorded %s (today); to record it again: mvn test -Dtest='DivergenceSettingsTest$Lenient#theKettle' -Dgoldentrace.mode=record
                    """.formatted(fixtures.day()));
            assertThat(fixtures.golden()).hasBinaryContent(before);
        }

        @Test
        void failsWhereTheSettingSaysSo() {
            record(Lenient.class);
            fixtures.with("goldentrace.onPromptChange", "fail");
            world.system = "You are quick.";

            assertThat(fixtures.run(Lenient.class).failure()).isInstanceOf(Divergence.class);
        }

        @Test
        void isListedWhereTheTestDivergesElsewhere() {
            record(Refunds.class);
            fixtures.with("goldentrace.onPromptChange", "warn").with("goldentrace.tools", "compare");
            world.system = "You are quick.";
            world.order = "lost";

            assertThat(fixtures.run(Refunds.class).failure())
                    .hasMessageContaining("cause     output of the tool get_order: the world changed");
            assertThat(fixtures.result().warnings()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay", "record", "live"})
    void valuesThatCannotBeAreRefusedInEveryMode(String mode) {
        for (String[] wrong : new String[][] {
            {"after", "expected one of stop, report"},
            {"onPromptChange", "expected one of fail, warn"},
            {"log", "expected one of steps, off"}
        }) {
            Fixtures bad = new Fixtures(root).mode(mode).with("goldentrace." + wrong[0], "nonsense");

            assertThat(bad.run(Refunds.class).failure())
                    .isInstanceOf(SettingsError.class)
                    .hasMessage("goldentrace." + wrong[0] + ": " + wrong[1]
                            + ", but JUnit configuration parameter goldentrace." + wrong[0] + " says <nonsense>.");
        }
    }

    @Nested
    class OnTheConsole {

        @Test
        void oneHeadlineForAllTestsOfOneCause() {
            record(Many.class);
            world.system = "You are quick.";

            assertThat(console(Many.class)).isEqualTo("""
                    [goldentrace] mode replay (set by JUnit configuration parameter goldentrace.mode)
                    [goldentrace] 3 tests DIVERGED for one cause
                      cause     system prompt, at $.system
                      expected  You are kind.
                      actual    You are quick.
                      tests     %s
                      then      mend it: the system prompt, or what is filled into it
                                or let it warn: -Dgoldentrace.onPromptChange=warn
                                or you meant it: mvn goldentrace:record -Dgoldentrace.only=diverged   (3 tests, about $0.0025)
                    """.formatted(String.join(
                    ", ",
                    fixtures.results().stream()
                            .map(result -> result.test().name())
                            .toList())));
        }

        @Test
        void noneForATestThatStandsAlone() {
            record(Many.class);
            wish = "My pot is broken.";

            assertThat(console(Many.class)).doesNotContain("DIVERGED for one cause");
        }

        @Test
        void eachCallWhereAskedFor() {
            record(Refunds.class);
            fixtures.with("goldentrace.log", "steps");

            assertThat(console(Refunds.class).lines())
                    .contains("[goldentrace] DivergenceSettingsTest.Refunds.theKettle  run 1, main, step 1"
                            + "  tool get_order {\"order\":1001}  recorded");
        }

        @Test
        void eachCallOfARecordingToo() {
            fixtures.mode("record").with("goldentrace.log", "steps");

            assertThat(console(Refunds.class).lines())
                    .contains("[goldentrace] DivergenceSettingsTest.Refunds.theKettle  run 1, main, step 1"
                            + "  tool get_order {\"order\":1001}  live");
        }
    }

    private String console(Class<?> fixture) {
        PrintStream before = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            fixtures.run(fixture);
        } finally {
            System.setOut(before);
        }
        return written.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
