package dev.goldentrace.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.golden.GoldenUnreadable;
import dev.goldentrace.golden.Traces;
import dev.goldentrace.redaction.Gate;
import dev.goldentrace.redaction.RedactedSession;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.scan.Leftover.Kind;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
            assertThat(words("{\"redacted\": [{\"type\": \"name\", \"stands\": \"Anonaym\", \"times\": 1}],"
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
    void showsASecretThatOnlyTheNameBesideItTells() throws IOException {
        assertThat(leftovers("{\n\"recording\": {\n\"password\": \"Kettle" + "Blue77\"}}"))
                .containsExactly(new Leftover(Kind.UNREDACTED, "secret beside its name", 3, "$.recording.password"));
    }

    @Test
    void exemptsNoArgumentThatIsCalledOpaque() throws IOException {
        String address = "isabella" + "@" + "rossi.it";
        assertThat(leftovers("{\"calls\": [{\"arguments\": {\"opaque\": \"" + address + "\"}}]}"))
                .extracting(Leftover::kind)
                .containsExactly(Kind.UNREDACTED);
    }

    @Test
    void passesOverTheSurrogatesOfAGoldenThatWasWritten() {
        ToolUse use = Traces.use("call_1", "get_customer", Map.of("id", "C-1"));
        String customer = "{\"first_name\":\"Isabella\",\"last_name\":\"Rossi\",\"account_number\":\"4455667788\"}";
        Session session = Traces.session(Traces.step(
                1,
                Traces.replies(Traces.asks(use), Message.user("who is it, is it Isabella?")),
                Traces.called(use, customer)));
        RedactedSession redacted = Redactor.standard().redact(session);
        GoldenStore store = GoldenStore.at(folder);
        Golden golden = new Golden(Traces.ID, "none", null, redacted.surrogates(), List.of(redacted.session()), null);
        store.stage(golden).commit();

        assertThat(redacted.surrogates()).isNotEmpty();
        assertThat(scan.file(store.pathOf(Traces.ID), TestSource.none()))
                .extracting(Leftover::text)
                .isEmpty();
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
