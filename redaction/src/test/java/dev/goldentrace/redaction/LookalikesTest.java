package dev.goldentrace.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value in another writing: models put in curly apostrophes, blanks that do not break, accents of their own. */
class LookalikesTest {
    private static final String CUSTOMER = "{\"first_name\": \"Zo\u00EB\", \"last_name\": \"O'Brannigan\","
            + " \"address1\": \"472 Larkspur Terrace\", \"zip\": \"80287\"}";

    private static String redacted(String customer, String text) {
        return Sessions.inputs(Redactor.standard().redact(Sessions.saying(customer, text)))
                .get(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoe\u0308",
                "ZOE\u0308",
                "Z\u00ADo\u200B\u00EB",
                "O\u2019Brannigan",
                "472\u00A0Larkspur\u202FTerrace",
                "\uFF18\uFF10\uFF12\uFF18\uFF17",
                "\u0668\u0660\u0662\u0668\u0667"
            })
    void whatReadsTheSameIsRedacted(String written) {
        assertThat(redacted(CUSTOMER, "I say " + written + ".")).doesNotContain(written);
    }

    @Test
    void aValueWithAnAccentOfItsOwnIsFoundWithoutOne() {
        assertThat(redacted(CUSTOMER.replace("\u00EB", "e\u0308"), "I am Zo\u00EB."))
                .doesNotContain("Zo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoe", "Zo\u00EBs", "Larkspur\u00A0Terraces", "\uFF18\uFF10\uFF12\uFF18\uFF17\uFF11"})
    void otherWordsAreLeftAlone(String written) {
        assertThat(redacted(CUSTOMER, "I say " + written + ".")).isEqualTo("I say " + written + ".");
    }

    @Test
    void aGateThatKnowsTheSessionStopsThem() {
        Session session = Sessions.saying(CUSTOMER, "I am Zoe\u0308.");
        assertThat(Redactor.standard().gate(session).inspect("Zoe\u0308 was here"))
                .isPresent();
    }
}
