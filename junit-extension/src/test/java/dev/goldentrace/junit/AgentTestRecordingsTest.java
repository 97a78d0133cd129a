package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.results.Failure;
import dev.goldentrace.results.RecordingOutcome;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.trace.Session;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code @AgentTest} with several recordings. */
class AgentTestRecordingsTest {
    private static ShopAgent.World world = new ShopAgent.World();
    private static final AtomicInteger TRIAL = new AtomicInteger();
    private static int failingTrial;

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        TRIAL.set(0);
        failingTrial = 0;
        fixtures = new Fixtures(root).with("goldentrace.recordings", "3");
    }

    static class Refunds {
        @AgentTest
        void theKettle(TraceCollector trace) {
            int trial = TRIAL.incrementAndGet();
            new ShopAgent(trace, world).refund();
            assertThat(trial).isNotEqualTo(failingTrial);
        }
    }

    /** Registered before ours, so that it fails after our {@code afterEach}. */
    static class FailsLate {
        @ExtendWith(Late.class)
        @AgentTest
        void theKettle(TraceCollector trace) {
            TRIAL.incrementAndGet();
            new ShopAgent(trace, world).refund();
        }

        static class Late implements AfterEachCallback {
            @Override
            public void afterEach(org.junit.jupiter.api.extension.ExtensionContext context) {
                if (TRIAL.get() == failingTrial) {
                    throw new IllegalStateException("failed late");
                }
            }
        }
    }

    @Test
    void writesOneGoldenOfAll() {
        Outcome outcome = fixtures.mode("record").run(Refunds.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.passed()).isEqualTo(3);
        assertThat(fixtures.goldens())
                .containsExactly("dev/goldentrace/junit/AgentTestRecordingsTest.Refunds/theKettle.golden.json");
        assertThat(golden().recordings()).hasSize(3);
        TestResult result = fixtures.result();
        assertThat(result.status()).isEqualTo(Status.PASSED);
        assertThat(result.recording()).isEqualTo(RecordingOutcome.RECORDED);
        assertThat(result.failure()).isNull();
    }

    @Test
    void replaysTheNewestOnce() {
        fixtures.mode("record").run(Refunds.class);
        world.reachable = false;

        Outcome outcome = fixtures.mode("replay").run(Refunds.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.passed()).isEqualTo(1);
        assertThat(world.liveCalls).hasValue(9);
    }

    @Test
    void replaysOnceWhereNothingIsMissing() {
        fixtures.mode("record-missing").run(Refunds.class);
        world.reachable = false;

        assertThat(fixtures.mode("record-missing").run(Refunds.class).passed()).isEqualTo(1);
        assertThat(golden().recordings()).hasSize(3);
    }

    @Test
    void writesNothingWhenAnEarlierTrialFailed() {
        failingTrial = 1;
        expectNothingWritten(Refunds.class);
    }

    @Test
    void writesNothingWhenTheLastTrialFailed() {
        failingTrial = 3;
        expectNothingWritten(Refunds.class);
    }

    @Test
    void writesNothingWhenAnotherExtensionFailsATrialAfterOurs() {
        failingTrial = 1;
        expectNothingWritten(FailsLate.class);
    }

    /** Registered before ours, so that what it stops never begins. */
    static class NeverBegins {
        @ExtendWith(Early.class)
        @AgentTest
        void theKettle(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }

        static class Early implements BeforeEachCallback {
            @Override
            public void beforeEach(org.junit.jupiter.api.extension.ExtensionContext context) {
                if (TRIAL.incrementAndGet() == 2) {
                    throw new IllegalStateException("failed early");
                }
            }
        }
    }

    @Test
    void writesNothingWhenATrialNeverBegan() {
        Outcome outcome = fixtures.mode("record").run(NeverBegins.class);

        assertThat(outcome.failures())
                .extracting(failure -> failure.getMessage())
                .containsExactlyInAnyOrder(
                        "failed early",
                        "AgentTestRecordingsTest.NeverBegins.theKettle: expected <3> recordings, actual <2>; nothing was"
                                + " written. Another extension may have stopped the others before they began. Mend that"
                                + " and record again: mvn test -Dtest='AgentTestRecordingsTest$NeverBegins#theKettle'"
                                + " -Dgoldentrace.mode=record");
        assertThat(fixtures.sources()).isEmpty();
        assertThat(fixtures.result().status()).isEqualTo(Status.FAILED);
    }

    private void expectNothingWritten(Class<?> fixture) {
        Outcome outcome = fixtures.mode("record").run(fixture);

        assertThat(outcome.failures()).hasSize(1);
        assertThat(outcome.passed()).isEqualTo(2);
        assertThat(fixtures.sources()).isEmpty();
        assertThat(fixtures.candidates()).hasSize(1);
        TestResult result = fixtures.result();
        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(result.recording()).isEqualTo(RecordingOutcome.PENDING);
        assertThat(result.failure()).isEqualTo(Failure.of(outcome.failure()));
    }

    @Test
    void judgesAllAgainstTheGoldenBefore() {
        fixtures.mode("record").run(Refunds.class);
        world.amount = 490.0;

        Outcome outcome = fixtures.mode("record").run(Refunds.class);

        assertThat(outcome.failure())
                .isInstanceOf(PendingRecording.class)
                .hasMessageStartingWith("AgentTestRecordingsTest.Refunds.theKettle: recorded, but not written:"
                        + " the behaviour changed\n");
        assertThat(golden().newest().toolCalls().get(1).request().arguments())
                .containsEntry("amount", new BigDecimal("49.0"));
        assertThat(fixtures.result().status()).isEqualTo(Status.PENDING);
        assertThat(fixtures.result().candidate().path())
                .isEqualTo("target/goldentrace/candidates/"
                        + "dev/goldentrace/junit/AgentTestRecordingsTest.Refunds/theKettle.golden.json");
        assertThat(fixtures.result().candidate().reason()).isEqualTo("the behaviour changed");
    }

    @Nested
    class OverAGoldenOfThree {

        @BeforeEach
        void record() {
            fixtures.mode("record").run(Refunds.class);
            fixtures.with("goldentrace.recordings", "1");
        }

        @Test
        void oneThatIsTheSameChangesNothing() throws Exception {
            List<String> before = fixtures.sources();
            byte[] golden = Files.readAllBytes(fixtures.golden());

            fixtures.run(Refunds.class);

            assertThat(fixtures.result().recording()).isEqualTo(RecordingOutcome.UNCHANGED);
            assertThat(fixtures.golden()).hasBinaryContent(golden);
            assertThat(fixtures.sources()).isEqualTo(before);
        }

        @Test
        void oneOfTheSameBehaviourPushesOutTheOldest() {
            List<Session> before = golden().recordings();
            world.order = "delivered";

            fixtures.run(Refunds.class);

            assertThat(fixtures.result().recording()).isEqualTo(RecordingOutcome.RECORDED);
            assertThat(golden().recordings()).hasSize(3).startsWith(before.get(1), before.get(2));
            assertThat(golden().newest()
                            .toolCalls()
                            .get(0)
                            .reply()
                            .orElseThrow()
                            .toString())
                    .contains("delivered");
            assertThat(fixtures.mode("replay").run(Refunds.class).failures()).isEmpty();
        }

        @Test
        void oneOfAnotherSetupStartsAfresh() {
            world.system = "You are quick.";

            fixtures.run(Refunds.class);

            assertThat(fixtures.result().recording()).isEqualTo(RecordingOutcome.RECORDED);
            assertThat(golden().recordings()).hasSize(1);
        }

        @Test
        void asManyTakeTheirPlace() {
            world.order = "delivered";

            fixtures.with("goldentrace.recordings", "3").run(Refunds.class);

            assertThat(golden().recordings())
                    .hasSize(3)
                    .allSatisfy(session -> assertThat(session.toolCalls()
                                    .get(0)
                                    .reply()
                                    .orElseThrow()
                                    .toString())
                            .contains("delivered"));
        }
    }

    @Test
    void saysThatTheyDoNotBehaveAlike() {
        String printed = Console.of(() -> {
            fixtures.mode("record").run(Unlike.class);
        });

        String words =
                "flaky baseline: 1 of 3 accepted recordings would fail if they were live runs held against the others";
        assertThat(golden().recordings()).hasSize(3);
        assertThat(fixtures.result().warnings()).contains(words);
        assertThat(printed).contains("[goldentrace] WARN AgentTestRecordingsTest.Unlike.theKettle: " + words);
    }

    static class Unlike {
        private static final AtomicInteger RUN = new AtomicInteger();

        @AgentTest
        void theKettle(TraceCollector trace) {
            world.amount = RUN.incrementAndGet() == 2 ? 25.0 : 49.0;
            new ShopAgent(trace, world).refund();
        }
    }

    @Test
    void knowsAllTrialsWhenTheyRunInParallel() {
        fixtures.with("junit.jupiter.execution.parallel.enabled", "true")
                .with("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .with("goldentrace.recordings", "8");

        assertThat(fixtures.mode("record").run(Refunds.class).failures()).isEmpty();
        assertThat(golden().recordings()).hasSize(8);
    }

    private Golden golden() {
        GoldenStore store = GoldenStore.at(root.resolve("src/test/goldens"));
        return store.read(
                root.resolve("src/test/goldens").resolve(fixtures.goldens().get(0)));
    }
}
