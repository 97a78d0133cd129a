package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.results.Status;
import dev.goldentrace.settings.SettingsError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mode fork: recorded steps, then live ones. */
class ForkTest {
    private static final String OWN = "dev/goldentrace/junit/ForkTest.Looks/up.golden.json";
    private static ChainAgent.Model model = new ChainAgent.Model();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void recorded() {
        model = new ChainAgent.Model();
        fixtures = new Fixtures(root);
    }

    static class Looks {
        @Test
        @AgentTrace
        void up(TraceCollector trace) {
            assertThat(new ChainAgent(trace, model).ask()).isEqualTo("the right answer");
        }
    }

    private void record() {
        fixtures.mode("record").run(Looks.class);
        model.calls.set(0);
        model.lookUps.set(0);
        fixtures.mode("fork");
    }

    @ParameterizedTest
    @CsvSource({"0, 7", "1, 6", "4, 3", "6, 1", "7, 0"})
    void answersUpToTheStepAndIsLiveAfterIt(String step, int live) {
        record();

        assertThat(fixtures.with("goldentrace.fork.step", step).run(Looks.class).failures())
                .isEmpty();

        assertThat(model.calls).hasValue(live);
        assertThat(model.lookUps)
                .as("the tools of recorded steps rebuild the world")
                .hasValue(6);
        assertThat(fixtures.result().status()).isEqualTo(Status.PASSED);
        assertThat(fixtures.result().figures().steps()).isEqualTo(7);
        assertThat(fixtures.candidates()).isEmpty();
    }

    @Test
    void leavesRecordedStepsToolsToTheRecordingWhereAsked() {
        record();

        fixtures.with("goldentrace.fork.step", "4").with("goldentrace.tools", "recorded");

        assertThat(fixtures.run(Looks.class).failures()).isEmpty();
        assertThat(model.calls).hasValue(3);
        assertThat(model.lookUps).hasValue(0);
    }

    @Test
    void saysThatTheWorldChanged() {
        record();
        model.page = "new page";

        assertThat(fixtures.with("goldentrace.fork.step", "4").run(Looks.class).failure())
                .isInstanceOf(Divergence.class)
                .hasMessageStartingWith("ForkTest.Looks.up  DIVERGED at step 1\n"
                        + "  cause     output of the tool get_page: the world changed, at $.result\n"
                        + "  expected  \"page of right 1\"");
        assertThat(model.calls).hasValue(0);
        assertThat(fixtures.result().status()).isEqualTo(Status.DIVERGED);
    }

    @Test
    void checksTheRecordedSteps() {
        record();
        model.system = "Look some pages up.";

        assertThat(fixtures.with("goldentrace.fork.step", "4").run(Looks.class).failure())
                .isInstanceOf(Divergence.class)
                .hasMessageContaining("cause     system prompt");
        assertThat(model.calls).hasValue(0);
    }

    @Test
    void isJudgedAgainstTheGoldenAndKeepsNothing() {
        record();
        model.wrongAt = 5;

        assertThat(fixtures.with("goldentrace.fork.step", "3").run(Looks.class).failure())
                .hasMessageContaining("\"a wrong answer\"");
        assertThat(fixtures.result().status()).isEqualTo(Status.FAILED);
        assertThat(fixtures.candidates()).isEmpty();
    }

    @Nested
    class Recorded {

        @Test
        void leavesPrefixAndSuffixAsACandidate() {
            record();

            fixtures.with("goldentrace.fork.step", "3").with("goldentrace.fork.record", "true");

            assertThat(fixtures.run(Looks.class).failures()).isEmpty();
            assertThat(fixtures.candidates()).isEmpty();
            assertThat(fixtures.result().candidate().acceptable()).isTrue();
            assertThat(fixtures.result().candidate().path()).isEqualTo("target/goldentrace/forks/" + OWN);
            assertThat(root.resolve("target/goldentrace/forks").resolve(OWN)).exists();
            assertThat(fixtures.result().golden().path()).isEqualTo("src/test/goldens/" + OWN);
        }

        @Test
        void isNotReplacedByOneThatFails() throws IOException {
            record();
            fixtures.with("goldentrace.fork.step", "3").with("goldentrace.fork.record", "true");
            fixtures.run(Looks.class);
            Path kept = root.resolve("target/goldentrace/forks").resolve(OWN);
            byte[] before = Files.readAllBytes(kept);
            model.wrongAt = 5;

            assertThat(Console.of(() ->
                            assertThat(fixtures.run(Looks.class).failures()).hasSize(1)))
                    .contains("[goldentrace] not kept ForkTest.Looks.up: target/goldentrace/forks/" + OWN
                            + " is of an earlier run and waits to be accepted.");
            assertThat(kept).hasBinaryContent(before);
        }

        @Test
        void isNotFitToBeAcceptedWhereTheTestFailed() {
            record();
            model.wrongAt = 5;

            fixtures.with("goldentrace.fork.step", "3").with("goldentrace.fork.record", "true");

            assertThat(fixtures.run(Looks.class).failures()).hasSize(1);
            assertThat(fixtures.result().candidate().unfit()).isEqualTo("the test failed");
        }
    }

    @Nested
    class OfAFailedCandidate {
        private static final String FAILED = "target/goldentrace/candidates/" + OWN;

        @BeforeEach
        void fails() {
            model.wrongAt = 3;
            record();
            model.wrongAt = 0;
            fixtures.with("goldentrace.golden", FAILED);
        }

        @Test
        void passesBeforeTheStepThatBrokeIt() {
            assertThat(fixtures.with("goldentrace.fork.step", "2")
                            .run(Looks.class)
                            .failures())
                    .isEmpty();
            assertThat(model.calls).hasValue(5);
        }

