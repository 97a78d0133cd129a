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
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code goldentrace.golden} replays one test against a file. */
class FileReplayTest {
    private static final String FAILED =
            "target/goldentrace/candidates/dev/goldentrace/junit/FileReplayTest.Looks/up.golden.json";
    private static ChainAgent.Model model = new ChainAgent.Model();
    private static Thread ofTheTest = Thread.currentThread();
    private static Thread ofTheAgent = Thread.currentThread();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshModel() {
        model = new ChainAgent.Model();
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
