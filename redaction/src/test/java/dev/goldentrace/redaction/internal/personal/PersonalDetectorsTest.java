package dev.goldentrace.redaction.internal.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.redaction.Detected;
import dev.goldentrace.redaction.PersonalData;
import dev.goldentrace.redaction.RedactionSettings;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.redaction.Surrogate.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalDetectorsTest {
    private final RedactionSettings settings = RedactionSettings.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "call about card 5018 6647 0906|CREDIT_CARD",
                "call 36.160.14.148|IP",
                "NHS number 943 476 5919, call back|NATIONAL_ID",
                "call GB29 NWBK 6016 1331 9268 19|IBAN",
                "phone 853-37-1694|US_SSN"
            })
    void onlyTheStrongestHasWhatSeveralWouldTake(String text, Type type) {
        List<Type> types = new ArrayList<>();
        Ranked.find(
                PersonalDetectors.of(settings.withRegions(Set.of("US", "GB"))),
                text,
                (detector, span) -> types.add(detector.type()));
        assertThat(types).containsExactly(type);
    }

    @Test
    void aRedactorTellsWhereTheValuesAre() {
        String text = "ann@acme.com, 949-877-7106, 4539578763621486";
        assertThat(Redactor.standard().detect(text))
                .containsExactly(
                        new Detected(Type.EMAIL, 0, 12),
                        new Detected(Type.PHONE, 14, 26),
                        new Detected(Type.CREDIT_CARD, 28, 44));
    }

    @Test
    void inventedDataIsLeftAlone() {
        Redactor invented = Redactor.of(settings.withPersonalData(PersonalData.INVENTED));
        assertThat(invented.detect("949-877-7106, 4539578763621486, 853-37-1694"))
                .isEmpty();
    }

    @Test
    void whatIsAllowedStays() {
        Redactor redactor = Redactor.of(settings.withAllowed("949-877-7106"));
        assertThat(redactor.conceal("Call 949-877-7106 or 949-877-7107"))
                .isEqualTo("Call 949-877-7106 or <phone number>");
    }

    @Test
    void theRegionsAreAPartOfTheFingerprint() {
        assertThat(Redactor.of(settings.withRegions(Set.of("GB"))).fingerprint())
                .isNotEqualTo(Redactor.standard().fingerprint());
    }
}
