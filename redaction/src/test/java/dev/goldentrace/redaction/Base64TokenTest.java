package dev.goldentrace.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64TokenTest {
    private static final String TEXT = "To ann@acme.com, with \u00e4 and \u4f60 and \ud83d\ude00.";

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a ", "fifteen-letters ", "sixteen-letters/ ", "a=", "==", "\\n", "x\u00e4"})
    void isFoundAfterWhatIsNone(String before) {
        String token = encoded(TEXT);
        assertThat(Base64Token.in(before + token + " and"))
                .containsExactly(new Base64Token(before.length(), before.length() + token.length(), TEXT, false, true));
    }

    @Test
    void severalAreFound() {
        String token = encoded(TEXT);
        assertThat(Base64Token.in(token + "." + token + ",x," + token))
                .extracting(Base64Token::start)
                .containsExactly(0, token.length() + 1, 2 * token.length() + 4);
    }

    @Test
    void shortOnesAreOnlyReadInRecordedTexts() {
        assertThat(Base64Token.in(encoded("Anonaym"))).isEmpty();
        assertThat(Base64Token.inRecorded(encoded("Anonaym")))
                .extracting(Base64Token::text)
                .isEqualTo(List.of("Anonaym"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "internationalization",
                "aaaaaaaaaaaaaaaaaaaa",
                "VG8gYW5uQGFjbWUuY29t===",
                "VG8gYW5uQGFjbWUuY29\u00e4"
            })
    void whatIsNoTextIsNone(String text) {
        assertThat(Base64Token.in(text)).isEmpty();
    }
}
