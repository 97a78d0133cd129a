package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.results.TestResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The goldens of parameterized tests: named by their arguments, so that an inserted row renames nothing. */
@DisabledIf("junitTellsNoArguments")
class CasesTest {
    private static ShopAgent.World world = new ShopAgent.World();
    private static List<Arguments> rows = List.of();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        fixtures = new Fixtures(root).mode("record");
    }

    static boolean junitTellsNoArguments() {
        return Stream.of("org.junit.jupiter.params.support.ParameterInfo", "org.junit.jupiter.params.ParameterInfo")
                .noneMatch(name -> Fixtures.isThere(name));
    }

    static class Rows {
        @ParameterizedTest
        @MethodSource("rows")
        @AgentTrace
        void refunds(Object wish, Object more, TraceCollector trace) {
            new ShopAgent(trace, world).refund("My " + wish + " is broken, " + more);
        }

        static List<Arguments> rows() {
            return rows;
        }
    }

    @Test
    void keepsTheGoldensWhenARowIsInserted() {
        rows = List.of(arguments("kettle", 1), arguments("lamp", 2));
        assertThat(fixtures.run(Rows.class).failures()).isEmpty();
        assertThat(cases()).containsExactly("kettle,1", "lamp,2");

        rows = List.of(arguments("toaster", 0), arguments("kettle", 1), arguments("lamp", 2));
        assertThat(fixtures.mode("record-missing").run(Rows.class).failures()).isEmpty();
        assertThat(world.liveCalls).hasValue(9);
        assertThat(cases()).containsExactly("kettle,1", "lamp,2", "toaster,0");
        assertThat(fixtures.goldens()).hasSize(3);
    }

    @Test
    void saysHowToRecordOnlyTheRowThatDiverged() {
        rows = List.of(arguments("kettle", 1), arguments("lamp", 2));
        fixtures.run(Rows.class);
        world.system = "You are quick.";

        assertThat(fixtures.mode("replay").run(Rows.class).failures())
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessageContaining("or you meant it:  mvn test -Dtest='CasesTest$Rows#refunds'"
                                + " -Dgoldentrace.mode=record -Dgoldentrace.only=diverged   (about $0.00084)\n"));
    }

    @Test
    void saysHowToRecordOnlyTheRowThatIsNew() {
        rows = List.of(arguments("kettle", 1));

        assertThat(fixtures.mode("replay").run(Rows.class).failure())
                .hasMessageEndingWith(
                        "commit it: mvn test -Dtest='CasesTest$Rows#refunds'" + " -Dgoldentrace.mode=record-missing");
    }

    @Test
    void namesFilesSafely() {
        rows = List.of(
                arguments("../../etc/passwd", null),
                arguments("a\\b:c*?\"<>|\n", true),
                arguments("x".repeat(300), 1),
                arguments("x".repeat(300), 2),
                arguments(named("JUnit keeps the name to itself", new Object()), 'c'));

        assertThat(fixtures.run(Rows.class).failures()).isEmpty();
        assertThat(fixtures.goldens())
                .hasSize(5)
                .allMatch(file -> file.matches(
                        "dev/goldentrace/junit/CasesTest\\.Rows/refunds-[A-Za-z0-9_.#-]{1,140}\\.golden\\.json"));
        assertThat(fixtures.mode("replay").run(Rows.class).failures()).isEmpty();
        assertThat(cases()).contains("../../etc/passwd,null", "#5", "x".repeat(300) + ",2");
    }

    @Test
    void countsWhereAnArgumentIsSecretOrNoPlainValue() throws Exception {
        rows = List.of(
                arguments("jo.miller@kettles-and-more.com", 1), arguments(new Object(), 2), arguments("lamp", 3));

        assertThat(fixtures.run(Rows.class).failures()).isEmpty();
        assertThat(cases()).containsExactly("#1", "#2", "lamp,3");
        assertThat(fixtures.goldens()).first().asString().endsWith("/refunds-#1.golden.json");
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(
                            file -> assertThat(Files.readString(file) + file).doesNotContain("jo.miller"));
        }
    }

    @Test
    void refusesTwoRowsWithEqualArguments() {
        rows = List.of(arguments("kettle", 1), arguments("kettle", 1));

        Outcome outcome = fixtures.run(Rows.class);

        assertThat(outcome.passed()).isEqualTo(1);
        assertThat(outcome.failure())
                .isInstanceOf(UsageError.class)
                .hasMessage(
                        "CasesTest.Rows.refunds[kettle,1]: another invocation has the same arguments, and both claim"
                                + " the golden " + fixtures.golden()
                                + ". Remove one of them, or tell them apart by one more"
                                + " argument.");
    }

    static class OneArgument {
        @ParameterizedTest
        @ValueSource(strings = {"it's, well, broken"})
        @AgentTrace
        void refunds(String how, TraceCollector trace) {
            new ShopAgent(trace, world).refund("My kettle: " + how);
        }
    }

    @Test
    void quotesNamesInCommands() {
        fixtures.run(OneArgument.class);
        world.amount = 490.0;

        assertThat(fixtures.run(OneArgument.class).failure())
                .hasMessageEndingWith("or you meant it: mvn goldentrace:accept"
                        + " -Dgoldentrace.accept='CasesTest.OneArgument.refunds[it'\\''s* well* broken]'");
    }

    private List<String> cases() {
        return fixtures.results().stream()
                .map(TestResult::test)
                .map(test -> test.invocation())
                .sorted()
                .toList();
    }
}
