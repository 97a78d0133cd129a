package dev.goldentrace.redaction.internal.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.redaction.RedactionSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody writes. The patience is far more than any machine needs where the work is in proportion to the text. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OddTextsTest {
    private static final int MANY = 100_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{",
                "(",
                "]",
                "{\"a\":",
                "[\"",
                "\"",
                "'",
                ",'",
                "{'a",
                "a:",
                "a=",
                "zip:",
                "zip=(",
                "first_name: ",
                "a?b=c&",
                "\\\"",
                "{]",
                "([)",
                "name=X[",
                ", a",
                "+1 (",
                "\n\n",
                "email:'",
                "{\"a\":\"",
                "{\\\"a\\\":"
            })
    void areReadThroughWhateverTheyRepeat(String piece) {
        assertThat(Found.inText(piece.repeat(MANY))).isEmpty();
    }

    @Test
    void areReadOnAfterTheirDepths() {
        String text = "[".repeat(MANY) + "]".repeat(MANY) + "{\"first_name\": \"Mia\"}";

        assertThat(Found.textsInText(text)).containsExactly("Mia");
    }

    @Test
    void areReadOnAfterAQuotationMarkThatNothingCloses() {
        assertThat(Found.textsInText("He said (\"hi, then {\"first_name\": \"Mia\"}"))
                .containsExactly("Mia");
    }

    @Test
    void mayHoldJsonTooDeepForTheStack() {
        Object deep = "x";
        for (int i = 0; i < MANY; i++) {
            Map<String, Object> object = new HashMap<>();
            object.put("first_name", List.of(deep));
            deep = object;
        }
        Object json = deep;

        assertThat(PersonalFields.of(RedactionSettings.standard()).inJson(json)).isEmpty();
    }
}
