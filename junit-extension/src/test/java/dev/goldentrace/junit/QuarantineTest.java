package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.regression.Severity;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineTest {
    private static final String LISTED = "dev.goldentrace.junit.QuarantineTest$Listed.theKettle";
    private static ShopAgent.World world = new ShopAgent.World();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        fixtures = new Fixtures(root).with("goldentrace.tools", "live");
    }

    private Outcome worse(Class<?> fixture) {
        fixtures.mode("record").run(fixture);
        world.amount = 490.0;
        return fixtures.mode("live").run(fixture);
    }

    private void list(String... lines) throws IOException {
        Path file = root.resolve("src/test/goldens/quarantine.txt");
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
    }

    static class Annotated {
        @AgentTest
        @Quarantined(until = "2999-12-31", reason = "rounds refunds, see issue 42")
        void theKettle(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    static class Listed {
        @Test
        @AgentTrace
        void theKettle(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    @Quarantined(until = "2020-01-31", reason = "rounds refunds, see issue 42")
    static class Over {
        @AgentTest
        void theKettle(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    static class NoDay {
        @AgentTest
        @Quarantined(until = "soon", reason = "why")
        void theKettle(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    static class NoReason {
        @AgentTest
        @Quarantined(until = "2999-12-31", reason = " ")
        void theKettle(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    @Test
    void keepsARegressionFromFailingTheBuildAndReportsIt() {
        Outcome outcome = worse(Annotated.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.aborts()).hasSize(2);
        TestResult result = fixtures.result();
        assertThat(result.status()).isEqualTo(Status.QUARANTINED);
        assertThat(result.findings(Severity.FAIL)).isEmpty();
        assertThat(result.findings(Severity.WARN))
                .extracting(finding -> finding.rule())
                .contains("contract");
        assertThat(result.warnings().get(0))
                .startsWith(
                        "quarantined until 2999-12-31: rounds refunds, see issue 42. It is a regression: same setup;"
                                + " failed in 2 of 2 live runs\n");
        assertThat(Objects.requireNonNull(result.quarantine()).test())
                .isEqualTo("dev.goldentrace.junit.QuarantineTest$Annotated.theKettle");
        assertThat(result.candidate()).isNotNull();
    }

    @Test
    void holdsForAPlainTestOfAList() throws IOException {
        list("# until it is mended", LISTED + " | 2999-12-31 | rounds refunds, see issue 42");

        Outcome outcome = worse(Listed.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.aborts())
                .singleElement()
                .asString()
                .contains("quarantined until 2999-12-31: rounds refunds, see issue 42. It failed:"
                        + " QuarantineTest.Listed.theKettle  REGRESSED, same setup: ");
        TestResult result = fixtures.result();
        assertThat(result.status()).isEqualTo(Status.QUARANTINED);
        assertThat(Objects.requireNonNull(result.quarantine()).from())
                .isEqualTo("src/test/goldens/quarantine.txt, line 2");
    }

    @Test
    void leavesATestThatPassesAlone() {
        fixtures.mode("record").run(Annotated.class);

        assertThat(fixtures.mode("live").run(Annotated.class).passed()).isEqualTo(1);
        assertThat(fixtures.result().status()).isEqualTo(Status.PASSED);
    }

    @Test
    void doesNotExcuseAReplay() {
        fixtures.mode("record").run(Annotated.class);
        world.system = "You are unkind.";

        fixtures.with("goldentrace.tools", "recorded").mode("replay").run(Annotated.class);

        assertThat(fixtures.result().status()).isEqualTo(Status.DIVERGED);
    }

    @Test
    void failsAgainAfterItsLastDayAndSaysSo() {
        Outcome outcome = worse(Over.class);

        String ended = "the quarantine ended on 2020-01-31 (rounds refunds, see issue 42), so a live failure fails the"
                + " build again: mend the agent and take the quarantine out, or give it a later day, in @Quarantined of"
                + " QuarantineTest.Over.theKettle";
        assertThat(outcome.failure()).hasMessageContaining("\n  quarantine " + ended + "\n");
        assertThat(fixtures.result().status()).isEqualTo(Status.REGRESSED);
        assertThat(fixtures.result().warnings()).contains(ended);
    }

    @Test
    void failsAPlainTestAgainAfterItsLastDayAndSaysSo() throws IOException {
        list(LISTED + " | 2020-01-31 | rounds refunds");

        assertThat(worse(Listed.class).failure())
                .isInstanceOf(Regression.class)
                .hasMessageContaining("\n  quarantine the quarantine ended on 2020-01-31 (rounds refunds), ");
    }

    @Nested
    class Warns {
        @Test
        void ofATestThatIsNotThere() throws IOException {
            list(
                    LISTED + " | 2999-12-31 | it is there",
                    "dev.goldentrace.junit.QuarantineTest$Listed | 2999-12-31 | its class is, too",
                    "dev.goldentrace.junit.QuarantineTest$Listed.theToaster | 2999-12-31 | a method that is not",
                    "Listed.theKettle | 2999-12-31 | not the full name");

            String printed = Console.of(() -> fixtures.mode("record").run(Listed.class));

            assertThat(printed.lines().filter(line -> line.contains("WARN")))
                    .containsExactly(
                            warning(3, "dev.goldentrace.junit.QuarantineTest$Listed.theToaster"),
                            warning(4, "Listed.theKettle"));
        }

        private String warning(int line, String test) {
            return "[goldentrace] WARN src/test/goldens/quarantine.txt, line " + line + ": there is no test <" + test
                    + ">; write the full name of its class, and its method, as in com.acme.RefundAgentTest.refunds, or"
                    + " take the line out";
        }
    }

    @Nested
    class Refuses {
        @Test
        void aDayThatIsNone() {
            assertThat(fixtures.mode("replay").run(NoDay.class).failure())
                    .isInstanceOf(UsageError.class)
                    .hasMessage(
                            "@Quarantined of QuarantineTest.NoDay.theKettle: expected the last day as <year-month-day>,"
                                    + " such as <2026-12-31>, actual <soon>");
        }

        @Test
        void noReason() {
            assertThat(fixtures.mode("live").run(NoReason.class).failure())
                    .isInstanceOf(UsageError.class)
                    .hasMessage(
                            "@Quarantined of QuarantineTest.NoReason.theKettle: expected a reason, actual < >; say what"
                                    + " is wrong and where it is tracked, as in reason = \"rounds refunds, see issue 42\".");
        }

        @Test
        void aLineThatIsNone() throws IOException {
            list("", LISTED);

            assertThat(fixtures.mode("replay").run(Listed.class).failure())
                    .hasMessage(
                            "goldentrace.quarantine, set by default: src/test/goldens/quarantine.txt, line 2: expected"
                                    + " <test | until | reason>, such as <com.acme.RefundAgentTest.refunds | 2026-12-31 | why>,"
                                    + " actual <" + LISTED + ">.");
        }

        @Test
        void aFileThatIsNotThere() {
            fixtures.mode("live").with("goldentrace.quarantine", "nowhere.txt");

            assertThat(fixtures.run(Annotated.class).failure())
                    .hasMessage("goldentrace.quarantine, set by JUnit configuration parameter goldentrace.quarantine:"
                            + " there is no file <nowhere.txt>. Name one from the module's root.");
        }
    }
}
