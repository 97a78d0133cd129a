package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.results.Status;
import dev.goldentrace.settings.SettingsError;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mode bisect: forks until the step is found that broke a candidate. */
class BisectTest {
    private static final String OWN = "dev/goldentrace/junit/BisectTest.Looks/up.golden.json";
    private static ChainAgent.Model model = new ChainAgent.Model();
    private static ShopAgent.World shop = new ShopAgent.World();
    private static final AtomicInteger SET_UPS = new AtomicInteger();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshModel() {
        model = new ChainAgent.Model();
        shop = new ShopAgent.World();
        fixtures = new Fixtures(root);
    }

    static class Looks {
        @BeforeEach
        void setUp() {
            SET_UPS.incrementAndGet();
        }

        @AgentTest
        void up(TraceCollector trace) {
            assertThat(new ChainAgent(trace, model).ask()).isEqualTo("the right answer");
        }
    }

    static class Plain {
        @Test
        @AgentTrace
        void up(TraceCollector trace) {
            assertThat(new ChainAgent(trace, model).ask()).isEqualTo("the right answer");
        }
    }

    static class Refunds {
        @AgentTest
        void once(TraceCollector trace) {
            new ShopAgent(trace, shop).refund();
        }
    }

    /** The golden refunds 49, the candidate 490; what the model does now is for the test to say. */
    private Outcome bisectTheRefund(double amountNow) {
        fixtures.mode("record").run(Refunds.class);
        shop.amount = 490.0;
        assertThat(fixtures.run(Refunds.class).failures()).hasSize(1);
        shop.amount = amountNow;
        shop.toolsRun.set(0);
        return fixtures.mode("bisect")
                .with(
                        "goldentrace.golden",
                        "target/goldentrace/candidates/dev/goldentrace/junit/BisectTest.Refunds/once.golden.json")
                .with("goldentrace.tools", "recorded")
                .run(Refunds.class);
    }

    private void failAt(int step) {
        model.wrongAt = step;
        assertThat(fixtures.mode("record").run(Looks.class).failures()).hasSize(1);
        model.wrongAt = 0;
        model.calls.set(0);
        SET_UPS.set(0);
        fixtures.mode("bisect").with("goldentrace.golden", "target/goldentrace/candidates/" + OWN);
    }

