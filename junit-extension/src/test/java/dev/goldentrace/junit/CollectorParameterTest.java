package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
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

    /** No test class, but one that holds some. */
    static final class Holder {
        private final TraceCollector trace;

        Holder(TraceCollector trace) {
            this.trace = trace;
        }

        String ask() {
            return new ShopAgent(trace, WORLD).refund();
        }

        @AgentTrace
        static class Held {
            @Test
            void hasNone() {}

            @Test
            void hasOne(TraceCollector trace) {
                new Holder(trace).ask();
            }
        }
    }

    @Test
    void asksNothingBecauseOfTheClassThatHoldsATestClass() {
        Fixtures fixtures = new Fixtures(root).mode("record");

        assertThat(fixtures.run(Holder.Held.class).failures()).isEmpty();
        assertThat(fixtures.result().test().method()).isEqualTo("hasOne");
    }
}
