package dev.goldentrace.redaction.internal.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateValuesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1980-02-27",
                "1980-02-27T00:00:00Z",
                "02/27/1980",
                "2/27/1980",
                "27.02.1980",
                "February 27, 1980",
                "Feb 27 1980",
                "27 February 1980",
                "27th of February 1980",
                "february 27th, 1980",
                "19800227"
            })
    void areFoundInOtherNotationsToo(String written) {
        assertThat(Found.textsInJson("{\"dob\": \"" + written + "\"}"))
                .contains(
                        written,
                        "1980-02-27",
                        "02/27/1980",
                        "2/27/1980",
                        "February 27, 1980",
                        "27 February 1980",
                        "February 27th, 1980",
                        "Feb 27, 1980",
                        "19800227")
                .doesNotContain("1980-27-02");
    }

    @Test
    void areOfEitherOrderWhereBothAreDays() {
        assertThat(Found.textsInJson("{\"dob\": \"02/03/1980\"}")).contains("1980-02-03", "1980-03-02");
    }

    @Test
    void mayBeOfAnUnknownForm() {
        assertThat(Found.textsInJson("{\"dob\": \"27/II/1980\"}")).containsExactly("27/II/1980");
    }

    @Test
    void areNoSuchDayOnlyAsWritten() {
        assertThat(Found.textsInJson("{\"dob\": \"1980-02-31\"}")).containsExactly("1980-02-31");
    }
}
