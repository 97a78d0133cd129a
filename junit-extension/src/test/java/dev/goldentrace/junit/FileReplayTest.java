package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.golden.GoldenUnreadable;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.results.Status;
import dev.goldentrace.settings.SettingsError;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

/** {@code goldentrace.golden} replays one test against a file. */
class FileReplayTest {
    private static final String FAILED =
            "target/goldentrace/candidates/dev/goldentrace/junit/FileReplayTest.Looks/up.golden.json";
    private static ChainAgent.Model model = new ChainAgent.Model();
    private static ShopAgent.World world = new ShopAgent.World();
    private static Thread ofTheTest = Thread.currentThread();
    private static Thread ofTheAgent = Thread.currentThread();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshModel() {
        model = new ChainAgent.Model();
        world = new ShopAgent.World();
        fixtures = new Fixtures(root);
    }

    static class Looks {
        @Test
        @AgentTrace
        void up(TraceCollector trace) {
            ofTheTest = Thread.currentThread();
            String answer = new ChainAgent(trace, model).ask();
            ofTheAgent = Thread.currentThread();
            assertThat(answer).isEqualTo("the right answer");
        }
    }

    static class Others {
        @Test
        @AgentTrace
        void too(TraceCollector trace) {
            new ChainAgent(trace, model).ask();
        }
    }

    static class Catches {
        @Test
        @AgentTrace(golden = "shared")
        void once(TraceCollector trace) {
            new ChainAgent(trace, model).ask();
        }

        @Test
        @AgentTrace(golden = "shared")
        void twice(TraceCollector trace) {
            new ChainAgent(trace, model).ask();
        }
    }

    static class Draws {
        @Test
        @AgentTrace
        void up(TraceCollector trace) {
            ask(trace, "pick " + trace.random().nextInt(1_000_000));
            ask(trace, "pick again " + trace.newUuid());
        }

        private static void ask(TraceCollector trace, String text) {
            trace.llm(
                    LlmRequest.of("gpt-4.1", List.of(Message.user(text))),
                    () -> LlmReply.of(Message.assistant("ok"), null));
        }
    }

    private void recordWrongly() {
        model.wrongAt = 3;
        assertThat(fixtures.mode("record").run(Looks.class).failures()).hasSize(1);
        model.wrongAt = 0;
        model.calls.set(0);
        model.lookUps.set(0);
        fixtures.mode("replay").with("goldentrace.golden", FAILED);
    }

    @Test
    void failsAsTheCandidateFailedWithNothingLiveAndNothingWritten() {
        recordWrongly();

        assertThat(fixtures.run(Looks.class).failure()).hasMessageContaining("\"a wrong answer\"");
        assertThat(model.calls).hasValue(0);
        assertThat(model.lookUps).hasValue(0);
        assertThat(ofTheAgent).isSameAs(ofTheTest);
        assertThat(fixtures.sources()).isEmpty();
        assertThat(fixtures.result().status()).isEqualTo(Status.FAILED);
        assertThat(fixtures.result().golden().path()).isEqualTo(FAILED);
    }

    @Test
    void drawsWhatTheFileHolds() {
        fixtures.mode("record").run(Draws.class);
        fixtures.mode("replay").with("goldentrace.golden", fixtures.golden().toString());

        assertThat(fixtures.run(Draws.class).failures()).isEmpty();
    }

    @Test
    void findsAFileByItsAbsolutePathToo() {
        recordWrongly();

        fixtures.with("goldentrace.golden", root.resolve(FAILED).toString());

        assertThat(fixtures.run(Looks.class).failure()).hasMessageContaining("\"a wrong answer\"");
    }

    @Test
    void divergesFromACandidateAsFromAGolden() {
        recordWrongly();
        model.system = "Look some pages up.";

        assertThat(fixtures.run(Looks.class).failure())
                .isInstanceOf(Divergence.class)
                .hasMessageStartingWith("FileReplayTest.Looks.up  DIVERGED at step 1\n  cause     system prompt");
    }

    @Test
    void replaysAGoldenOfAnotherFolder() throws Exception {
        fixtures.mode("record").run(Looks.class);
        Path other = Files.createDirectories(root.resolve("other"));
        Files.move(root.resolve("src/test/goldens"), other.resolve("goldens"));
        model.calls.set(0);

        fixtures.mode("replay")
                .with("goldentrace.golden", "other/goldens/dev/goldentrace/junit/FileReplayTest.Looks/up.golden.json");

        assertThat(fixtures.run(Looks.class).failures()).isEmpty();
        assertThat(model.calls).hasValue(0);
    }

    @Test
    void endsAsACandidateWhoseModelFailed() {
        model.failsAt = 3;
        fixtures.mode("record").run(Looks.class);
        model = new ChainAgent.Model();

        assertThat(fixtures.mode("replay")
                        .with("goldentrace.golden", FAILED)
                        .run(Looks.class)
                        .failure())
                .hasMessageContaining("the model broke at step 3, call 3");
        assertThat(model.calls).hasValue(0);
    }

    static class Cases {
        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        @AgentTrace
        void looks(int number, TraceCollector trace) {
            new ChainAgent(trace, model).ask();
        }
    }

