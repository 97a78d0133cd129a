package dev.goldentrace.conformance.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.conformance.BadInput;
import dev.goldentrace.trace.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactKindTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("texts.ndjson"), List.of(lines));
    }

    private static String text(String before, String value, String type) {
        int start = before.codePointCount(0, before.length());
        int end = start + value.codePointCount(0, value.length());
        return Json.write(Map.of(
                "text",
                before + value,
                "spans",
                List.of(Map.of("start", start, "end", end, "type", type, "value", value))));
    }

    private boolean run(Path file) {
        RedactFiles files = RedactFiles.of(List.of(file));
        TextsPart part = new TextsPart(LabelledTexts.read(files.texts()), Set.of("US", "GB"), stream(problems));
        return new RedactKind(List.of(part)).run(stream(out));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String line() {
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private String problems() {
        return problems.toString(StandardCharsets.UTF_8).strip();
    }

    @Nested
    class OfLabelledTexts {
        @Test
        void countsWhatIsFoundAndWhatIsNot() throws IOException {
            boolean good = run(file(
                    text("Mail ", "ann@acme.com", "EMAIL_ADDRESS"),
                    text("Call ", "+44 117 496 1234", "PHONE_NUMBER"),
                    text("Call ", "949-877-7106", "PHONE_NUMBER"),
                    text("I am ", "Ann", "PERSON"),
                    "{\"text\": \"Nothing here.\", \"spans\": []}"));

            assertThat(problems()).isEmpty();
            assertThat(good).isTrue();
            assertThat(line())
                    .isEqualTo(
                            "{\"kind\":\"redact\",\"types\":{"
                                    + "\"EMAIL_ADDRESS\":{\"n\":1,\"recall\":1.0000,\"precision\":1.0000,\"labelled\":1,\"reported\":1},"
                                    + "\"PERSON\":{\"n\":1,\"recall\":0.0000,\"labelled\":1,\"reported\":0},"
                                    + "\"PHONE_NUMBER\":{\"n\":2,\"recall\":1.0000,\"precision\":1.0000,\"labelled\":2,\"reported\":2}}}");
        }

        @Test
        void countsCodePoints() throws IOException {
            assertThat(run(file(text("\ud83d\ude00\ud83d\ude00 ", "ann@acme.com", "EMAIL_ADDRESS"))))
                    .isTrue();
            assertThat(problems()).isEmpty();
        }

        @Test
        void failsByALabelThatIsMissed() throws IOException {
            boolean good = run(file(
                    text("Mail ", "ann@acme", "EMAIL_ADDRESS"),
                    text("At ", "v1.2.3.4", "IP_ADDRESS"),
                    text("At version ", "1.2.3.4", "IP_ADDRESS")));

            assertThat(good).isFalse();
            assertThat(problems().lines().toList())
                    .containsExactly(
                            folder.resolve("texts.ndjson") + ":3: missed IP_ADDRESS <1.2.3.4>",
                            "IP_ADDRESS: {n=1, recall=0.0000, labelled=2, reported=0}, expected a recall of at least 0.99 and a"
                                    + " precision of at least 0.98");
            assertThat(line()).contains("\"EMAIL_ADDRESS\":{\"n\":0,\"labelled\":1,\"reported\":0}");
        }

        @Test
        void failsByAReportThatHasNoLabel() throws IOException {
            boolean good = run(file(
                    text("Mail bob@acme.com ", "ann@acme.com", "EMAIL_ADDRESS"),
                    "{\"text\": \"949-877-7106\", \"spans\": []}"));

            assertThat(good).isFalse();
            assertThat(problems().lines().toList())
                    .containsExactly(
                            folder.resolve("texts.ndjson")
                                    + ":1: reported EMAIL_ADDRESS <bob@acme.com>, which has no such label",
                            folder.resolve("texts.ndjson")
                                    + ":2: reported PHONE_NUMBER <949-877-7106>, which has no such label",
                            "EMAIL_ADDRESS: {n=1, recall=1.0000, precision=0.5000, labelled=1, reported=2}, expected a recall of"
                                    + " at least 0.99 and a precision of at least 0.98");
        }

        @Test
        void countsTextsThatAreOnlyKnownToBeSensitive() throws IOException {
            assertThat(run(file(
                            "{\"text\": \"I am ann@acme.com\", \"sensitive\": true}",
                            "{\"text\": \"I am Ann\", \"sensitive\": true}",
                            "{\"text\": \"It rains\", \"sensitive\": false}")))
                    .isTrue();
            assertThat(line())
                    .isEqualTo("{\"kind\":\"redact\",\"types\":{},"
                            + "\"sensitive\":{\"positives\":2,\"found\":1,\"negatives\":1,\"falseAlarms\":0}}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL_ADDRESS|ann@acme.com|true",
                "EMAIL_ADDRESS|ann@example.com|false",
                "EMAIL_ADDRESS|ann@acme|false",
                "CREDIT_CARD|4539 5787 6362 1486|true",
                "CREDIT_CARD|4539 5787 6362 1487|false",
                "IBAN_CODE|gb29nwbk60161331926819|true",
                "IBAN_CODE|GB29NWBK60161331926810|false",
                "IP_ADDRESS|41.173.96.26|true",
                "IP_ADDRESS|41.173.96.256|false",
                "IP_ADDRESS|2606:4700::1111|true",
                "IP_ADDRESS|2606:4700|false",
                "IP_ADDRESS|router|false",
                "US_SSN|853-37-1694|true",
                "US_SSN|853371694|false",
                "PHONE_NUMBER|949-877-7106|true",
                "PHONE_NUMBER|117 496 1234|false",
                "PHONE_NUMBER|none|false",
                "PERSON|Ann|true"
            })
    void knowsWhatIsFormattedAsItsTypeSays(String type, String value, boolean formatted) {
        assertThat(new Formatted(Set.of("US")).is(type, value)).isEqualTo(formatted);
    }

    @Nested
    class RefusesAsBadInput {
        private static final String EXPECTED =
                "Expected labelled texts (\"text\" with \"spans\" or \"sensitive\") or agent"
                        + " runs (\"steps\"), one a line, as JSON.";

        private void assertRefused(Path file, String message) {
            assertThatThrownBy(() -> run(file)).isInstanceOf(BadInput.class).hasMessage(message);
        }

        @Test
        void aFileThatIsNotThere() {
            Path missing = folder.resolve("missing.ndjson");
            assertRefused(missing, missing + " is no file. " + EXPECTED);
        }

        @Test
        void aFileOfAnotherKind() throws IOException {
            Path file = file("{\"text\": \"a\", \"secret\": true}");
            assertRefused(file, file + ": the first line has the fields <text, secret>. " + EXPECTED);
        }

        @Test
        void aFileWithoutJson() throws IOException {
            Path file = file("", "hello");
            assertRefused(file, file + ": the first line is no JSON object. " + EXPECTED);
        }

        @Test
        void aSpanThatIsNotInTheText() throws IOException {
            Path file = file("{\"text\": \"abc\", \"spans\": [{\"start\": 1, \"end\": 4, \"type\": \"PERSON\"}]}");
            assertRefused(file, file + ":1: expected end to be a number from 0 to 3, found <4>.");
        }

        @Test
        void aLineWithoutAText() throws IOException {
            Path file = file("{\"text\": \"abc\", \"spans\": []}", "{\"spans\": []}");
            assertRefused(file, file + ":2: expected text to be a text, found <null>.");
        }
    }

    @Test
    void tellsFilesApartByTheirFirstLines() throws IOException {
        Path runs = Files.writeString(folder.resolve("a"), "\n{\"task\": \"1\", \"steps\": []}\n");
        Path texts = Files.writeString(folder.resolve("b"), "{\"text\": \"\", \"spans\": []}\n");

        assertThat(RedactFiles.of(List.of(runs, texts))).isEqualTo(new RedactFiles(List.of(texts), List.of(runs)));
    }
}
