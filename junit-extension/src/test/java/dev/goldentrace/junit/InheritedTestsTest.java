package dev.goldentrace.junit;

import dev.goldentrace.capture.TraceCollector;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Whose golden it is where a test comes from elsewhere: a base class, an interface, an annotation. */
class InheritedTestsTest {
    private static ShopAgent.World world = new ShopAgent.World();

    @TempDir
    Path root;

    private Fixtures fixtures;
    private ShapeCheck check;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        fixtures = new Fixtures(root);
        check = new ShapeCheck(fixtures, world);
    }

    @AgentTrace
    abstract static class Base {
        @Test
        void inherited(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }

        @Test
        void overridden(TraceCollector trace) {
            throw new AssertionError("was overridden");
        }
    }

    static class One extends Base {
        @Test
        @Override
        void overridden(TraceCollector trace) {
            new ShopAgent(trace, world).refund("one");
        }
    }

    static class Two extends Base {
        @Test
        @Override
        void overridden(TraceCollector trace) {
            new ShopAgent(trace, world).refund("two");
        }

        @Test
        void inherited(TraceCollector trace, TestInfo overload) {
            new ShopAgent(trace, world).refund("three");
        }
    }

    @Test
    void ofABaseClassBelongToEachSubclass() {
        check.holds(
                new Class<?>[] {One.class, Two.class},
                "InheritedTestsTest.One.inherited",
                "InheritedTestsTest.One.overridden",
                "InheritedTestsTest.Two.overridden",
                "InheritedTestsTest.Two.inherited(TraceCollector)",
                "InheritedTestsTest.Two.inherited(TraceCollector,TestInfo)");
    }

    @AgentTrace
    interface Asks {
        @Test
        default void asks(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    static class AsksToo implements Asks {}

    static class AsksAsWell implements Asks {}

    @Test
    void ofAnInterfaceBelongToEachClass() {
        check.holds(
                new Class<?>[] {AsksToo.class, AsksAsWell.class},
                "InheritedTestsTest.AsksToo.asks",
                "InheritedTestsTest.AsksAsWell.asks");
    }

    static class HasAnotherMethodOfItsName {
        @Test
        @AgentTrace
        void asks(TraceCollector trace) {
            asks(trace, "My kettle");
        }

        private void asks(TraceCollector trace, String wish) {
            new ShopAgent(trace, world).refund(wish);
        }
    }

    @Test
    void areNotRenamedByAMethodThatIsNoTest() {
        check.holds(HasAnotherMethodOfItsName.class, "InheritedTestsTest.HasAnotherMethodOfItsName.asks");
    }

    @Test
    @AgentTrace
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface ShopTest {}

    @AgentTrace
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface OfTheShop {}

    @RepeatedTest(2)
    @AgentTrace
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Twice {}

    static class Composed {
        @ShopTest
        void asks(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }

        @Twice
        void insists(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }

        @AgentTest
        void isJudged(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }

        @OfTheShop
        @Nested
        class Inside {
            @Test
            void asksToo(TraceCollector trace) {
                new ShopAgent(trace, world).refund();
            }
        }
    }

    @Test
    void areFoundByComposedAnnotations() {
        check.holds(
                Composed.class,
                "InheritedTestsTest.Composed.asks",
                "InheritedTestsTest.Composed.insists[#1]",
                "InheritedTestsTest.Composed.insists[#2]",
                "InheritedTestsTest.Composed.isJudged",
                "InheritedTestsTest.Composed.Inside.asksToo");
    }
}
