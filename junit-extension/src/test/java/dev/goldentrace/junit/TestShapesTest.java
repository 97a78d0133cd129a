package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Which golden is whose, in tests of every shape. */
class TestShapesTest {
    private static ShopAgent.World world = new ShopAgent.World();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        fixtures = new Fixtures(root);
    }

    static class Repeated {
        @RepeatedTest(3)
        @AgentTrace
        void thrice(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    @Test
    void giveEachRepetitionAGolden() {
        recordAndReplay(Repeated.class, "Repeated/thrice-#1", "Repeated/thrice-#2", "Repeated/thrice-#3");
    }

    @AgentTrace
    static class Outer {
        @Nested
        class Inner {
            @Nested
            class Innermost {
                @Test
                void asks(TraceCollector trace) {
                    new ShopAgent(trace, world).refund();
                }
            }
        }
    }

    @Test
    void findTheAnnotationOfAnEnclosingClass() {
        recordAndReplay(Outer.class, "Outer.Inner.Innermost/asks");
    }

    @AgentTrace
    abstract static class Base {
        @Test
        void inherited(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    static class One extends Base {}

    static class Two extends Base {}

    @Test
    void giveEachSubclassItsOwn() {
        assertThat(fixtures.mode("record").run(One.class, Two.class).failures()).isEmpty();
        assertThat(fixtures.goldens()).containsExactly(file("One/inherited"), file("Two/inherited"));
    }

    @AgentTrace
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClass {
        @Test
        void one(TraceCollector trace) {
            new ShopAgent(trace, world).refund("one");
        }

        @Test
        void two(TraceCollector trace) {
            new ShopAgent(trace, world).refund("two");
        }
    }

    @Test
    void giveEachTestOfOneInstanceItsOwn() {
        recordAndReplay(PerClass.class, "PerClass/one", "PerClass/two");
    }

    @AgentTrace
    static class Overloaded {
        @Test
        void asks(TraceCollector trace) {
            new ShopAgent(trace, world).refund("one");
        }

        @Test
        void asks(TraceCollector trace, TestInfo info) {
            new ShopAgent(trace, world).refund("two");
        }
    }

    @Test
    void tellOverloadedMethodsApart() {
        assertThat(fixtures.mode("record").run(Overloaded.class).failures()).isEmpty();
        assertThat(fixtures.goldens()).hasSize(2).allMatch(file -> file.contains("Overloaded/asks_TraceCollector"));
        assertThat(fixtures.mode("replay").run(Overloaded.class).failures()).isEmpty();
    }

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Shared {
        @Test
        @AgentTrace(golden = "refund-window")
        void one(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }

        @Test
        @AgentTrace(golden = "refund-window")
        void two(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    @Test
    void shareAGoldenByName() {
        assertThat(fixtures.mode("record").run(Shared.class).failures()).isEmpty();
        assertThat(fixtures.goldens()).containsExactly("refund-window.golden.json");
        assertThat(fixtures.results())
                .extracting(result -> result.recording().word())
                .containsExactly("recorded", "unchanged");
        world.reachable = false;
        assertThat(fixtures.mode("replay").run(Shared.class).failures()).isEmpty();
    }

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class SharedButOther {
        @Test
        @AgentTrace(golden = "refund-window")
        void one(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }

        @Test
        @AgentTrace(golden = "refund-window")
        void two(TraceCollector trace) {
            new ShopAgent(trace, world).refund("The lid of my kettle is broken.");
        }
    }

    @Test
    void doNotUndoEachOthersRecording() {
        assertThat(fixtures.mode("record").run(SharedButOther.class).failure())
                .isInstanceOf(PendingRecording.class)
                .hasMessageStartingWith("TestShapesTest.SharedButOther.two: recorded, but not written: the golden"
                        + " \"refund-window\" holds the session that TestShapesTest.SharedButOther.one recorded in this"
                        + " build, and this test's session is another. Tests that share a golden must record the same"
                        + " session: make them ask the same, or name a golden for each");
        assertThat(fixtures.results())
                .extracting(result -> result.recording().word())
                .containsExactly("recorded", "pending");
    }

    @AgentTrace
    static class DifferByCase {
        @Test
        void refund(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }

        @Test
        void Refund(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    @Test
    void refuseTwoTestsThatClaimOneFile() {
        assertThat(fixtures.mode("record").run(DifferByCase.class).failure())
                .isInstanceOf(UsageError.class)
                .hasMessageMatching(
                        "TestShapesTest\\.DifferByCase\\.[rR]efund: TestShapesTest\\.DifferByCase\\.[rR]efund"
                                + " claims the golden .*/TestShapesTest\\.DifferByCase/[rR]efund\\.golden\\.json too\\. Where they are to share"
                                + " it, name it in both: @AgentTrace\\(golden = \"a-name\"\\); else give them other names or"
                                + " arguments\\.");
    }

    private void recordAndReplay(Class<?> fixture, String... goldens) {
        assertThat(fixtures.mode("record").run(fixture).failures()).isEmpty();
        assertThat(fixtures.goldens())
                .containsExactly(java.util.Arrays.stream(goldens)
                        .map(TestShapesTest::file)
                        .toArray(String[]::new));
        world.reachable = false;
        assertThat(fixtures.mode("replay").run(fixture).failures()).isEmpty();
        assertThat(fixtures.results())
                .hasSize(goldens.length)
                .allMatch(result -> result.figures().liveCalls() == 0);
    }

    private static String file(String name) {
        return "dev/goldentrace/junit/TestShapesTest." + name + ".golden.json";
    }
}