        @Test
        void leavesTheFileThatItIsMadeOf() {
            byte[] before = read(FAILED);
            fixtures.with("goldentrace.fork.step", "2").with("goldentrace.fork.record", "true");

            assertThat(fixtures.run(Looks.class).failures()).isEmpty();

            assertThat(root.resolve(FAILED)).hasBinaryContent(before);
            assertThat(root.resolve("target/goldentrace/forks").resolve(OWN)).exists();
        }

        @Test
        void isNotKeptOverAForkThatItIsMadeOf() {
            fixtures.with("goldentrace.fork.step", "2").with("goldentrace.fork.record", "true");
            fixtures.run(Looks.class);
            String kept = "target/goldentrace/forks/" + OWN;
            byte[] before = read(kept);
            model.calls.set(0);

            assertThat(fixtures.with("goldentrace.golden", kept)
                            .run(Looks.class)
                            .failure())
                    .isInstanceOf(UsageError.class)
                    .hasMessage("ForkTest.Looks.up: goldentrace.fork.record would write over <" + root.resolve(kept)
                            + ">, which goldentrace.golden names. Copy that file to another folder and name the copy, or"
                            + " leave goldentrace.fork.record out.");
            assertThat(root.resolve(kept)).hasBinaryContent(before);
            assertThat(model.calls).hasValue(0);
        }

        private byte[] read(String file) {
            try {
                return Files.readAllBytes(root.resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Test
        void failsAfterIt() {
            assertThat(fixtures.with("goldentrace.fork.step", "3")
                            .run(Looks.class)
                            .failure())
                    .hasMessageContaining("\"a wrong answer\"");
            assertThat(model.calls).hasValue(4);
        }
    }

    @Nested
    class Refuses {

        @Test
        void noStep() {
            record();

            assertThat(fixtures.run(Looks.class).failure())
                    .isInstanceOf(SettingsError.class)
                    .hasMessage(
                            "goldentrace.fork.step is not set: mode fork needs to know where it begins. Expected a step"
                                    + " from 0 to 7: the last one that is answered from the recording. Add"
                                    + " -Dgoldentrace.fork.step=4, for one.");
        }

        @ParameterizedTest
        @CsvSource({"8, 8", "researcher:1, researcher:1"})
        void aStepThatIsNotThere(String step, String shown) {
            record();

            assertThat(fixtures.with("goldentrace.fork.step", step)
                            .run(Looks.class)
                            .failure())
                    .isInstanceOf(SettingsError.class)
                    .hasMessage("goldentrace.fork.step, set by JUnit configuration parameter goldentrace.fork.step: <"
                            + shown
                            + "> is no step of the recording. Expected a step from 0 to 7: the last one that is answered"
                            + " from the recording.");
        }

        @ParameterizedTest
        @CsvSource({"two, replay", "-1, fork", "1.5, fork"})
        void whatIsNoStepInEveryMode(String step, String mode) {
            record();

            assertThat(fixtures.mode(mode)
                            .with("goldentrace.fork.step", step)
                            .run(Looks.class)
                            .failure())
                    .isInstanceOf(SettingsError.class)
                    .hasMessage("goldentrace.fork.step, set by JUnit configuration parameter goldentrace.fork.step: <"
                            + step
                            + "> is no step. Expected a whole number from 0, such as 3, or a lane and a number, such as"
                            + " researcher:3.");
        }

        @Test
        void aStepWithoutTheMode() {
            record();

            assertThat(fixtures.mode("replay")
                            .with("goldentrace.fork.step", "3")
                            .run(Looks.class)
                            .failure())
                    .hasMessage(
                            "goldentrace.fork.step, set by JUnit configuration parameter goldentrace.fork.step: it does"
                                    + " nothing in mode <replay>, which was set by JUnit configuration parameter goldentrace.mode."
                                    + " Set it with mode fork, such as -Dgoldentrace.mode=fork.");
        }

        @Test
        void toForkWhatIsNotThere() {
            fixtures.mode("fork").with("goldentrace.fork.step", "3");

            assertThat(fixtures.run(Looks.class).failure())
                    .isInstanceOf(MissingGolden.class)
                    .hasMessageStartingWith("ForkTest.Looks.up  UNRECORDED: there is no golden to fork\n");
        }

        @Test
        void whatHoldsSignedParts() {
            model.signed = Map.of("thinking_signature", "EqQBCgIYAg==");
            record();

            assertThat(fixtures.with("goldentrace.fork.step", "3")
                            .run(Looks.class)
                            .failure())
                    .isInstanceOf(UsageError.class)
                    .hasMessage(
                            "ForkTest.Looks.up: no fork is possible after step 3: a recorded turn of its history carries"
                                    + " <thinking_signature>, a part that the provider signed or encrypted for the conversation"
                                    + " that it had. The nearest step that works is -Dgoldentrace.fork.step=0, where all is live.");
            assertThat(model.lookUps).as("nothing runs before that is known").hasValue(0);
        }

        @Test
        void whatNeedsStateOfTheProvider() {
            model.parameters = Map.of("previous_response_id", "resp_1");
            record();

            assertThat(fixtures.with("goldentrace.fork.step", "3")
                            .run(Looks.class)
                            .failure())
                    .hasMessage("ForkTest.Looks.up: no fork is possible after step 3: its request names"
                            + " <previous_response_id>, state on the provider's server that answers from a recording do not"
                            + " build. The nearest step that works is -Dgoldentrace.fork.step=0, where all is live.");
        }
    }
}