    @Test
    void findsTheStepThatBrokeIt() {
        failAt(3);

        Outcome outcome = fixtures.run(Looks.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(fixtures.result().status()).isEqualTo(Status.PASSED);
        assertThat(fixtures.result().warnings())
                .containsSubsequence(
                        "step 3 broke it: a live continuation passes after step 2, and no longer after step 3",
                        "  step 3    get_page {\"key\":\"wrong 3\"} -> page of wrong 3",
                        "  tried     step 7 passed 0 of 1, step 0 passed 3 of 3, step 3 passed 0 of 3, step 1 passed 3 of 3,"
                                + " step 2 passed 3 of 3",
                        "  assumed   that what goes on from a broken step fails at every later step too",
                        "  took      66 live model calls, $0.018");
        assertThat(SET_UPS).hasValue(13);
        assertThat(model.calls).hasValue(66);
        assertThat(fixtures.sources()).isEmpty();
    }

    @Test
    void triesEachPointAsOftenAsAsked() {
        failAt(6);

        fixtures.with("goldentrace.bisect.tries", "1").run(Looks.class);

        assertThat(fixtures.result().warnings())
                .contains("step 6 broke it: a live continuation passes after step 5, and no longer after step 6");
        assertThat(SET_UPS).hasValue(5);
    }

    @Test
    void answersToolsOfLiveStepsFromTheGoldenToo() {
        assertThat(bisectTheRefund(49.0).failures()).isEmpty();

        assertThat(fixtures.result().warnings())
                .containsSubsequence(
                        "step 2 broke it: a live continuation passes after step 1, and no longer after step 2",
                        "  tried     step 3 passed 0 of 1, step 0 passed 3 of 3, step 1 passed 3 of 3, step 2 passed 0 of 3");
        assertThat(shop.toolsRun).hasValue(0);
    }

    @Test
    void doesNotCountATryThatStoppedAtAnUnrecordedCall() {
        assertThat(bisectTheRefund(48.0).failures()).isEmpty();

        assertThat(fixtures.result().warnings())
                .containsExactly(
                        "nothing is known: at step 0 no try said anything",
                        "  tried     step 3 passed 0 of 1, step 0 passed 0 of 0",
                        "  unsaid    3 tries at step 0: BisectTest.Refunds.once: the agent called <refund_item> with"
                                + " <{\"amount\":48.0,\"order\":1001}>, which no accepted recording holds. It was not run, and"
                                + " the run stops here: whether it would have succeeded is not known. To run it for real:"
                                + " -Dgoldentrace.tools=refund_item=live. If it is what the agent should do now: mvn test -Dtest='BisectTest$Refunds#once'"
                                + " -Dgoldentrace.mode=record",
                        "  took      6 live model calls, $0.0017");
        assertThat(shop.toolsRun).hasValue(0);
    }

    @Test
    void doesNotCountATryWhoseLastModelCallFailed() {
        failAt(3);
        model.failsAt = 1;

        assertThat(fixtures.with("goldentrace.bisect.tries", "1")
                        .run(Looks.class)
                        .failures())
                .isEmpty();
        assertThat(fixtures.result().warnings())
                .containsExactly(
                        "nothing is known: at step 0 no try said anything",
                        "  tried     step 7 passed 0 of 1, step 0 passed 0 of 0",
                        "  unsaid    1 try at step 0: the last model call failed: java.lang.IllegalStateException: the"
                                + " model broke at step 1, call 1",
                        "  took      1 live model call, $0.00");
    }

    @Test
    void startsNoMoreTriesAtALimit() {
        failAt(3);

        assertThat(fixtures.with("goldentrace.record.maxCostUsd", "0.0005")
                        .with("goldentrace.build", "limited")
                        .run(Looks.class)
                        .failures())
                .isEmpty();
        assertThat(fixtures.result().warnings())
                .containsExactly(
                        "nothing is known: it was stopped before enough was tried",
                        "  tried     step 7 passed 0 of 1, step 0 passed 0 of 0",
                        "  unsaid    1 try at step 0: BisectTest.Looks.up: not reached, as goldentrace.record.maxCostUsd is"
                                + " <0.0005> and the live calls of this build have cost $0.00056. Set a higher limit, or"
                                + " choose tests by -Dtest.",
                        "  took      2 live model calls, $0.00056");
        assertThat(SET_UPS).hasValue(2);
        assertThat(model.calls).hasValue(2);
    }

    @Test
    void stopsWhereTheAgentChanged() {
        failAt(3);
        model.system = "Look some pages up.";

        assertThat(fixtures.run(Looks.class).failure()).isInstanceOf(Divergence.class);
        assertThat(SET_UPS).hasValue(1);
        assertThat(model.calls).hasValue(0);
        assertThat(fixtures.result().status()).isEqualTo(Status.DIVERGED);
    }

    @Test
    void saysThatNoStepIsToBlameWhereItFailsFromTheStart() {
        failAt(3);
        model.wrongAt = 1;

        assertThat(fixtures.run(Looks.class).failures()).isEmpty();
        assertThat(fixtures.result().warnings())
                .contains(
                        "no step is to blame: live from the very start it fails as well. Look at the prompt, the tools,"
                                + " the model or the test");
    }

    @Test
    void saysThatThereIsNothingToFindInACandidateThatPasses() {
        fixtures.mode("record").run(Looks.class);
        model.calls.set(0);

        fixtures.mode("bisect")
                .with("goldentrace.golden", "src/test/goldens/" + OWN)
                .run(Looks.class);

        assertThat(fixtures.result().warnings())
                .contains("nothing to find: answered from the candidate to its end, the test passes");
        assertThat(model.calls).hasValue(0);
    }

    @Test
    void skipsPointsThatCannotBeForked() {
        model.signed = Map.of("thinking_signature", "EqQBCgIYAg==");
        failAt(3);

        fixtures.run(Looks.class);

        assertThat(fixtures.result().warnings())
                .contains(
                        "one of the steps 1 to 7 broke it: a live continuation passes after step 0, and no longer after"
                                + " step 7")
                .contains(
                        "  skipped   step 1, step 2, step 3, step 4, step 5, step 6: a recorded turn of its history carries <thinking_signature>, a part that the"
                                + " provider signed or encrypted for the conversation that it had");
    }

    @Test
    void refusesAPlainTest() {
        model.wrongAt = 3;
        fixtures.mode("record").run(Plain.class);
        fixtures.mode("bisect")
                .with(
                        "goldentrace.golden",
                        "target/goldentrace/candidates/dev/goldentrace/junit/BisectTest.Plain/up.golden.json");

        assertThat(fixtures.run(Plain.class).failure())
                .isInstanceOf(UsageError.class)
                .hasMessage(
                        "BisectTest.Plain.up: mode bisect runs a test again and again, and JUnit runs a @Test only once."
                                + " Write @AgentTest in place of @Test.");
    }

    @Test
    void refusesToSearchNothing() {
        failAt(3);

        assertThat(fixtures.with("goldentrace.golden", "").run(Looks.class).failure())
                .isInstanceOf(SettingsError.class)
                .hasMessage("goldentrace.golden is not set: mode bisect searches the failing candidate that it names."
                        + " Candidates there are: <target/goldentrace/candidates/" + OWN + ">.");
    }
}
