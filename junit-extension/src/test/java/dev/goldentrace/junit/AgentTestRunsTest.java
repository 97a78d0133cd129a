package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.regression.Severity;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestResult;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** {@code @AgentTest} with several live runs. */
class AgentTestRunsTest {
    private static final String GOLDEN = "dev/goldentrace/junit/AgentTestRunsTest.Refunds/theKettle.golden.json";
    private static ShopAgent.World world = new ShopAgent.World();
    private static final AtomicInteger TRIAL = new AtomicInteger();
    private static Set<Integer> worse = Set.of();
    private static Set<Integer> unreachable = Set.of();
    private static Set<Integer> misused = Set.of();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        TRIAL.set(0);
        worse = Set.of();
        unreachable = Set.of();
        misused = Set.of();
        fixtures = new Fixtures(root);
        fixtures.mode("record").run(Refunds.class);
        TRIAL.set(0);
        fixtures.mode("live").with("goldentrace.runs", "3");
    }

    static class Refunds {
        @AgentTest
        void theKettle(TraceCollector trace) {
            int trial = TRIAL.incrementAndGet();
            world.amount = worse.contains(trial) ? 490.0 : 49.0;
            world.reachable = !unreachable.contains(trial);
            new ShopAgent(trace, world).refund();
            if (misused.contains(trial)) {
                trace.requireDeclared(List.of("a tool that is not wrapped"));
            }
        }
    }

    @Test
    void passesWhereAllDo() {
        Outcome outcome = fixtures.run(Refunds.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.passed()).isEqualTo(3);
        assertThat(fixtures.result().status()).isEqualTo(Status.PASSED);
        assertThat(fixtures.result().warnings()).isEmpty();
        assertThat(fixtures.result().candidate().acceptable()).isTrue();
        assertThat(fixtures.candidates()).containsExactly(GOLDEN);
    }

    @Test
    void failsOnceAtTwoOfThree() {
        worse = Set.of(1, 3);

        Outcome outcome = fixtures.run(Refunds.class);

        assertThat(outcome.failure())
                .hasMessageStartingWith(
                        "AgentTestRunsTest.Refunds.theKettle  REGRESSED, same setup; failed in 2 of 3 live"
                                + " runs\n  pass rate 0.33 (95 % interval 0.06 to 0.79), pass^2 0.00, pass^3 0.00\n")
                .hasMessageContaining(
                        "\n  the first  AgentTestRunsTest.Refunds.theKettle: the agent called <refund_item>");
        assertThat(outcome.aborts())
                .hasSize(2)
                .allSatisfy(abort -> assertThat(abort)
                        .isInstanceOf(FailedTrial.class)
                        .hasMessageStartingWith("one of 3 live runs failed; the verdict comes when all have run. "));
        TestResult result = fixtures.result();
        assertThat(result.status()).isEqualTo(Status.REGRESSED);
        assertThat(result.findings(Severity.FAIL))
                .extracting(finding -> finding.rule())
                .contains("unrecorded-write");
        assertThat(result.failure().message())
                .startsWith("AgentTestRunsTest.Refunds.theKettle  REGRESSED, same setup; failed in 2 of 3 live runs")
                .endsWith("\n  candidate  target/goldentrace/candidates/" + GOLDEN
                        + "\n  then       mend the agent; the candidate cannot be accepted: the run stopped midway, at a"
                        + " call that no recording holds");
    }

    @Test
    void parksTheRunThatTheVerdictIsAbout() {
        worse = Set.of(1, 2);
        fixtures.with("goldentrace.tools", "live");

        assertThat(fixtures.run(Refunds.class).failure())
                .hasMessageEndingWith("\n  candidate  target/goldentrace/candidates/" + GOLDEN
                        + "\n  then       mend the agent, or you meant it: mvn goldentrace:accept"
                        + " -Dgoldentrace.accept=AgentTestRunsTest.Refunds.theKettle");
        assertThat(candidate().newest().toolCalls().get(1).request().arguments())
                .containsEntry("amount", new BigDecimal("490.0"));
        assertThat(fixtures.result().candidate().path()).isEqualTo("target/goldentrace/candidates/" + GOLDEN);
    }

    private Golden candidate() {
        Path folder = root.resolve("target/goldentrace/candidates");
        return GoldenStore.at(folder).read(folder.resolve(GOLDEN));
    }

    @Test
    void isUnstableAtOneOfThree() {
        worse = Set.of(3);

        Outcome outcome = fixtures.run(Refunds.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.aborts()).hasSize(1);
        TestResult result = fixtures.result();
        assertThat(result.status()).isEqualTo(Status.PASSED);
        assertThat(result.failure()).isNull();
        assertThat(result.candidate()).isNull();
        assertThat(fixtures.candidates()).isEmpty();
        assertThat(result.findings(Severity.FAIL)).isEmpty();
        assertThat(result.findings(Severity.WARN))
                .extracting(finding -> finding.rule())
                .contains("unrecorded-write");
        assertThat(result.warnings())
                .singleElement()
                .asString()
                .startsWith("same setup; unstable: failed in 1 of 3 live runs, fewer than two of three, so it is no"
                        + " regression\n  pass rate 0.67 ")
                .contains("\n  the first  AgentTestRunsTest.Refunds.theKettle: the agent called <refund_item>");
    }

    @Test
    void leavesOutRunsInWhichTheProviderWasInTrouble() {
        worse = Set.of(1, 3);
        unreachable = Set.of(2);

        Outcome outcome = fixtures.run(Refunds.class);

        assertThat(outcome.aborts()).hasSize(3);
        assertThat(outcome.failure())
                .hasMessageStartingWith(
                        "AgentTestRunsTest.Refunds.theKettle  REGRESSED, same setup; failed in 2 of 2 live runs (1 more"
                                + " said nothing)\n");
    }

    @Test
    void isNoRegressionWhereOnlyOneRunSaidAnything() {
        worse = Set.of(1);
        unreachable = Set.of(2, 3);

        assertThat(fixtures.run(Refunds.class).failure()).hasMessageContaining("1 of 1 live test said nothing");
        TestResult result = fixtures.result();
        assertThat(result.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(result.warnings())
                .singleElement()
                .asString()
                .startsWith(
                        "same setup; not confirmed: failed in 1 of 1 live run (2 more said nothing), and a regression takes"
                                + " two that fail\n  the first  AgentTestRunsTest.Refunds.theKettle: the agent called"
                                + " <refund_item>");
    }

    @Test
    void isInconclusiveWhereNoneSaidAnything() {
        unreachable = Set.of(1, 2, 3);

        Outcome outcome = fixtures.run(Refunds.class);

        assertThat(outcome.failure())
                .hasMessage("[goldentrace] 1 of 1 live test said nothing about the agent (100 %, and at most 20 % may):"
                        + " the provider did not answer, so run again when it does");
        assertThat(outcome.aborts())
                .hasSize(3)
                .allSatisfy(abort -> assertThat(abort)
                        .isInstanceOf(TestAbortedException.class)
                        .hasMessage("AgentTestRunsTest.Refunds.theKettle  INCONCLUSIVE: java.io.IOException:"
                                + " connection refused"));
        assertThat(fixtures.result().status()).isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void failsAtOnceOfAWrongUseThatNoLaterRunHides() {
        misused = Set.of(1);

        Outcome outcome = fixtures.run(Refunds.class);

        assertThat(outcome.failure()).isInstanceOf(UsageError.class);
        assertThat(outcome.passed()).isEqualTo(2);
        assertThat(fixtures.result().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void failsAtOnceWithOneRun() {
        worse = Set.of(1);

        assertThat(fixtures.with("goldentrace.runs", "1")
                        .with("goldentrace.confirm", "0")
                        .run(Refunds.class)
                        .failures())
                .hasSize(1);
        assertThat(fixtures.result().status()).isEqualTo(Status.REGRESSED);
    }
}
