package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.normalize.NormalizedText;
import dev.goldentrace.normalize.Normalizer;
import dev.goldentrace.normalize.TextPlace;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.results.RecordingOutcome;
import dev.goldentrace.results.Status;
import dev.goldentrace.settings.SettingsError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is another text in each run, and what a test says about it. */
class NormalizingTest {
    private static ShopAgent.World world = new ShopAgent.World();
    private static String said = "";

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        said = "My kettle is broken.";
        fixtures = new Fixtures(root);
    }

    static class Plain {
        @Test
        @AgentTrace
        void refunds(TraceCollector trace) {
            new ShopAgent(trace, world).refund(said);
        }
    }

    @AgentTrace(ignore = "parameters.seed")
    static class Ignores {
        @Test
        @AgentTrace(ignore = {"messages[0]", "model"})
        void refunds(TraceCollector trace) {
            new ShopAgent(trace, world).refund(said);
        }
    }

    static class IgnoresNothing {
        @Test
        @AgentTrace(ignore = "message[0]")
        void refunds(TraceCollector trace) {
            new ShopAgent(trace, world).refund(said);
        }
    }

    static class Dates {
        @Test
        @AgentTrace(volatileText = "dates")
        void refunds(TraceCollector trace) {
            new ShopAgent(trace, world).refund(said);
        }
    }

    static class Tickets {
        @Test
        @AgentTrace(normalizers = TicketNumbers.class)
        void refunds(TraceCollector trace) {
            new ShopAgent(trace, world).refund(said);
        }
    }

    static class Unmakeable {
        @Test
        @AgentTrace(normalizers = Hidden.class)
        void refunds(TraceCollector trace) {
            new ShopAgent(trace, world).refund(said);
        }
    }

    public static final class TicketNumbers implements Normalizer {
        @Override
        public String normalize(String text, TextPlace place) {
            return text.replaceAll("TCK-\\d+", "<ticket>");
        }
    }

    private static final class Hidden implements Normalizer {
        @Override
        public String normalize(String text, TextPlace place) {
            return text;
        }
    }

    private Outcome recordedThenReplayed(Class<?> tests, String recorded, String live) {
        said = recorded;
        assertThat(fixtures.mode("record").run(tests).failures()).isEmpty();
        said = live;
        return fixtures.mode("replay").run(tests);
    }

    @Test
    void anIdThatIsMadeAnewIsTheSame() {
        Outcome outcome =
                recordedThenReplayed(Plain.class, "Request " + UUID.randomUUID(), "Request " + UUID.randomUUID());

        assertThat(outcome.failures()).isEmpty();
        assertThat(fixtures.result().normalized()).containsExactly(new NormalizedText("uuids", "messages[*]", 1));
    }

    @Test
    void isToldOfAFilesReplayToo() {
        said = "Request " + UUID.randomUUID();
        assertThat(fixtures.mode("record").run(Plain.class).failures()).isEmpty();
        said = "Request " + UUID.randomUUID();
        fixtures.mode("replay").with("goldentrace.golden", fixtures.golden().toString());

        assertThat(fixtures.run(Plain.class).failures()).isEmpty();
        assertThat(fixtures.result().normalized()).containsExactly(new NormalizedText("uuids", "messages[*]", 1));
    }

    @Test
    void isToldOfAForksRecordedStepsToo() {
        said = "Request " + UUID.randomUUID();
        assertThat(fixtures.mode("record").run(Plain.class).failures()).isEmpty();
        said = "Request " + UUID.randomUUID();
        fixtures.mode("fork").with("goldentrace.fork.step", "1").run(Plain.class);

        assertThat(fixtures.result().normalized()).containsExactly(new NormalizedText("uuids", "messages[*]", 1));
    }

    @Test
    void aDateIsNotUnlessTheTestSaysSo() {
        assertThat(recordedThenReplayed(Plain.class, "On 2026-11-02.", "On 2026-12-24.")
                        .failure())
                .isInstanceOf(Divergence.class);
        assertThat(recordedThenReplayed(Dates.class, "On 2026-11-02.", "On 2026-12-24.")
                        .failures())
                .isEmpty();
    }

    @Test
    void aDateIsWhereASettingSaysSo() {
        fixtures.with("goldentrace.volatile", "dates@messages[0]");

        assertThat(recordedThenReplayed(Plain.class, "On 2026-11-02.", "On 2026-12-24.")
                        .failures())
                .isEmpty();
    }

    @Test
    void aFieldIsIgnoredWhereAnAnnotationSaysSo() {
        assertThat(recordedThenReplayed(Ignores.class, "Kettle.", "Toaster.").failures())
                .isEmpty();
        assertThat(fixtures.result().normalized()).containsExactly(new NormalizedText("ignored", "messages[*]", 1));
    }

    @Test
    void aFieldIsIgnoredWhereASettingSaysSo() {
        fixtures.with("goldentrace.ignore", "parameters.seed, messages[0]");

        assertThat(recordedThenReplayed(Plain.class, "Kettle.", "Toaster.").failures())
                .isEmpty();
    }

    @Test
    void aNormalizerIsAsked() {
        assertThat(recordedThenReplayed(Tickets.class, "See TCK-1.", "See TCK-22.")
                        .failures())
                .isEmpty();
        assertThat(recordedThenReplayed(Tickets.class, "See TCK-1.", "See TCK-22!")
                        .failure())
                .isInstanceOf(Divergence.class);
    }

    @Test
    void recordingAgainWithNothingElseChangedWritesNothing() throws Exception {
        assertThat(recordedThenReplayed(Tickets.class, "See TCK-1.", "See TCK-22.")
                        .failures())
                .isEmpty();
        Path golden =
                root.resolve("src/test/goldens").resolve(fixtures.goldens().get(0));
        byte[] before = Files.readAllBytes(golden);

        assertThat(fixtures.mode("record").run(Tickets.class).failures()).isEmpty();
        assertThat(fixtures.result().recording()).isEqualTo(RecordingOutcome.UNCHANGED);
        assertThat(golden).hasBinaryContent(before);
        assertThat(golden).content().containsPattern("\"redaction\": \"\\d+-[0-9a-f]{12}/[0-9a-f]{12}\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay", "record", "record-missing", "live", "passthrough"})
    void aBadPathIsRefusedInEveryMode(String mode) {
        fixtures.with("goldentrace.ignore", "toolz.refund.description").mode(mode);

        assertThat(fixtures.run(Plain.class).failure())
                .isInstanceOf(SettingsError.class)
                .hasMessage("goldentrace.ignore, set by JUnit configuration parameter goldentrace.ignore:"
                        + " <toolz.refund.description> can name no field. Did you mean <tools.refund.description>? Paths"
                        + " begin with arguments, embedding, image, messages, model, moderation, other, parameters,"
                        + " responseFormat, result, retrieval, speech, system, tool, tools, or with **; docs/start.md has"
                        + " examples.");
        assertThat(fixtures.result().status()).isEqualTo(Status.FAILED);
        assertThat(world.liveCalls).hasValue(0);
    }

    @Test
    void aBadPathOfAnAnnotationIsRefused() {
        assertThat(fixtures.mode("record").run(IgnoresNothing.class).failure())
                .isInstanceOf(SettingsError.class)
                .hasMessageStartingWith("goldentrace.ignore, set by the annotation: <message[0]> can name no field. Did"
                        + " you mean <messages[0]>?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay", "record", "record-missing", "live", "passthrough"})
    void aBadWordIsRefusedInEveryMode(String mode) {
        fixtures.with("goldentrace.volatile", "date").mode(mode);

        assertThat(fixtures.run(Plain.class).failure())
                .isInstanceOf(SettingsError.class)
                .hasMessageStartingWith(
                        "goldentrace.volatile, set by JUnit configuration parameter goldentrace.volatile:"
                                + " <date> is nothing that can be volatile. Did you mean <dates>?");
    }

    @Test
    void aNormalizerThatCannotBeMadeIsRefused() {
        assertThat(fixtures.mode("record").run(Unmakeable.class).failure())
                .isInstanceOf(UsageError.class)
                .hasMessage("the normaliser <dev.goldentrace.junit.NormalizingTest$Hidden> cannot be made. A normaliser"
                        + " is a public class with a public constructor without parameters; a nested one is static.");
    }
}
