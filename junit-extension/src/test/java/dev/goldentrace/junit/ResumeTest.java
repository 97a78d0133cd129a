package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.results.RecordingOutcome;
import dev.goldentrace.settings.SettingsError;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings that failed are gone on with. */
class ResumeTest {
    private static final String OWN = "dev/goldentrace/junit/ResumeTest.Looks/up.golden.json";
    private static ChainAgent.Model model = new ChainAgent.Model();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshModel() {
        model = new ChainAgent.Model();
        fixtures = new Fixtures(root).mode("record");
    }

    static class Looks {
        @Test
        @AgentTrace
        void up(TraceCollector trace) {
            assertThat(new ChainAgent(trace, model).ask()).isEqualTo("the right answer");
        }
    }

    static class Draws {
        @Test
        @AgentTrace
        void up(TraceCollector trace) {
            ask(trace, "pick " + trace.random().nextInt(1_000_000));
            ask(trace, "pick again " + trace.newUuid());
            assertThat(model.failsAt).isZero();
        }

        private static void ask(TraceCollector trace, String text) {
            trace.llm(
                    LlmRequest.of("gpt-4.1", List.of(Message.user(text))),
                    () -> LlmReply.of(Message.assistant("ok"), null));
        }
    }

    private void failAt(int step) {
        model.failsAt = step;
        assertThat(fixtures.run(Looks.class).failure())
                .hasMessage("the model broke at step " + step + ", call " + step);
        model = new ChainAgent.Model();
        fixtures.with("goldentrace.resume", "true");
    }

    @Test
    void answersFinishedStepsAndGoesOnLive() {
        failAt(4);

        assertThat(fixtures.run(Looks.class).failures()).isEmpty();

        assertThat(model.calls).hasValue(4);
        assertThat(model.lookUps).hasValue(3);
        assertThat(fixtures.result().recording()).isEqualTo(RecordingOutcome.RECORDED);
        assertThat(fixtures.candidates()).isEmpty();
        assertThat(GoldenStore.at(root.resolve("src/test/goldens"))
                        .read(fixtures.golden())
                        .newest()
                        .steps())
                .hasSize(7);
    }

    @Test
    void goesOnWithWhatItDrew() {
        model.failsAt = 1;
        assertThat(fixtures.run(Draws.class).failures()).hasSize(1);
        model.failsAt = 0;

        assertThat(fixtures.with("goldentrace.resume", "true").run(Draws.class).failures())
                .isEmpty();
        assertThat(fixtures.with("goldentrace.resume", "false")
                        .mode("replay")
                        .run(Draws.class)
                        .failures())
                .isEmpty();
    }

    @Test
    void writesWhatReplays() {
        failAt(4);
        fixtures.run(Looks.class);
        model.calls.set(0);

        assertThat(fixtures.mode("replay")
                        .with("goldentrace.resume", "false")
                        .run(Looks.class)
                        .failures())
                .isEmpty();
        assertThat(model.calls).hasValue(0);
    }

    @Test
    void failsWhereTheAgentDoesSomethingElseNowAndKeepsTheCandidate() throws Exception {
        failAt(4);
        byte[] candidate =
                Files.readAllBytes(root.resolve("target/goldentrace/candidates").resolve(OWN));
        model.system = "Look some pages up.";

        assertThat(fixtures.run(Looks.class).failure())
                .isInstanceOf(CannotResume.class)
                .hasMessage(
                        "ResumeTest.Looks.up  CANNOT RESUME: within the finished steps of its candidate the agent now does"
                                + " something else"
                                + "\n  candidate  target/goldentrace/candidates/" + OWN + ", which stays as it is"
                                + "\n  ResumeTest.Looks.up  DIVERGED at step 1"
                                + "\n    cause     system prompt, at $.system"
                                + "\n    expected  \"Look all pages up.\"   (gpt-4.1, recorded " + day() + ")"
                                + "\n    actual    \"Look some pages up.\""
                                + "\n    also      5 recorded calls were not made because of it"
                                + "\n    then      mend it:          the system prompt, or what is filled into it"
                                + "\n              or you meant it:  mvn test -Dtest='ResumeTest$Looks#up'"
                                + " -Dgoldentrace.mode=record   (about $0.00084)"
                                + "\n              or let it warn:   -Dgoldentrace.onPromptChange=warn"
                                + "\n  then       record afresh: mvn test -Dtest='ResumeTest$Looks#up'"
                                + " -Dgoldentrace.mode=record");
        assertThat(model.calls).hasValue(0);
        assertThat(fixtures.sources()).isEmpty();
        assertThat(root.resolve("target/goldentrace/candidates").resolve(OWN)).hasBinaryContent(candidate);
    }

    private String day() {
        Path candidates = root.resolve("target/goldentrace/candidates");
        Golden candidate = GoldenStore.at(candidates).read(candidates.resolve(OWN));
        return LocalDate.ofInstant(candidate.newest().start(), ZoneOffset.UTC).toString();
    }

    @Test
    void recordsAfreshWithoutACandidate() {
        fixtures.with("goldentrace.resume", "true");

        assertThat(fixtures.run(Looks.class).failures()).isEmpty();
        assertThat(model.calls).hasValue(7);
    }

    @Test
    void doesNothingWithoutBeingAsked() {
        failAt(4);

        assertThat(fixtures.with("goldentrace.resume", "false").run(Looks.class).failures())
                .isEmpty();
        assertThat(model.calls).hasValue(7);
    }

    @Test
    void isTrueOrFalseInEveryMode() {
        assertThat(fixtures.mode("replay")
                        .with("goldentrace.resume", "yes")
                        .run(Looks.class)
                        .failure())
                .isInstanceOf(SettingsError.class)
                .hasMessage("goldentrace.resume: expected true or false, but JUnit configuration parameter"
                        + " goldentrace.resume says <yes>.");
    }
}
