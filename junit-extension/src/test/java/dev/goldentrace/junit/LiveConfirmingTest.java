package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.regression.Severity;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.results.TrialsResult;
import dev.goldentrace.trials.Trial;
import dev.goldentrace.trials.TrialsVerdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.Event;

/** A live run that fails is run again before it counts. */
class LiveConfirmingTest {
    private static ShopAgent.World world = new ShopAgent.World();
    private static final AtomicInteger RUN = new AtomicInteger();
    private static Set<Integer> worse = Set.of();
    private static Set<Integer> unreachable = Set.of();
    private static Set<Integer> failing = Set.of();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        worse = Set.of();
        unreachable = Set.of();
        failing = Set.of();
        fixtures = new Fixtures(root).with("goldentrace.tools", "live");
        record(Refunds.class);
    }

    private void record(Class<?> fixture) {
        fixtures.mode("record").run(fixture);
        fixtures.mode("live");
        RUN.set(0);
    }

    private static void refund(TraceCollector trace) {
        int run = RUN.incrementAndGet();
        world.amount = worse.contains(run) ? 490.0 : 49.0;
        world.reachable = !unreachable.contains(run);
        new ShopAgent(trace, world).refund();
        assertThat(failing).doesNotContain(run);
    }

    static class Refunds {
        @AgentTest
        void theKettle(TraceCollector trace) {
            refund(trace);
        }
    }

    /** The only test that ran live. */
    private TestResult result() {
        return fixtures.results().stream()
                .filter(result -> result.mode().equals("live"))
                .findFirst()
                .orElseThrow();
    }

    private TrialsResult trials() {
        return Objects.requireNonNull(result().trials(), "an agent test says what its runs came to");
    }

    private static List<String> names(Outcome outcome) {
        return outcome.results().testEvents().started().stream()
                .map(Event::getTestDescriptor)
                .map(test -> test.getDisplayName())
                .toList();
    }

    @Test
    void runsOnceWhereThatPasses() {
        Outcome outcome = fixtures.run(Refunds.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(names(outcome)).containsExactly("live");
        assertThat(trials().verdict()).isEqualTo(TrialsVerdict.Result.PASS);
        assertThat(trials().headline()).isEqualTo("same setup; passed in 1 of 1 live run");
        assertThat(trials().total()).isEqualTo(result().figures());
        assertThat(result().warnings()).isEmpty();
    }

    @Test
    void isARegressionAtTwoFailuresWithoutAThirdRun() {
        worse = Set.of(1, 2);

        Outcome outcome = fixtures.run(Refunds.class);

        assertThat(names(outcome)).containsExactly("live", "live, confirming 1 of 2");
        assertThat(outcome.failure())
                .hasMessageStartingWith(
                        "LiveConfirmingTest.Refunds.theKettle  REGRESSED, same setup; failed in 2 of 2 live"
                                + " runs\n");
        assertThat(outcome.aborts())
                .hasSize(2)
                .allSatisfy(
                        abort -> assertThat(abort)
                                .hasMessageStartingWith(
                                        "a live run failed, and up to 2 more confirm it or not; the verdict comes"
                                                + " then. LiveConfirmingTest.Refunds.theKettle  REGRESSED, same setup: BEHAVIOUR contract"));
        assertThat(result().status()).isEqualTo(Status.REGRESSED);
        assertThat(result().candidate()).isNotNull();
    }

    @Test
    void isARegressionAtTwoOfThree() {
        worse = Set.of(1, 3);

        Outcome outcome = fixtures.run(Refunds.class);

        assertThat(names(outcome)).hasSize(3);
        assertThat(outcome.failure()).hasMessageContaining("failed in 2 of 3 live runs");
        assertThat(trials().runs())
                .extracting(run -> run.result())
                .containsExactly(Trial.Result.FAILED, Trial.Result.PASSED, Trial.Result.FAILED);
        assertThat(trials().runs().get(0).headline()).startsWith("BEHAVIOUR contract: refund_item: amount <490.0>");
        assertThat(trials().runs().get(1).headline()).startsWith("as accepted: 3 steps");
    }

    @Test
    void isUnstableAtOneOfThreeAndCountsWhatAllOfThemTook() {
        worse = Set.of(1);
        int before = world.liveCalls.get();

        Outcome outcome = fixtures.run(Refunds.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(names(outcome)).containsExactly("live", "live, confirming 1 of 2", "live, confirming 2 of 2");
        TestResult result = result();
        assertThat(result.status()).isEqualTo(Status.PASSED);
        assertThat(result.findings(Severity.FAIL)).isEmpty();
        assertThat(trials().verdict()).isEqualTo(TrialsVerdict.Result.UNSTABLE);
        assertThat(world.liveCalls.get() - before).isEqualTo(9);
        assertThat(result.spent().steps()).isEqualTo(9);
        assertThat(result.figures().steps()).isEqualTo(3);
    }

    @Test
    void confirmsAFailureOfTheTestsOwn() {
        failing = Set.of(1, 2);

        assertThat(fixtures.run(Refunds.class).failure())
                .hasMessageStartingWith(
                        "LiveConfirmingTest.Refunds.theKettle  FAILED, same setup; failed in 2 of 2 live runs\n");
        assertThat(result().status()).isEqualTo(Status.FAILED);
        assertThat(trials().runs().get(0).headline()).contains("Expecting");
    }

    @Test
    void isNotConfirmedWhereTheProviderFallsSilent() {
        worse = Set.of(1);
        unreachable = Set.of(2, 3);

        assertThat(fixtures.run(Refunds.class).failure())
                .hasMessageStartingWith("[goldentrace] 1 of 1 live test said nothing about the agent");
        assertThat(result().status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(trials().headline())
                .isEqualTo(
                        "same setup; not confirmed: failed in 1 of 1 live run (2 more said nothing), and a regression"
                                + " takes two that fail");
    }

    @Test
    void isNotRunAgainWhereTheFirstRunSaidNothing() {
        unreachable = Set.of(1);

        assertThat(names(fixtures.run(Refunds.class))).containsExactly("live");
        assertThat(result().status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(trials().verdict()).isEqualTo(TrialsVerdict.Result.INCONCLUSIVE);
    }

    @Test
    void confirmsOneTestAfterAnotherWhereTestsRunInParallel() {
        worse = Set.of(1, 2);
        fixtures.with("junit.jupiter.execution.parallel.enabled", "true")
                .with("junit.jupiter.execution.parallel.mode.default", "concurrent");

        Outcome outcome = fixtures.run(Refunds.class);

        assertThat(names(outcome)).containsExactly("live", "live, confirming 1 of 2");
        assertThat(outcome.failure()).hasMessageContaining("failed in 2 of 2 live runs");
    }

    @Nested
    class AsSet {
        static class Thrice {
            @AgentTest(confirm = 1)
            void theKettle(TraceCollector trace) {
                refund(trace);
            }
        }

        @Test
        void byTheAnnotation() {
            record(Thrice.class);
            worse = Set.of(1);

            Outcome outcome = fixtures.run(Thrice.class);

            assertThat(names(outcome)).containsExactly("live", "live, confirming 1 of 1");
            assertThat(outcome.failures()).isEmpty();
        }

        @Test
        void toNeverByAProperty() {
            worse = Set.of(1);

            assertThat(fixtures.with("goldentrace.confirm", "0")
                            .run(Refunds.class)
                            .failure())
                    .isInstanceOf(Regression.class)
                    .message()
                    .doesNotContain("@AgentTest");
            assertThat(result().trials()).isNull();
        }

        @Test
        void toWhatCannotBeInAnyMode() {
            assertThat(fixtures.mode("replay")
                            .with("goldentrace.confirm", "-1")
                            .run(Refunds.class)
                            .failure())
                    .hasMessage("goldentrace.confirm: expected a whole number from 0, but JUnit configuration parameter"
                            + " goldentrace.confirm says <-1>.");
        }
    }

    @Nested
    class OfAPlainTest {
        static class Plain {
            @Test
            @AgentTrace
            void theKettle(TraceCollector trace) {
                refund(trace);
            }
        }

        @Test
        void isNotPossibleAndSaysWhatIs() {
            record(Plain.class);
            worse = Set.of(1);

            Outcome outcome = fixtures.run(Plain.class);

            assertThat(outcome.failure())
                    .isInstanceOf(Regression.class)
                    .hasMessageContaining(
                            "\n  confirm    one live run proves little, and JUnit runs a @Test only once: write"
                                    + " @AgentTest in its place, and a failure is run again before it counts\n");
            assertThat(result().trials()).isNull();
        }
    }

    @Nested
    class ByALeastPassRate {
        static class Often {
            @AgentTest(minPassRate = 0.75)
            void theKettle(TraceCollector trace) {
                refund(trace);
            }
        }

        @Test
        void failsWhereTooFewPassed() {
            record(Often.class);
            worse = Set.of(1);

            assertThat(fixtures.with("goldentrace.runs", "3").run(Often.class).failure())
                    .hasMessageStartingWith(
                            "LiveConfirmingTest.ByALeastPassRate.Often.theKettle  REGRESSED, same setup;"
                                    + " passed in 2 of 3 live runs, and at least 0.75 of them must\n");
            assertThat(trials().minPassRate()).isEqualTo(0.75);
        }

        @Test
        void passesWhereEnoughDid() {
            record(Often.class);
            worse = Set.of(1);

            assertThat(fixtures.with("goldentrace.runs", "4").run(Often.class).failures())
                    .isEmpty();
            assertThat(trials().verdict()).isEqualTo(TrialsVerdict.Result.PASS);
            assertThat(result().status()).isEqualTo(Status.PASSED);
        }

        @Test
        void warnsWhereThereIsOneRunOnly() {
            record(Often.class);

            assertThat(fixtures.run(Often.class).failures()).isEmpty();
            assertThat(result().warnings())
                    .containsExactly("goldentrace.minPassRate is about several live runs, and there was one: set"
                            + " goldentrace.runs too");
        }

        @Test
        void refusesWhatIsNoShareInAnyMode() {
            assertThat(fixtures.mode("replay")
                            .with("goldentrace.minPassRate", "90")
                            .run(Refunds.class)
                            .failure())
                    .hasMessage(
                            "goldentrace.minPassRate: expected a share above 0 and at most 1, such as 0.9, but JUnit"
                                    + " configuration parameter goldentrace.minPassRate says <90>.");
        }
    }
}
