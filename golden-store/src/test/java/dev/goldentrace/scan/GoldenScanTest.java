package dev.goldentrace.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.golden.GoldenUnreadable;
import dev.goldentrace.redaction.Gate;
import dev.goldentrace.scan.Leftover.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenScanTest {
    private final GoldenScan scan = GoldenScan.with(Gate.standard());

    @TempDir
    private Path folder;

    @Nested
    class ShowsWhatLooksLikeAName {
        @Test
        void inTheMiddleOfASentence() throws IOException {
            assertThat(leftovers("{\n\"user\": \"Please tell Isabella that I am late.\"\n}"))
                    .containsExactly(new Leftover(Kind.NAME, "Isabella", 2, "$.user"));
        }

        @Test
        void asTheWholeValueOfAFieldInAToolsJson() throws IOException {
            assertThat(
                            words(
                                    "{\"result\": \"{\\\"customer\\\":\\\"Isabella Rossi\\\",\\\"note\\\":\\\"Called twice\\\"}\"}"))
                    .containsExactly("Isabella", "Rossi");
        }

        @Test
        void asTheWholeValueOfAnArgument() throws IOException {
            assertThat(words("{\"arguments\": {\"to\": \"Rossi\"}}")).containsExactly("Rossi");
        }

        @Test
        void onTheSecondLineOfALongText() throws IOException {
            assertThat(leftovers("{\"user\": [\n\"It was sold by \",\n\"Isabella, who has left\"\n]}"))
                    .containsExactly(new Leftover(Kind.NAME, "Isabella", 3, "$.user[1]"));
        }

        @Test
        void thoughAnIdentifierHoldsItInSmallLetters() throws IOException {
            assertThat(words("{\"user\": \"please tell Rossi, whose login is anna_rossi or anna-rossi\"}"))
                    .containsExactly("Rossi");
        }

        @Test
        void onceWhereItStandsFirst() throws IOException {
            assertThat(leftovers("{\n\"user\": \"Hello, dear Isabella\",\n\"answer\": \"Bye, dear Isabella\"\n}"))
                    .extracting(Leftover::line)
                    .containsExactly(2);
        }
    }

    @Nested
    class PassesOver {
        @Test
        void theFirstWordOfASentence() throws IOException {
            assertThat(words("{\"user\": \"Money back. Please hurry: Kettles break!\\nThanks\"}"))
                    .isEmpty();
        }

        @Test
        void aWordThatAlsoStandsInSmallLetters() throws IOException {
            assertThat(words("{\"user\": \"a kettle, the Kettle\"}")).isEmpty();
        }

        @Test
        void daysAndMonths() throws IOException {
            assertThat(words("{\"user\": \"open on Monday in February\"}")).isEmpty();
        }

        @Test
        void whatTheTestsOwnSourceSays() throws IOException {
            Path source = folder.resolve("src/test/java/com/acme/RefundTest.java");
            Files.createDirectories(source.getParent());
            Files.writeString(source, "agent.ask(\"tell Isabella about 4455667788\");");

            assertThat(leftovers(
                            "{\"user\": \"please tell Isabella about 4455667788 and Rossi\"}",
                            TestSource.of(folder, "com.acme.RefundTest$Inner")))
                    .extracting(Leftover::text)
                    .containsExactly("Rossi");
        }

        @Test
        void surrogates() throws IOException {
            assertThat(words("{\"surrogates\": [{\"type\": \"name\", \"stands\": \"Anonaym\", \"times\": 1}],"
                            + " \"user\": \"please tell Anonaym\"}"))
                    .isEmpty();
        }

        @Test
        void whatIsNoTextOfTheSession() throws IOException {
            assertThat(words(
                            "{\"story\": [\"please tell Isabella\"], \"recording\": {\"observed\": {\"at\": 1795362122},"
                                    + " \"runs\": [{\"steps\": [{\"calls\": [{\"id\": \"call 1795362122\"}]}]}]}}"))
                    .isEmpty();
        }
    }

    @Nested
    class ShowsLongNumbers {
        @Test
        void ofSevenDigitsInTextAndAsNumbers() throws IOException {
            assertThat(
                            leftovers(
                                    "{\"user\": \"my account 4455 667 788\",\n\"arguments\": {\"to\": 99887766, \"n\": 123456}}"))
                    .extracting(Leftover::kind, Leftover::text, Leftover::line)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(Kind.NUMBER, "4455 667 788", 1),
                            org.assertj.core.groups.Tuple.tuple(Kind.NUMBER, "99887766", 2));
        }

        @Test
        void butNoUuids() throws IOException {
            assertThat(words("{\"user\": \"of 55257352-7324-4658-9857-255257352123\"}"))
                    .isEmpty();
        }

        @Test
        void butNoDates() throws IOException {
            assertThat(words("{\"user\": \"from 2026-11-22 to 20261123\"}")).isEmpty();
        }
    }

    @Test
    void showsFirstWhatTheGateWouldStopWithoutItsValue() throws IOException {
        String address = "isabella" + "@" + "rossi.it";
        assertThat(leftovers("{\"user\": \"please tell Rossi\",\n\"answer\": \"write to " + address + "\"}"))
                .first()
                .isEqualTo(new Leftover(Kind.UNREDACTED, "e-mail address", 2, "$.answer"));
    }

    @Test
    void refusesWhatIsNoJson() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.golden.json"), "{\"user\": ");

        assertThatThrownBy(() -> scan.file(file, TestSource.none()))
                .isInstanceOf(GoldenUnreadable.class)
                .hasMessage(
                        file + " cannot be scanned: it is no JSON in UTF-8, or cannot be read. Restore it from version"
                                + " control, or record again.");
    }

    private List<String> words(String json) throws IOException {
        return leftovers(json).stream().map(Leftover::text).toList();
    }

    private List<Leftover> leftovers(String json) throws IOException {
        return leftovers(json, TestSource.none());
    }

    private List<Leftover> leftovers(String json, TestSource source) throws IOException {
        return scan.file(Files.writeString(folder.resolve("a.golden.json"), json), source);
    }
}
