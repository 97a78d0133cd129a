package dev.goldentrace.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.redaction.Surrogate.Type;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolCall;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
    private final FieldSessions sessions = new FieldSessions();

    @Nested
    class Everywhere {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "I am Mia Garcia. | I am Anonaym Anonbym.",
                    "MIA GARCIA, mia garcia | ANONAYM ANONBYM, anonaym anonbym",
                    "mia_garcia_4516 and mia-garcia | anonaym_anonbym_9900001 and anonaym-anonbym",
                    "miaGarcia, MiaGarcia, MIAGarcia | anonaymAnonbym, AnonaymAnonbym, ANONAYMAnonbym",
                    "getMia4516Garcia | getAnonaym9900001Anonbym",
                    "mia4516x | anonaym9900001x",
                    "\\nmia\\tGarcia %20mia \\u003dgarcia %2D4516 | \\nanonaym\\tAnonbym %20anonaym \\u003danonbym %2D9900001",
                    "%253Dmia %25224516%2522 %25253dgarcia | %253Danonaym %25229900001%2522 %25253danonbym",
                    "Mia's and (mia) | Anonaym's and (anonaym)",
                    "mIA | aNONAYM"
                })
        void wholeWordsAndPartsOfIdentifiersAreFoundWhateverTheirCase(String raw, String redacted) {
            sessions.everywhere(Type.NAME, "Mia", "Garcia").everywhere(Type.NUMBER, "4516");
            assertThat(sessions.redact(raw)).containsExactly(redacted);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"Miami", "Amia", "garcias", "14516", "45167", "mía", "miá", "xmia", "MIAmi", "mia\u0301"})
        void partsOfWordsAndNumbersAreLeftAlone(String text) {
            sessions.everywhere(Type.NAME, "Mia", "Garcia").everywhere(Type.NUMBER, "4516");
            assertThat(sessions.redact(text)).containsExactly(text);
        }

        @Test
        void aShorterValueIsFoundWhereALongerOneIsRefused() {
            sessions.everywhere(Type.ADDRESS, "Elm Street", "Elm");
            assertThat(sessions.redact("Elm Streets")).containsExactly("Anona Road Streets");
        }

        @Test
        void namesInScriptsWithoutBlanksAreFound() {
            assertThat(sessions.everywhere(Type.NAME, "田中").redact("田中さんへ")).containsExactly("Anonaymさんへ");
        }
    }

    @Nested
    class AsWritten {
        @Test
        void onlyTheSameCaseIsFound() {
            sessions.asWritten(Type.NAME, "Will");
            assertThat(sessions.redact("Will you, Will? I will. WILL Willing"))
                    .containsExactly("Anonaym you, Anonaym? I will. WILL Willing");
        }
    }

    @Nested
    class Spellings {
        @Test
        void theUsualOneMayBeIrregular() {
            sessions.everywhere(Type.NAME, "McDonald").everywhere(Type.ADDRESS, "12 NE 5th Ave");
            assertThat(sessions.redact("McDonald mcdonald MCDONALD Mcdonald", "12 ne 5th ave, 12 NE 5th Ave"))
                    .containsExactly("Anonaym anonaym ANONAYM aNONAYM", "anona road, Anona Road");
        }

        @Test
        void valuesWithoutLettersInTheirSurrogatesAreToldApartByCase() {
            sessions.everywhere(Type.POSTAL_CODE, "SW1A 1AA");
            assertThat(sessions.redact("SW1A 1AA sw1a 1aa SW1A 1AA")).containsExactly("00101 00102 00101");
        }
    }

    @Nested
    class Encodings {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "to=12+Elm+Street&x | to=Anona+Road&x",
                    "/12%20Elm%20Street/ | /Anona%20Road/",
                    "u=to%3D12%2BElm%2BStreet. | u=to%3DAnona%2BRoad.",
                    "n=Jos%C3%A9; | n=%41nonaym;",
                    "n=JOS%C3%89; | n=%41NONAYM;",
                    "{\"n\":\"Jos\\u00e9\"} | {\"n\":\"\\u0041\\u006eonaym\"}",
                    "{\"n\":\"{\\\"n\\\":\\\"Jos\\\\u00e9\\\"}\"} | {\"n\":\"{\\\"n\\\":\\\"\\\\u0041\\\\u006eonaym\\\"}\"}",
                    "n=jos%c3%a9; | n=anonbym;"
                })
        void theFormOfAPlaceIsTheSurrogatesToo(String raw, String redacted) {
            sessions.everywhere(Type.ADDRESS, "12 Elm Street").everywhere(Type.NAME, "José");
            assertThat(sessions.redact(raw.endsWith("n=jos%c3%a9;") ? "José" : "none", raw)
                            .get(1))
                    .isEqualTo(redacted);
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void base64IsReadAndWrittenAgain(boolean padding) {
            sessions.everywhere(Type.NAME, "Mia");
            assertThat(sessions.redact("token " + base64("{\"user\":\"Mia\",\"id\":12}", padding) + ", please"))
                    .containsExactly("token " + base64("{\"user\":\"Anonaym\",\"id\":12}", padding) + ", please");
        }

        @Test
        void base64WithinBase64Too() {
            sessions.everywhere(Type.NAME, "Mia");
            assertThat(sessions.redact(base64("inner " + base64("I am Mia Who Is Here", true), true)))
                    .containsExactly(base64("inner " + base64("I am Anonaym Who Is Here", true), true));
        }

        private static String base64(String text, boolean padding) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Base64.Encoder encoder =
                    padding ? Base64.getEncoder() : Base64.getUrlEncoder().withoutPadding();
            return encoder.encodeToString(bytes);
        }
    }

    @Nested
    class Numbers {
        private ToolCall redact(Map<String, Object> arguments, String result) {
            Step step = new Step(1, "main", Sessions.llm("hi", "ho"), List.of(Sessions.tool(arguments, result)));
            Session raw = Sessions.session(List.of(Sessions.run(1, "hi", List.of(step))));
            return sessions.redact(raw).session().toolCalls().get(0);
        }

        @Test
        void staysANumberAndIsTheSameInTexts() {
            sessions.everywhere(Type.POSTAL_CODE, "20017").number(20017);
            ToolCall call =
                    redact(Map.of("zip", 20017L, "n", 20018L, "p", new BigDecimal("20017.5")), "{\"zip\": 20017}");
            assertThat(call.request().arguments())
                    .isEqualTo(Map.of("zip", 9_900_001L, "n", 20018L, "p", new BigDecimal("20017.5")));
            assertThat(call.reply().orElseThrow().text()).isEqualTo("{\"zip\": 9900001}");
        }

        @Test
        void isATextWhereItNeverIsANumber() {
            sessions.everywhere(Type.POSTAL_CODE, "20017");
            assertThat(redact(Map.of("zip", "20017"), "").request().arguments()).isEqualTo(Map.of("zip", "00101"));
        }
    }

    @Nested
    class LeftAlone {
        @Test
        void whatIsAllowed() {
            sessions.everywhere(Type.NAME, "Mia").allowing("MIA");
            assertThat(sessions.redact("Mia MIA mia")).containsExactly("Anonaym MIA anonaym");
        }

        @Test
        void namesThatCodeGave() {
            sessions.everywhere(Type.NAME, "Price");
            Step step = new Step(
                    1, "price", Sessions.llm("the price", "ho"), List.of(Sessions.tool(Map.of("q", "price"), "Price")));
            Session raw = Sessions.session(List.of(Sessions.run(1, "Price", List.of(step))));
            Session redacted = sessions.redact(raw).session();
            assertThat(redacted.steps().get(0).lane()).isEqualTo("price");
            assertThat(redacted.toolCalls().get(0).name()).isEqualTo("find_user");
            assertThat(redacted.toolCalls().get(0).request().arguments()).isEqualTo(Map.of("q", "anonaym"));
        }
    }
}
