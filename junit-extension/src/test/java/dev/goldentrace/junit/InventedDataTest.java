package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.redaction.PersonalData;
import dev.goldentrace.results.RecordingOutcome;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.settings.SettingsError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests whose personal data is made up say so, and keep it. */
class InventedDataTest {
    private static final String ADDRESS = "jo.miller@kettles-and-more.com";
    private static final String KEY = "AKIA" + "Q7ZLP3XNM2VTRWYK";
    private static ShopAgent.World world = new ShopAgent.World();
    private static String wish = "";

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        wish = "I am " + ADDRESS + ". My kettle is broken.";
        fixtures = new Fixtures(root);
    }

    static class Invented {
        @Test
        @AgentTrace(golden = "kettle", personalData = PersonalData.INVENTED)
        void theKettle(TraceCollector trace) {
            new ShopAgent(trace, world).refund(wish);
        }
    }

    static class Unsaid {
        @Test
        @AgentTrace(golden = "kettle")
        void theKettle(TraceCollector trace) {
            new ShopAgent(trace, world).refund(wish);
        }
    }

    private String golden() throws IOException {
        return Files.readString(fixtures.golden());
    }

    private TestResult result(Class<?> of) {
        return fixtures.results().stream()
                .filter(result -> result.test().className().equals(of.getName()))
                .findFirst()
                .orElseThrow();
    }

    private String recorded(Class<?> test) {
        return Console.of(
                () -> assertThat(fixtures.mode("record").run(test).failures()).isEmpty());
    }

    @Test
    void keepsItAndSaysSoInTheHeader() throws IOException {
        assertThat(recorded(Invented.class)).contains("personal data: invented, so it was left as it is");

        assertThat(golden()).contains("\"personalData\": \"invented\"", ADDRESS);
        assertThat(fixtures.mode("replay").run(Invented.class).failures()).isEmpty();
        assertThat(fixtures.result().golden().personalData()).isEqualTo(PersonalData.INVENTED);
        assertThat(fixtures.result().warnings()).isEmpty();
    }

    @Test
    void isRedactedWhereNobodySaysSo() throws IOException {
        assertThat(recorded(Unsaid.class)).doesNotContain("invented");

        assertThat(golden()).doesNotContain("personalData", ADDRESS);
    }

    @Test
    void canBeSaidForAWholeBuild() throws IOException {
        Files.writeString(root.resolve("goldentrace.properties"), "goldentrace.redaction.personalData=invented\n");

        recorded(Unsaid.class);

        assertThat(golden()).contains("\"personalData\": \"invented\"", ADDRESS);
    }

    @Test
    void aSecretIsRedactedAllTheSame() throws IOException {
        wish = "My key is " + KEY + ". My kettle is broken.";

        recorded(Invented.class);

        assertThat(golden()).doesNotContain(KEY).contains("\"personalData\": \"invented\"");
    }

    @Test
    void anAddressInAResultStaysToo() {
        recorded(Invented.class);

        assertThat(fixtures.result().story()).first().asString().contains(ADDRESS);
    }

    @Nested
    class WhenTheSettingChanges {
        @Test
        void aRedactedGoldenReplaysAsInvented() {
            recorded(Unsaid.class);

            assertThat(fixtures.mode("replay").run(Invented.class).failures()).isEmpty();
            assertThat(result(Invented.class).warnings()).isEmpty();
        }

        @Test
        void aGoldenInTheClearReplaysAsRealAndIsWarnedOf() {
            recorded(Invented.class);

            assertThat(fixtures.mode("replay").run(Unsaid.class).failures()).isEmpty();
            assertThat(result(Unsaid.class).warnings())
                    .containsExactly(
                            "the golden says that its personal data is invented, and the settings say that it is"
                                    + " real: what stands in it in the clear stays there until it is recorded again: mvn test"
                                    + " -Dtest='InventedDataTest$Unsaid#theKettle' -Dgoldentrace.mode=record");
        }

        @Test
        void recordingAgainRedactsAndSaysWhyTheTextsDiffer() throws IOException {
            recorded(Invented.class);

            recorded(Unsaid.class);

            assertThat(golden()).doesNotContain("personalData", ADDRESS);
            assertThat(result(Unsaid.class).recording()).isEqualTo(RecordingOutcome.RECORDED);
            assertThat(result(Unsaid.class).warnings())
                    .containsExactly("the golden was redacted by other settings, when personal data was invented (it is"
                            + " real now), so the two can differ in texts that were redacted in one of them only");
        }

        @Test
        void recordingAgainWritesTheHeaderWhereNothingElseDiffers() throws IOException {
            wish = "My kettle is broken.";
            recorded(Unsaid.class);

            recorded(Invented.class);

            assertThat(golden()).contains("\"personalData\": \"invented\"");
        }

        @Test
        void liveRunsSayItToo() {
            recorded(Invented.class);

            fixtures.mode("live").run(Unsaid.class);

            assertThat(result(Unsaid.class).warnings())
                    .anyMatch(warning -> warning.startsWith("the golden was redacted by other settings"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay", "record", "record-missing", "live", "fork", "bisect", "passthrough"})
    void aValueThatCannotBeIsRefusedInEveryMode(String mode) {
        fixtures.with("goldentrace.redaction.fields", "badge=numbr").mode(mode);

        assertThat(fixtures.run(Unsaid.class).failure())
                .isInstanceOf(SettingsError.class)
                .hasMessage("goldentrace.redaction.fields, set by JUnit configuration parameter"
                        + " goldentrace.redaction.fields: there is no type <numbr>. The nearest is <number>; all are:"
                        + " email, name, phone, us-ssn, national-id, credit-card, iban, ip, ipv6, birth-date, address,"
                        + " postal-code, number, api-key.");
        assertThat(fixtures.result().failure().type()).isEqualTo(SettingsError.class.getName());
    }
}
