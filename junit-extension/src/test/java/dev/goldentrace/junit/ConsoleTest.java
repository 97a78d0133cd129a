package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.goldentrace.capture.TraceCollector;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a developer sees on the console beside failures. */
class ConsoleTest {
    private static ShopAgent.World world = new ShopAgent.World();
    private static boolean failing;

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        failing = false;
        fixtures = new Fixtures(root);
    }

    static class Refunds {
        @Test
        @AgentTrace
        void theKettle(TraceCollector trace) {
            new ShopAgent(trace, world).refund("I am jo.miller@kettles-and-more.com. My kettle is broken.");
            assertThat(failing).isFalse();
        }
    }

    static class Thanks {
        @Test
        @AgentTrace
        void namesSomebody(TraceCollector trace) {
            new ShopAgent(trace, world)
                    .refund("My kettle is broken, as " + "Isa" + "bella of account 44" + "5566778 said.");
        }
    }

    @Test
    void showsWhatAPersonMustLookAtBeforeSheCommits() {
        assertThat(console("record", Thanks.class)).contains("""
                                      src/test/goldens/dev/goldentrace/junit/ConsoleTest.Thanks/namesSomebody.golden.json
                                      look at src/test/goldens/dev/goldentrace/junit/ConsoleTest.Thanks/namesSomebody.golden.json:\
                         1 word looks like a name, 1 long number
                                        line 25  Isabella, 445566778
                        """);
    }

    static class Both {
        @AgentTest
        void one(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }

        @AgentTest
        void two(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    @Test
    void saysTheModeAndWhatWasRecorded() {
        assertThat(console("record", Refunds.class)).isEqualTo("""
                        [goldentrace] mode record (set by JUnit configuration parameter goldentrace.mode)
                        [goldentrace] recording live: JUnit does not say here which tests there are, so cost and time are not known
                        [goldentrace] recorded ConsoleTest.Refunds.theKettle: gpt-4.1, 3 steps, 2 tool calls, $0.00084; replays
                                      redacted: 1 text
                                      src/test/goldens/dev/goldentrace/junit/ConsoleTest.Refunds/theKettle.golden.json
                        [goldentrace] in all: recorded 1, unchanged 0, pending 0, not reached 0; $0.00084
                        """);
    }

    static class Twice {
        @ParameterizedTest
        @ValueSource(strings = {"kettle", "kettle"})
        @AgentTrace
        void refunds(String what, TraceCollector trace) {
            new ShopAgent(trace, world).refund("My " + what + " is broken.");
        }
    }

    /** Before 5.13 cases are told apart by their numbers, and none has another's name. */
    @Test
    void countsTwoCasesOfOneNameEach() {
        assumeTrue(
                Fixtures.isThere("org.junit.jupiter.params.ParameterInfo")
                        || Fixtures.isThere("org.junit.jupiter.params.support.ParameterInfo"),
                "JUnit 5.13");
        assertThat(console("record", Twice.class))
                .endsWith(
                        "\n[goldentrace] in all: recorded 1, unchanged 0, pending 0, failed 1, not reached 0; $0.00084\n");
    }

    @Test
    void saysThatNothingChanged() {
        console("record", Refunds.class);

        assertThat(console("record", Refunds.class))
                .endsWith(
                        "\n[goldentrace] unchanged ConsoleTest.Refunds.theKettle: gpt-4.1, 3 steps, 2 tool calls, $0.00084;"
                                + " nothing was written\n"
                                + "[goldentrace] in all: recorded 0, unchanged 1, pending 0, not reached 0; $0.0017\n");
    }

    @Test
    void saysWhereTheSessionOfAFailedTestIs() {
        failing = true;

        assertThat(console("record", Refunds.class))
                .endsWith(
                        "\n[goldentrace] not recorded ConsoleTest.Refunds.theKettle: the test failed; nothing was"
                                + " written but a candidate to look at, target/goldentrace/candidates/dev/goldentrace/junit/"
                                + "ConsoleTest.Refunds/theKettle.golden.json\n"
                                + "[goldentrace] in all: recorded 0, unchanged 0, pending 0, failed 1, not reached 0; $0.00084\n");
    }

    @Test
    void saysTheModeOnceForAllTests() {
        fixtures.with("goldentrace.recordings", "2");
        console("record", Both.class);

        assertThat(console("replay", Both.class))
                .isEqualTo("[goldentrace] mode replay (set by JUnit configuration parameter goldentrace.mode)\n");
    }

    @Test
    void saysHowManyRecordingsAGoldenHolds() {
        fixtures.with("goldentrace.recordings", "2");

        assertThat(console("record", Both.class))
                .contains("\n[goldentrace] recorded ConsoleTest.Both.one: 2 recordings, the newest: gpt-4.1, 3 steps,"
                        + " 2 tool calls, $0.00084; replays\n");
    }

    private String console(String mode, Class<?> fixture) {
        PrintStream before = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            fixtures.mode(mode).run(fixture);
        } finally {
            System.setOut(before);
        }
        return written.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
