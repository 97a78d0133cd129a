package dev.goldentrace.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goldentrace.redaction.PersonalData;
import dev.goldentrace.redaction.RedactionSettings;
import dev.goldentrace.redaction.Surrogate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is redacted, as settings say it. */
class RedactingTest {
    @TempDir
    Path module;

    private final SettingsTest.Places places = new SettingsTest.Places();

    private RedactionSettings read() {
        return Redacting.of(Settings.of(module, places, Map.of()));
    }

    private RedactionSettings read(String name, String value) {
        places.properties.put("goldentrace.redaction." + name, value);
        return read();
    }

    private void isRefused(String name, String value, String message) {
        assertThatExceptionOfType(SettingsError.class)
                .isThrownBy(() -> read(name, value))
                .withMessage(message);
    }

    @Test
    void isTheUsualWhereNobodySays() {
        assertThat(read()).isEqualTo(RedactionSettings.standard());
    }

    @Test
    void isWhatAnyPlaceSays() throws IOException {
        Files.writeString(module.resolve("goldentrace.properties"), "goldentrace.redaction.fields=badge=number\n");
        places.variables.put("GOLDENTRACE_REDACTION_PERSONAL_DATA", "Invented");
        places.parameters.put("goldentrace.redaction.allow", "help@kettles.com");

        assertThat(read("regions", "GB"))
                .isEqualTo(RedactionSettings.standard()
                        .withPersonalData(PersonalData.INVENTED)
                        .withField("badge", Surrogate.Type.NUMBER)
                        .withAllowed("help@kettles.com")
                        .withRegions(Set.of("GB")));
    }

    @Test
    void knowsWhosePersonalDataItIs() {
        assertThat(read("personalData", "invented").personalData()).isEqualTo(PersonalData.INVENTED);
        assertThat(read("personalData", "real").personalData()).isEqualTo(PersonalData.REAL);
        isRefused(
                "personalData",
                "made-up",
                "goldentrace.redaction.personalData: expected one of real, invented, but system property"
                        + " goldentrace.redaction.personalData says <made-up>.");
    }

    @Nested
    class Regions {
        @Test
        void areTwoLettersInAnyCase() {
            assertThat(read("regions", "us, GB").regions()).containsExactly("GB", "US");
        }

        @Test
        void mustBeKnown() {
            isRefused(
                    "regions",
                    "US,UK",
                    "goldentrace.redaction.regions, set by system property goldentrace.redaction.regions: there is no"
                            + " region <UK> that phone numbers are known of. Write two letters for each (ISO 3166),"
                            + " such as US, or GB for the United Kingdom.");
        }

        @Test
        void standBetweenCommas() {
            isRefused(
                    "regions",
                    "US,",
                    "goldentrace.redaction.regions, set by system property goldentrace.redaction.regions: nothing stands"
                            + " before, between or after a comma of <US,>. Remove that comma.");
        }
    }

    @Nested
    class Fields {
        private static final String SET_BY =
                "goldentrace.redaction.fields, set by system property goldentrace.redaction.fields: ";

        @Test
        void areAddedAndLeftAlone() {
            RedactionSettings read =
                    read("fields", "employeeNo=number, nickname = NAME,tax=national_id,pin=api-key,-city");

            assertThat(read.fields())
                    .isEqualTo(Map.of(
                            "employeeNo", Surrogate.Type.NUMBER,
                            "nickname", Surrogate.Type.NAME,
                            "tax", Surrogate.Type.NATIONAL_ID,
                            "pin", Surrogate.Type.API_KEY));
            assertThat(read.plainFields()).containsExactly("city");
        }

        @Test
        void haveATypeThatIsKnown() {
            isRefused(
                    "fields",
                    "nickname=nam",
                    SET_BY + "there is no type <nam>. The nearest is <name>; all are: email, name, phone, us-ssn,"
                            + " national-id, credit-card, iban, ip, ipv6, birth-date, address, postal-code, number, api-key.");
        }

        @Test
        void haveAType() {
            isRefused(
                    "fields",
                    "nickname",
                    SET_BY + "<nickname> does not say what the field's values are. Write it as employeeNo=number, or as"
                            + " -city for a field that stays as it is.");
        }

        @Test
        void haveAName() {
            String then =
                    " names no field. Write it as employeeNo=number, or as -city for a field that stays as it is.";
            isRefused("fields", "=name", SET_BY + "<=name>" + then);
            isRefused("fields", "-", SET_BY + "<->" + then);
        }

        @Test
        void areNamedOnce() {
            isRefused(
                    "fields",
                    "employee_no=number,-employeeNo",
                    SET_BY + "the field <employeeNo> is named twice. Say one thing of it.");
        }
    }

    @Nested
    class Allowed {
        @Test
        void areTextsBetweenCommas() {
            assertThat(read("allow", "help@kettles.com, +1 800 555 1234").allowed())
                    .containsExactly("+1 800 555 1234", "help@kettles.com");
        }

        @Test
        void areTheLinesOfAFileToo() throws IOException {
            Files.writeString(module.resolve("shop.txt"), "1 Kettle Road, Springfield\n\n help@kettles.com \n");

            assertThat(read("allow", "@shop.txt,sales@kettles.com").allowed())
                    .containsExactly("1 Kettle Road, Springfield", "help@kettles.com", "sales@kettles.com");
        }

        @Test
        void mustBeThere() {
            isRefused(
                    "allow",
                    "@shop.txt",
                    "goldentrace.redaction.allow, set by system property goldentrace.redaction.allow: the file <shop.txt>"
                            + " cannot be read, seen from <" + module + "> (NoSuchFileException). Name a file in UTF-8"
                            + " with one text on each line, or write the texts themselves, separated by commas.");
        }
    }
}