    @Test
    void skipsTheOtherCasesOfTheMethod() {
        assertThat(fixtures.mode("record").run(Cases.class).failures()).isEmpty();
        model.calls.set(0);
        String second = fixtures.goldens().get(1);

        Outcome outcome = fixtures.mode("replay")
                .with("goldentrace.golden", "src/test/goldens/" + second)
                .run(Cases.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.passed()).isEqualTo(1);
        assertThat(model.calls).hasValue(0);
        assertThat(outcome.aborts())
                .hasSize(2)
                .first()
                .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
                .isInstanceOf(TestAbortedException.class)
                .hasMessageMatching("\\QFileReplayTest.Cases.looks[\\E#?1\\Q]: skipped, as goldentrace.golden names <"
                        + root.resolve("src/test/goldens").resolve(second)
                        + ">, which is of another case, <FileReplayTest.Cases.looks [\\E#?2\\Q]>.\\E");
    }

    static class Shops {
        @Test
        @AgentTrace
        void refunds(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    @Test
    void failsAsTheVerdictFailedACandidateWhoseTestPassed() {
        assertThat(fixtures.mode("record").run(Shops.class).failures()).isEmpty();
        world.amount = 490.0;
        assertThat(fixtures.run(Shops.class).failure()).isInstanceOf(PendingRecording.class);
        world.amount = 49.0;
        world.liveCalls.set(0);
        fixtures.mode("replay").with("goldentrace.golden", FAILED.replace("Looks/up", "Shops/refunds"));

        AtomicReference<Outcome> outcome = new AtomicReference<>();
        String console = Console.of(() -> outcome.set(fixtures.run(Shops.class)));

        assertThat(outcome.get().failure())
                .isInstanceOf(Regression.class)
                .hasMessageStartingWith("FileReplayTest.Shops.refunds  REGRESSED, same setup: ");
        assertThat(console)
                .contains("[goldentrace] replaying " + FAILED.replace("Looks/up", "Shops/refunds")
                        + " instead of the golden of FileReplayTest.Shops.refunds\n");
        assertThat(fixtures.result().status()).isEqualTo(Status.REGRESSED);
        assertThat(world.liveCalls).hasValue(0);
    }

    @Test
    void refusesAFileOfAnotherTest() {
        recordWrongly();

        assertThat(fixtures.run(Others.class).failure())
                .isInstanceOf(UsageError.class)
                .hasMessage("FileReplayTest.Others.too: goldentrace.golden names <" + root.resolve(FAILED)
                        + ">, which is of <FileReplayTest.Looks.up>, not of this test. Select the test that it is of, and"
                        + " only that one, with -Dtest=.");
    }

    @Test
    void refusesASecondTest() {
        fixtures.mode("record").run(Catches.class);

        List<Throwable> failures = fixtures.mode("replay")
                .with("goldentrace.golden", "src/test/goldens/shared.golden.json")
                .run(Catches.class)
                .failures();

        assertThat(failures)
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
                .isInstanceOf(UsageError.class)
                .hasMessage("FileReplayTest.Catches.twice: goldentrace.golden is set, which is for one test, and"
                        + " <FileReplayTest.Catches.once> has run with it already. Select one test with -Dtest=, such as"
                        + " -Dtest='FileReplayTest$Catches#twice'.");
    }

    @Test
    void namesTheNearestFileAndTheCandidatesWhereThereIsNone() {
        recordWrongly();

        fixtures.with(
                "goldentrace.golden",
                "target/goldentrace/candidates/dev/goldentrace/junit/FileReplayTest.Looks/pu.golden.json");

        assertThat(fixtures.run(Looks.class).failure())
                .isInstanceOf(SettingsError.class)
                .hasMessage(
                        "goldentrace.golden, set by JUnit configuration parameter goldentrace.golden: there is no file"
                                + " <target/goldentrace/candidates/dev/goldentrace/junit/FileReplayTest.Looks/pu.golden.json>,"
                                + " seen from <" + root + ">. The nearest is <" + FAILED + ">. Candidates there are: <"
                                + FAILED
                                + ">.");
    }

    @Test
    void saysThatThereAreNoCandidates() {
        fixtures.with("goldentrace.golden", "nothing.json");

        assertThat(fixtures.run(Looks.class).failure())
                .hasMessage(
                        "goldentrace.golden, set by JUnit configuration parameter goldentrace.golden: there is no file"
                                + " <nothing.json>, seen from <" + root
                                + ">. There are no candidates: a recording or live run that fails leaves one.");
    }

    @Test
    void refusesAFileThatIsNoGolden() throws Exception {
        Files.writeString(root.resolve("my.json"), "{}");

        assertThat(fixtures.with("goldentrace.golden", "my.json")
                        .run(Looks.class)
                        .failure())
                .isInstanceOf(GoldenUnreadable.class)
                .hasMessageStartingWith(root.resolve("my.json") + " does not say its schema");
    }

    @Test
    void refusesAModeThatWouldNotUseIt() {
        recordWrongly();

        assertThat(fixtures.mode("live").run(Looks.class).failure())
                .isInstanceOf(SettingsError.class)
                .hasMessage(
                        "goldentrace.golden, set by JUnit configuration parameter goldentrace.golden: it does nothing in"
                                + " mode <live>, which was set by JUnit configuration parameter goldentrace.mode. Set it with one"
                                + " of the modes replay, fork, bisect, such as -Dgoldentrace.mode=replay.");
    }
}
