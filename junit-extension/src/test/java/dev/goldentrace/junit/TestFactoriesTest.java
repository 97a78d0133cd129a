package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestResult;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Dynamic tests: each has its golden, its result and its verdict. */
class TestFactoriesTest {
    private static ShopAgent.World world = new ShopAgent.World();
    private static List<String> wishes = List.of();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        wishes = List.of("kettle", "lamp");
        fixtures = new Fixtures(root);
    }

    static class OneCollectorInTurn {
        @TestFactory
        @AgentTrace
        Stream<DynamicTest> refunds(TraceCollector trace) {
            ShopAgent agent = new ShopAgent(trace, world);
            return wishes.stream().map(wish -> dynamicTest("the-" + wish, () -> agent.refund("My " + wish)));
        }
    }

    @Test
    void haveAGoldenEach() {
        assertThat(fixtures.mode("record").run(OneCollectorInTurn.class).passed())
                .isEqualTo(2);
        assertThat(fixtures.goldens())
                .containsExactly(
                        file("OneCollectorInTurn/refunds-the-kettle"), file("OneCollectorInTurn/refunds-the-lamp"));
        world.reachable = false;
        Outcome replayed = fixtures.mode("replay").run(OneCollectorInTurn.class);
        assertThat(replayed.failures()).isEmpty();
        assertThat(fixtures.results())
                .extracting(result -> result.test().name() + " " + result.mode() + " "
                        + result.status().word() + " " + result.figures().steps())
                .containsExactly(
                        "TestFactoriesTest.OneCollectorInTurn.refunds[the-kettle] replay passed 3",
                        "TestFactoriesTest.OneCollectorInTurn.refunds[the-lamp] replay passed 3");
    }

    @Test
    void keepTheirGoldensWhenOneIsInserted() {
        fixtures.mode("record").run(OneCollectorInTurn.class);
        wishes = List.of("toaster", "kettle", "lamp");

        assertThat(fixtures.mode("replay").run(OneCollectorInTurn.class).failure())
                .isInstanceOf(MissingGolden.class)
                .hasMessageStartingWith("TestFactoriesTest.OneCollectorInTurn.refunds[the-toaster]  UNRECORDED");
    }

    @Test
    void divergeEachByItself() {
        fixtures.mode("record").run(OneCollectorInTurn.class);
        world.system = "You are quick.";

        Outcome outcome = fixtures.mode("replay").run(OneCollectorInTurn.class);
        assertThat(outcome.failures()).hasSize(2).hasOnlyElementsOfType(Divergence.class);
        assertThat(fixtures.results()).extracting(TestResult::status).containsOnly(Status.DIVERGED);
    }

    @Test
    void areToldApartByName() {
        wishes = List.of("kettle", "kettle");

        assertThat(fixtures.mode("record").run(OneCollectorInTurn.class).failure())
                .isInstanceOf(UsageError.class)
                .hasMessage("TestFactoriesTest.OneCollectorInTurn.refunds[the-kettle]: another invocation has the same"
                        + " name, and both claim the golden " + fixtures.golden()
                        + ". Remove one of them, or tell them apart by other names.");
    }

    @Test
    void areNumberedWhereTheirNameIsSecret() {
        wishes = List.of("order of jo.miller@kettles-and-more.com", "lamp");
        fixtures.mode("record").run(OneCollectorInTurn.class);

        assertThat(fixtures.results())
                .extracting(result -> result.test().invocation())
                .containsExactly("#1", "the-lamp");
    }

    @AgentTrace
    static class Containers {
        private ShopAgent agent;

        @BeforeEach
        void build(TraceCollector trace) {
            agent = new ShopAgent(trace, world);
        }

        @TestFactory
        Stream<DynamicNode> refunds() {
            return Stream.of(
                    dynamicContainer("late", List.of(dynamicTest("kettle", () -> agent.refund("late")))),
                    dynamicContainer("broken", List.of(dynamicTest("kettle", () -> agent.refund("broken")))));
        }
    }

    @Test
    void areNamedByTheirContainersToo() {
        assertThat(fixtures.mode("record").run(Containers.class).failures()).isEmpty();
        assertThat(fixtures.results())
                .extracting(result -> result.test().invocation())
                .containsExactly("broken/kettle", "late/kettle");
        world.reachable = false;
        assertThat(fixtures.mode("replay").run(Containers.class).passed()).isEqualTo(2);
    }

    static class OwnCollectors {
        @TestFactory
        @AgentTrace
        Stream<DynamicTest> refunds() {
            return IntStream.range(0, 50)
                    .mapToObj(number -> DynamicAgentTest.of(
                            "order " + number, trace -> new ShopAgent(trace, world).refund("Order " + number)));
        }
    }

    @Test
    void runInParallelWithACollectorEach() {
        inParallel();
        assertThat(fixtures.mode("record").run(OwnCollectors.class).failures()).isEmpty();
        assertThat(fixtures.goldens()).hasSize(50);
        world.reachable = false;
        assertThat(fixtures.mode("replay").run(OwnCollectors.class).passed()).isEqualTo(50);
        world.system = "You are quick.";
        assertThat(fixtures.mode("replay").run(OwnCollectors.class).failures())
                .hasSize(50)
                .hasOnlyElementsOfType(Divergence.class);
    }

    @AgentTrace
    static class Mixed {
        @TestFactory
        Stream<DynamicTest> refunds() {
            return Stream.of(
                    DynamicAgentTest.of("with an agent", trace -> new ShopAgent(trace, world).refund()),
                    dynamicTest("without", () -> assertThat(wishes).isNotEmpty()));
        }
    }

    @Test
    void standBesideTestsWithoutAnAgent() {
        assertThat(fixtures.mode("record").run(Mixed.class).passed()).isEqualTo(2);
        assertThat(fixtures.result().test().invocation()).isEqualTo("with an agent");
    }

    static class NotAnnotated {
        @TestFactory
        DynamicTest refunds() {
            return DynamicAgentTest.of("the kettle", trace -> new ShopAgent(trace, world).refund());
        }
    }

    static class NothingTakesIt {
        @TestFactory
        @AgentTrace
        DynamicTest refunds() {
            return dynamicTest("the-kettle", () -> {});
        }
    }

    @Test
    void sayWhatIsMissing() {
        assertThat(fixtures.run(NotAnnotated.class).failure())
                .isInstanceOf(UsageError.class)
                .hasMessage(
                        "the dynamic test <the kettle>: its slot was used while no traced test was running; none has"
                                + " run yet. Build the agent there and call it in a test that @AgentTrace stands on, or on whose"
                                + " class it stands.");
        assertThat(fixtures.run(NothingTakesIt.class).failure())
                .isInstanceOf(UsageError.class)
                .hasMessageStartingWith("TestFactoriesTest.NothingTakesIt.refunds[the-kettle]: nothing takes its"
                        + " TraceCollector, so that no agent can be traced.");
    }

    static class Fails {
        @TestFactory
        @AgentTrace
        Stream<DynamicTest> refunds(TraceCollector trace) {
            return Stream.of(
                    dynamicTest("swallows", () -> {
                        try {
                            new ShopAgent(trace, world).refund();
                        } catch (Throwable e) {
                            throw new IllegalStateException("sorry", e);
                        }
                    }),
                    dynamicTest("asserts", () -> {
                        new ShopAgent(trace, world).refund();
                        assertThat(world.order).isEqualTo("on its way");
                    }),
                    dynamicTest("gives up", () -> {
                        new ShopAgent(trace, world).refund();
                        throw new TestAbortedException("not today");
                    }),
                    dynamicTest("calls nothing", () -> {}));
        }
    }

    @Test
    void failForOneReasonEach() {
        world.order = "lost";
        Outcome recorded = fixtures.mode("record").run(Fails.class);
        assertThat(recorded.failures())
                .extracting(failure ->
                        String.valueOf(failure.getMessage()).lines().findFirst().orElse("?"))
                .satisfiesExactly(
                        first -> assertThat(first).isEmpty(),
                        second -> assertThat(second)
                                .startsWith("TestFactoriesTest.Fails.refunds[calls nothing]: no call reached the"
                                        + " collector."));
        assertThat(recorded.aborts()).extracting(Throwable::getMessage).containsExactly("not today");
        assertThat(fixtures.goldens()).containsExactly(file("Fails/refunds-swallows"));

        world.system = "You are quick.";
        assertThat(fixtures.mode("replay").run(Fails.class).failures()).first().isInstanceOf(Divergence.class);
    }

    private void inParallel() {
        fixtures.with("junit.jupiter.execution.parallel.enabled", "true")
                .with("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .with("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .with("junit.jupiter.execution.parallel.config.fixed.parallelism", "8");
    }

    private static String file(String name) {
        return "dev/goldentrace/junit/TestFactoriesTest." + name + ".golden.json";
    }
}
