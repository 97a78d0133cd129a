package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

class CollectorParameterTest {
    private static final ShopAgent.World WORLD = new ShopAgent.World();

    @TempDir
    Path root;

    @AgentTrace
    static class OneOfTwoHasAnAgent {
        @Test
        void hasNone() {}

        @Test
        void hasOne(TraceCollector trace) {
            new ShopAgent(trace, WORLD).refund();
        }
    }

    @Test
    void asksNothingOfTestsWithoutAnAgentInAnAnnotatedClass() {
        Fixtures fixtures = new Fixtures(root).mode("record");

        assertThat(fixtures.run(OneOfTwoHasAnAgent.class).failures()).isEmpty();
        assertThat(fixtures.result().test().method()).isEqualTo("hasOne");
    }

    static class TakesNone {
        @Test
        @AgentTrace
        void forgets() {}

        @AgentTest
        void forgetsToo() {}
    }

    @Test
    void tellsAnAnnotatedTestHowToTakeACollector() {
        Fixtures fixtures = new Fixtures(root);

        assertThat(fixtures.run(TakesNone.class).failures())
                .hasOnlyElementsOfType(UsageError.class)
                .extracting(Throwable::getMessage)
                .containsExactlyInAnyOrder(message("forgets"), message("forgetsToo"));
        assertThat(fixtures.results())
                .extracting(result -> result.status().word())
                .containsExactly("failed", "failed");
    }

    private static String message(String method) {
        return "CollectorParameterTest.TakesNone." + method
                + ": nothing takes its TraceCollector, so that no agent can be traced. Take it as a parameter: void "
                + method
                + "(TraceCollector trace), or in a @BeforeEach method; hand it to the agent through an adapter,"
                + " as in LangChain4jTrace.of(trace). A test without an agent needs no annotation of Goldentrace.";
    }

    @AgentTrace
    static class TakesItAround {
        private TraceCollector before;

        @BeforeEach
        void make(TraceCollector trace) {
            before = trace;
        }

        @AfterEach
        void see(TraceCollector trace, Boundary boundary) {
            assertThat(trace.session().calls()).hasSize(5);
            assertThat(boundary).isNotNull();
        }

        @Test
        void asks() {
            new ShopAgent(before, WORLD).refund();
        }

        @Nested
        class Inside {
            @Test
            void asksToo() {
                new ShopAgent(before, WORLD).refund();
            }
        }
    }

    @Test
    void handsOneCollectorToTheMethodsAroundATest() {
        Fixtures fixtures = new Fixtures(root);

        assertThat(fixtures.mode("record").run(TakesItAround.class).failures()).isEmpty();
        assertThat(fixtures.goldens()).hasSize(2);
        assertThat(fixtures.mode("replay").run(TakesItAround.class).failures()).isEmpty();
    }

    @AgentTrace
    static class TakesItInItsConstructor {
        TakesItInItsConstructor(TraceCollector trace) {}

        @Test
        void asks(TraceCollector trace) {}
    }

    @AgentTrace
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class TakesItBeforeAll {
        @BeforeAll
        void once(TraceCollector trace) {}

        @Test
        void asks(TraceCollector trace) {}
    }

    @Test
    void refusesConstructorsAndWhatRunsOnce() {
        String rest = " cannot take a TraceCollector, as each test has its own, and none has begun here."
                + " Take it as a parameter of the test method or of a @BeforeEach method.";

        assertThat(new Fixtures(root).run(TakesItInItsConstructor.class).failure())
                .hasMessage(TakesItInItsConstructor.class.getName() + ": its constructor" + rest);
        assertThat(new Fixtures(root).run(TakesItBeforeAll.class).failure())
                .hasMessage(TakesItBeforeAll.class.getName() + ": once" + rest);
    }

    static class Factory {
        @TestFactory
        @AgentTrace
        Stream<DynamicTest> asks(TraceCollector trace) {
            return Stream.of(DynamicTest.dynamicTest("one", () -> new ShopAgent(trace, WORLD).refund()));
        }
    }

    @Test
    void refusesTestFactories() {
        assertThat(new Fixtures(root).mode("record").run(Factory.class).failure())
                .isInstanceOf(UsageError.class)
                .hasMessage("CollectorParameterTest.Factory.asks: a @TestFactory cannot be traced, as JUnit tells its"
                        + " method nothing of the tests that fail in it. Make it a @ParameterizedTest.");
    }
}
