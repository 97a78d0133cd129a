package dev.goldentrace.redaction.internal.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbansTest {
    private final Ibans ibans = new Ibans();

    @ParameterizedTest
    @CsvSource({"GB,4,14", "DE,0,18", "FR,0,23", "MT,4,23", "NO,0,11", "NL,4,10", "RU,0,29"})
    void findsAccountsOfEachCountryInOneRunAndInGroups(String country, int letters, int digits) {
        Generated.many().limit(100).forEach(generated -> {
            String iban = Generated.iban(country, generated.letters(letters) + generated.digits(digits));
            String grouped = iban.replaceAll("(.{4})(?!$)", "$1 ");
            String lower = iban.toLowerCase(Locale.ROOT);
            assertThat(Found.by(ibans, "from " + iban + " to " + grouped + " and " + lower + "."))
                    .containsExactly(iban, grouped, lower);
        });
    }

    @Test
    void leavesAloneWhatIsMistyped() {
        Generated.many().forEach(generated -> {
            String iban = Generated.iban("GB", generated.letters(4) + generated.digits(14));
            assertThat(Found.by(ibans, generated.mistyped(iban))).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XX46REDACTED00000001",
                "GB29NWBK601613319268191",
                "AGB29NWBK60161331926819",
                "GB29NWBK6016133192681",
                "GB29 NWBK60 1613 3192 6819",
                "ZZ29NWBK60161331926819",
                "GB29"
            })
    void leavesAloneWhatHasNoCountryOrNotItsLength(String text) {
        assertThat(Found.by(ibans, text)).isEmpty();
    }
}
