package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.golden.GoldenUnreadable;
import dev.goldentrace.results.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each a clear message with the way out, and nothing lost or overwritten. */
class BadInputTest {
    private static final String FILE = "dev/goldentrace/junit/BadInputTest.Refunds/theKettle.golden.json";
    private static ShopAgent.World world = new ShopAgent.World();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        fixtures = new Fixtures(root);
    }

    static class Refunds {
        @Test
        @AgentTrace
        void theKettle(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }

        @Test
        void withoutATrace() {}
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay", "record", "record-missing", "live"})
    void aTruncatedGoldenStaysAsItIs(String mode) throws Exception {
        Path golden = recorded();
        String whole = Files.readString(golden);
        Files.writeString(golden, whole.substring(0, whole.length() / 2));
        byte[] before = Files.readAllBytes(golden);

        assertThat(fixtures.mode(mode).run(Refunds.class).failure())
                .isInstanceOf(GoldenUnreadable.class)
                .hasMessageStartingWith(golden + " is no JSON: ")
                .hasMessageEndingWith(
                        "It may be truncated. Restore it from version control, or remove it and record the"
                                + " test again with -Dgoldentrace.mode=record.");
        assertThat(golden).hasBinaryContent(before);
        assertThat(world.liveCalls).hasValue(3);
        assertThat(fixtures.result().status()).isEqualTo(Status.FAILED);
        assertThat(fixtures.result().golden().path()).isEqualTo("src/test/goldens/" + FILE);
    }

    @Test
    void aGoldenOfAnotherTestIsNotUsed() throws Exception {
        Path golden = recorded();
        Files.writeString(golden, Files.readString(golden).replace("theKettle", "theLamp"));

        assertThat(fixtures.mode("replay").run(Refunds.class).failure())
                .isInstanceOf(GoldenUnreadable.class)
                .hasMessageStartingWith(golden + " is the golden of <BadInputTest.Refunds.theLamp>, not of"
                        + " <BadInputTest.Refunds.theKettle>. Two tests claim one file, or it was renamed by hand.");
        assertThat(fixtures.mode("record").run(Refunds.class).failures()).hasSize(1);
        assertThat(world.liveCalls).hasValue(3);
    }

    @Test
    void aFolderThatCannotBeWrittenKeepsTheRecordingAsACandidate() throws Exception {
        Files.createDirectories(root.resolve("src/test/goldens"));
        Files.writeString(root.resolve("src/test/goldens/dev"), "a file in place of the folder");

        assertThat(fixtures.mode("record").run(Refunds.class).failure())
                .isInstanceOf(PendingRecording.class)
                .hasMessageStartingWith("BadInputTest.Refunds.theKettle: recorded, but not written: cannot write "
                        + root.resolve("src/test/goldens").resolve(FILE) + " (")
                .hasMessageContaining(
                        "nothing was changed. Make the folder writable, or set -Dgoldentrace.goldens to one"
                                + " that is.\n  candidate  target/goldentrace/candidates/" + FILE + "\n");
        assertThat(fixtures.candidates()).containsExactly(FILE);
        assertThat(fixtures.result().status()).isEqualTo(Status.PENDING);
        assertThat(root.resolve("src/test/goldens/dev")).hasContent("a file in place of the folder");
    }

    @Test
    void aCandidateThatCannotBeKeptHidesNothing() throws Exception {
        recorded();
        world.amount = 490.0;
        Files.writeString(root.resolve("target/goldentrace/candidates"), "a file in place of the folder");

        assertThat(fixtures.mode("record").run(Refunds.class).failure())
                .isInstanceOf(PendingRecording.class)
                .hasMessageContaining("the behaviour changed")
                .hasMessageContaining("\n  candidate  none, as it could not be kept: cannot write ");
    }

    @Test
    void aCandidateThatCannotBeReadGivesWayToTheNext() throws Exception {
        recorded();
        world.amount = 490.0;
        fixtures.run(Refunds.class);
        Path candidate = root.resolve("target/goldentrace/candidates").resolve(FILE);
        Files.writeString(candidate, "{");

        assertThat(fixtures.run(Refunds.class).failure()).isInstanceOf(PendingRecording.class);
        assertThat(candidate).content().contains("490.0");
    }

    @Test
    void aFolderOfResultsThatCannotBeWrittenFailsTheTest() throws Exception {
        recorded();
        Files.move(root.resolve("target"), root.resolve("moved"));
        Files.writeString(root.resolve("target"), "a file in place of the folder");

        assertThat(fixtures.mode("replay").run(Refunds.class).failure())
                .hasMessageStartingWith("the result of BadInputTest.Refunds.theKettle cannot be written to <"
                        + root.resolve("target/goldentrace") + ">");
    }

    @Test
    void aFolderOfResultsThatCannotBeWrittenIsFoundBeforeARecordingCostsAnything() throws Exception {
        Files.writeString(root.resolve("target"), "a file in place of the folder");

        assertThat(fixtures.mode("record").run(Refunds.class).failure())
                .hasMessageStartingWith("cannot write " + root.resolve("target/goldentrace/command.json") + " (")
                .hasMessageEndingWith(
                        "), where a build's processes say what they record: is the folder writable and the"
                                + " disk not full?");
        assertThat(world.liveCalls).hasValue(0);
    }

    static class NeverCalls {
        @Test
        @AgentTrace
        void itsModel(TraceCollector trace) {
            trace.declareTool("get_order", null);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "passthrough"})
    void aModelThatIsNeverCalledFailsTheTest(String mode) {
        assertThat(fixtures.mode(mode).run(NeverCalls.class).failure())
                .isInstanceOf(UsageError.class)
                .hasMessage(
                        "BadInputTest.NeverCalls.itsModel: no call reached the collector. Is the model wrapped, as in"
                                + " LangChain4jTrace.of(trace).chatModel(() -> …), and is it the one that the agent uses?"
                                + " A test without an agent takes no TraceCollector.");
        assertThat(fixtures.sources()).isEmpty();
        assertThat(fixtures.candidates()).isEmpty();
    }

    @AgentTrace
    static class AgentOfTheClass {
        private final TraceCollector trace;

        AgentOfTheClass(TraceCollector trace) {
            this.trace = trace;
        }

        @Test
        void callsNothing() {
            assertThat(trace).isNotNull();
        }
    }

    @Test
    void aTestWithoutACallIsToldThatItsClassHasAnAgent() {
        assertThat(fixtures.mode("record").run(AgentOfTheClass.class).failure())
                .hasMessage("BadInputTest.AgentOfTheClass.callsNothing: no call reached the collector. Is the model"
                        + " wrapped, as in LangChain4jTrace.of(trace).chatModel(() -> …), and is it the one that the agent"
                        + " uses? A test without an agent takes no TraceCollector. Its class takes one for all its tests:"
                        + " where this test makes no call, move it to a class of its own.");
    }

    static class HalfAnEmoji {
        @Test
        @AgentTrace
        void isAnswered(TraceCollector trace) {
            new ShopAgent(trace, world).refund("A broken \uD83D emoji.");
        }
    }

    @Test
    void halfAnEmojiIsRecordedAndReplayed() {
        assertThat(fixtures.mode("record").run(HalfAnEmoji.class).failures()).isEmpty();
        assertThat(fixtures.mode("replay").run(HalfAnEmoji.class).failures()).isEmpty();
        assertThat(fixtures.result().status()).isEqualTo(Status.PASSED);
    }

    static class BreaksItsResults {
        private static Path runs = Path.of("");

        @Test
        @AgentTrace
        void whileItRuns(TraceCollector trace) throws IOException {
            new ShopAgent(trace, world).refund();
            Files.createDirectories(runs.getParent());
            Files.writeString(runs, "a file in place of the folder");
        }
    }

    @Test
    void aResultThatCannotBeWrittenFailsNoTestWhoseGoldenIs() {
        BreaksItsResults.runs = root.resolve("target/goldentrace/runs");

        String console = Console.of(() -> assertThat(
                        fixtures.mode("record").run(BreaksItsResults.class).failures())
                .isEmpty());

        assertThat(console)
                .contains("[goldentrace] recorded BadInputTest.BreaksItsResults.whileItRuns, but the result of"
                        + " BadInputTest.BreaksItsResults.whileItRuns cannot be written to <"
                        + root.resolve("target/goldentrace") + ">: is the directory writable and the disk not full? (");
        assertThat(fixtures.goldens()).hasSize(1);
    }

    static class OffersABareTool {
        @Test
        @AgentTrace
        void toItsModel(TraceCollector trace) {
            trace.declareTool("get_order", null);
            try {
                trace.requireDeclared(List.of("get_order", "refund_item"));
            } catch (AssertionError e) {
                return;
            }
        }
    }

    @Test
    void aToolThatIsNotWrappedFailsTheTestThoughTheAgentCatchesIt() {
        assertThat(fixtures.mode("record").run(OffersABareTool.class).failure())
                .isInstanceOf(UsageError.class)
                .hasMessageStartingWith(
                        "BadInputTest.OffersABareTool.toItsModel: the model is offered tools that are not"
                                + " wrapped: <refund_item>.");
        assertThat(fixtures.sources()).isEmpty();
    }

    private Path recorded() throws IOException {
        assertThat(fixtures.mode("record").run(Refunds.class).failures()).isEmpty();
        return fixtures.golden();
    }
}
