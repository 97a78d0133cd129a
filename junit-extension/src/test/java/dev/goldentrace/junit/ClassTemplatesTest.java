package dev.goldentrace.junit;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.goldentrace.capture.TraceCollector;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameterized classes: the arguments of the class name its tests' goldens, too. */
@DisabledIf("junitHasNone")
class ClassTemplatesTest {
    private static ShopAgent.World world = new ShopAgent.World();
    private static List<Arguments> shops = List.of();

    @TempDir
    Path root;

    private ShapeCheck check;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        check = new ShapeCheck(new Fixtures(root), world);
    }

    static boolean junitHasNone() {
        return !Fixtures.isThere("org.junit.jupiter.params.ParameterizedClass");
    }

    record Shop(String town, int staff) {}

    static List<Arguments> shops() {
        return shops;
    }

    @AgentTrace
    @ParameterizedClass
    @MethodSource("dev.goldentrace.junit.ClassTemplatesTest#shops")
    static class InAShop {
        @Parameter(0)
        Object shop;

        @Test
        void asks(TraceCollector trace) {
            new ShopAgent(trace, world).refund("In " + shop);
        }

        @RepeatedTest(2)
        void insists(TraceCollector trace) {
            new ShopAgent(trace, world).refund("Again in " + shop);
        }

        @ParameterizedTest
        @ValueSource(strings = {"kettle"})
        void asksFor(String goods, TraceCollector trace) {
            new ShopAgent(trace, world).refund(goods + " in " + shop);
        }

        @Nested
        class Inside {
            @Test
            void asksToo(TraceCollector trace) {
                new ShopAgent(trace, world).refund("Inside " + shop);
            }
        }
    }

    @Test
    void nameTheirGoldensByTheirArguments() {
        shops = List.of(arguments("Rome"), arguments(new Shop("Oslo", 7)));
        check.holds(
                InAShop.class,
                "ClassTemplatesTest.InAShop.asks[Rome]",
                "ClassTemplatesTest.InAShop.asks[Shop[town=Oslo, staff=7]]",
                "ClassTemplatesTest.InAShop.insists[Rome,#1]",
                "ClassTemplatesTest.InAShop.insists[Rome,#2]",
                "ClassTemplatesTest.InAShop.insists[Shop[town=Oslo, staff=7],#1]",
                "ClassTemplatesTest.InAShop.insists[Shop[town=Oslo, staff=7],#2]",
                "ClassTemplatesTest.InAShop.asksFor[Rome,kettle]",
                "ClassTemplatesTest.InAShop.asksFor[Shop[town=Oslo, staff=7],kettle]",
                "ClassTemplatesTest.InAShop.Inside.asksToo[Rome]",
                "ClassTemplatesTest.InAShop.Inside.asksToo[Shop[town=Oslo, staff=7]]");
    }
}
