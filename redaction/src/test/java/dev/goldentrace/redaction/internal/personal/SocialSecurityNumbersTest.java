package dev.goldentrace.redaction.internal.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialSecurityNumbersTest {
    private final SocialSecurityNumbers numbers = new SocialSecurityNumbers();

    @Test
    void areFoundAsTheyAreWritten() {
        Generated.many().forEach(generated -> {
            String number = String.format(
                    "%03d-%02d-%04d", 1 + generated.below(660), 1 + generated.below(99), 1 + generated.below(9999));
            assertThat(Found.by(numbers, "It is " + number + ".")).containsExactly(number);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"my SSN is 853 37 1694", "social security number: 853371694", "\"ssn\": \"853371694\""})
    void areFoundWithoutHyphensBesideTheirName(String text) {
        assertThat(Found.by(numbers, text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000-12-3456",
                "666-12-3456",
                "853-00-1694",
                "853-37-0000",
                "987-65-4320",
                "078-05-1120",
                "SSN 219-09-9999"
            })
    void leavesAloneWhatNobodyHas(String text) {
        assertThat(Found.by(numbers, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "853371694",
                "853 37 1694",
                "2853-37-1694",
                "853-37-16945",
                "1-853-37-1694",
                "853-37-1694-2",
                "853-371-694",
                "A853-37-1694",
                "853-37 1694"
            })
    void leavesAloneWhatIsWrittenOtherwise(String text) {
        assertThat(Found.by(numbers, text)).isEmpty();
    }
}
