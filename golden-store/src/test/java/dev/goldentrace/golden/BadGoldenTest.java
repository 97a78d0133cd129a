package dev.goldentrace.golden;

import static dev.goldentrace.golden.Traces.ID;
import static dev.goldentrace.golden.Traces.asks;
import static dev.goldentrace.golden.Traces.called;
import static dev.goldentrace.golden.Traces.golden;
import static dev.goldentrace.golden.Traces.replies;
import static dev.goldentrace.golden.Traces.says;
import static dev.goldentrace.golden.Traces.session;
import static dev.goldentrace.golden.Traces.step;
import static dev.goldentrace.golden.Traces.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goldentrace.trace.Blob;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.ToolUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A golden that cannot be used: what is said about it, and that nobody writes over it. */
class BadGoldenTest {
    private static final String RESTORE = "Restore it from version control, or remove it and record the test again with"
            + " -Dgoldentrace.mode=record.";
    private static final String RESTORE_SHARED = "Restore it from version control, or remove the golden and record its"
            + " test again with -Dgoldentrace.mode=record.";

    @TempDir
    Path root;

    private GoldenStore store;
    private Path file;

    @BeforeEach
    void writeAGolden() {
        store = GoldenStore.at(root);
        file = store.pathOf(ID);
        ToolUse use = use("call_1", "get_order", Map.of("order", 1001L));
        Message picture = new Message(
                Role.USER,
                List.of(
                        new Part.Text("Look"),
                        new Part.Media(Part.Media.Kind.IMAGE, "image/png", null, Blob.of(new byte[] {1, (byte) 0xff}))),
                List.of(),
                null,
                null,
                Map.of());
        var recording = session(
                step(1, replies(asks(use), Message.system("Be kind."), picture), called(use, "found")),
                step(
                        2,
                        says(
                                "done",
                                Message.system("Be kind."),
                                picture,
                                asks(use),
                                Message.tool("call_1", "get_order", "found"))));
        store.stage(golden(recording, recording)).commit();
    }

    private void assertUnreadable(String message) {
        assertThatExceptionOfType(GoldenUnreadable.class)
                .isThrownBy(() -> store.read(ID))
                .withMessage(message.replace("FILE", file.toString()));
    }

    private void assertNotWrittenOver() throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertThatExceptionOfType(GoldenUnreadable.class)
                .isThrownBy(() -> store.stage(golden(session(step(1, says("new", Message.user("Hello")))))));
        assertThat(file).hasBinaryContent(before);
    }

    private String text() throws IOException {
        return Files.readString(file);
    }

    private void edit(String from, String to) throws IOException {
        assertThat(text()).contains(from);
        Files.writeString(file, text().replace(from, to));
    }

    @Test
    void noneIsNoError() throws IOException {
        Files.delete(file);
        assertThat(store.read(ID)).isEmpty();
    }

    @Nested
    class ThatIsNoJson {

        @Test
        void becauseItIsTruncated() throws IOException {
            Files.writeString(file, "{\"schema\": 1,\n \"test\": {\"cl");
            assertUnreadable("FILE is no JSON: line 2, column 14: Unexpected end-of-input in field name. It may be"
                    + " truncated. " + RESTORE);
            assertNotWrittenOver();
        }

        @Test
        void atAll() throws IOException {
            Files.writeString(file, "refunds: yes");
            assertUnreadable("FILE is no JSON: line 1, column 1: Unrecognized token 'refunds': was expecting (JSON"
                    + " String, Number, Array, Object or token 'null', 'true' or 'false'). It may be truncated. "
                    + RESTORE);
            assertNotWrittenOver();
        }

        @ParameterizedTest
        @CsvSource({"''", "' '", "'\n\n'"})
        void becauseItIsEmpty(String nothing) throws IOException {
            Files.writeString(file, nothing);
            assertUnreadable("FILE is empty. " + RESTORE);
            assertNotWrittenOver();
        }

        @Test
        void becauseItHoldsConflictMarkers() throws IOException {
            Files.writeString(file, "<<<<<<< HEAD\r\n" + text() + "=======\r\n" + text() + ">>>>>>> theirs\r\n");
            assertUnreadable("FILE holds conflict markers of a merge. Take one side whole (git checkout --ours or"
                    + " --theirs), or remove it and record the test again with -Dgoldentrace.mode=record.");
            assertNotWrittenOver();
        }

        @Test
        void becauseItIsNotUtf8() throws IOException {
            Files.write(file, "{\"schema\": \"größe\"}".getBytes(StandardCharsets.ISO_8859_1));
            assertUnreadable("FILE is no UTF-8 text. " + RESTORE);
            assertNotWrittenOver();
        }

        @Test
        void becauseItIsAFolder() throws IOException {
            Files.delete(file);
            Files.createDirectory(file);
            assertUnreadable("FILE cannot be read: it is a folder. " + RESTORE);
        }

        @Test
        void becauseItIsNestedWithoutEnd() throws IOException {
            Files.writeString(file, "[".repeat(200_000));
            assertThatExceptionOfType(GoldenUnreadable.class)
                    .isThrownBy(() -> store.read(ID))
                    .withMessageStartingWith(
                            file + " is no JSON: Document nesting depth (201) exceeds the maximum allowed (200");
            assertNotWrittenOver();
        }
    }

    @Nested
    class OfAnotherSchema {

        @Test
        void thatIsNewer() throws IOException {
            edit("\"schema\": 1", "\"schema\": 2");
            assertUnreadable("FILE has schema <2>, and this version of Goldentrace reads schema <1>. It was written by"
                    + " a newer version: update Goldentrace, or remove the file and record the test again with"
                    + " -Dgoldentrace.mode=record.");
            assertNotWrittenOver();
        }

        @ParameterizedTest
        @CsvSource({"'\"1\"'", "0", "-1", "1.5", "true", "{}"})
        void thatIsNone(String schema) throws IOException {
            edit("\"schema\": 1", "\"schema\": " + schema);
            assertUnreadable("FILE has schema <" + schema + ">, and this version of Goldentrace reads schema <1>. It is"
                    + " no golden, or was edited by hand. " + RESTORE);
        }

        @Test
        void thatItDoesNotSay() throws IOException {
            edit("\"schema\": 1,", "");
            assertUnreadable("FILE does not say its schema, and this version of Goldentrace reads schema <1>. It is no"
                    + " golden, or was edited by hand. " + RESTORE);
        }
    }

    @Nested
    class OfAnotherTest {

        @Test
        void isNotReadAndNotWrittenOver() throws IOException {
            edit("\"method\": \"refunds\"", "\"method\": \"Refunds\"");
            assertUnreadable("FILE is the golden of <RefundAgentTest.Refunds>, not of <RefundAgentTest.refunds>. Two"
                    + " tests claim one file, or it was renamed by hand. Where tests are to share a golden, name it:"
                    + " @AgentTrace(golden = \"a-name\"). Else remove the file and record the test again with"
                    + " -Dgoldentrace.mode=record.");
            assertNotWrittenOver();
        }

        @Test
        void isReadAsTheFileThatItIs() {
            assertThat(store.read(file).id()).isEqualTo(ID);
        }
    }

    @Nested
    class WithSharedTexts {

        private Path shared(String start, String end) throws IOException {
            try (Stream<Path> files = Files.list(root.resolve("_shared"))) {
                return files.filter(each -> each.getFileName().toString().startsWith(start)
                                && each.getFileName().toString().endsWith(end))
                        .findFirst()
                        .orElseThrow();
            }
        }

        @Test
        void thatAreMissing() throws IOException {
            Path text = shared("system-", ".json");
            Files.delete(text);
            assertUnreadable(text + ", a shared text that FILE refers to, is missing. It may not have been committed,"
                    + " or was removed. " + RESTORE_SHARED);
        }

        @Test
        void thatWereEdited() throws IOException {
            Path text = shared("system-", ".json");
            Files.writeString(text, "\"Be cruel.\"");
            assertUnreadable(text + ", a shared text that FILE refers to, was changed: its content no longer has the"
                    + " hash in its name, and every golden that refers to it would change with it. " + RESTORE_SHARED);
        }

        @Test
        void thatWereEmptied() throws IOException {
            Path text = shared("system-", ".json");
            Files.writeString(text, "null");
            assertUnreadable(text + ", a shared text that FILE refers to, was changed: its content no longer has the"
                    + " hash in its name, and every golden that refers to it would change with it. " + RESTORE_SHARED);
            Files.writeString(text, "\"Be k");
            assertUnreadable(text + ", a shared text that FILE refers to, is no JSON: line 1, column 6: Unexpected"
                    + " end-of-input: was expecting closing quote for a string value. " + RESTORE_SHARED);
        }

        @Test
        void thatAreOtherPictures() throws IOException {
            Path picture = shared("", ".bin");
            Files.write(picture, new byte[] {2});
            assertUnreadable(picture + ", a shared text that FILE refers to, was changed: its SHA-256 is"
                    + " <dbc1b4c900ffe48d575b5da5c638040125f65db0fe3e24494b76ea986457d986>. " + RESTORE_SHARED);
        }

        @Test
        void thatAreMendedByTheNextRecording() throws IOException {
            Golden golden = store.read(ID).orElseThrow();
            Files.writeString(shared("system-", ".json"), "\"Be cruel.\"");
            Files.write(shared("", ".bin"), new byte[] {2});

            store.stage(golden).commit();

            assertThat(store.read(ID)).contains(golden);
        }

        @ParameterizedTest
        @CsvSource({
            "_shared/../secret.json",
            "../../secret.json",
            "/etc/passwd",
            "secret.json",
            "_shared",
            "'a\\u0000b'"
        })
        void thatLieElsewhereAreNotLookedAt(String reference) throws IOException {
            Files.writeString(root.resolve("secret.json"), "\"secret\"");
            String system = "_shared/" + shared("system-", ".json").getFileName();
            edit(system, reference);
            if (reference.equals("_shared")) {
                assertThatExceptionOfType(GoldenUnreadable.class).isThrownBy(() -> store.read(ID));
            } else {
                assertUnreadable("FILE refers to <" + reference
                        + ">, which is not under _shared/. It may have been edited" + " by hand. " + RESTORE);
            }
        }
    }

    @Nested
    class WithOlderRecordings {

        private Path older() throws IOException {
            try (Stream<Path> files = Files.list(file.getParent())) {
                return files.filter(each -> each.toString().endsWith(".more.golden.json"))
                        .findFirst()
                        .orElseThrow();
            }
        }

        @Test
        void thatAreMissing() throws IOException {
            Path older = older();
            Files.delete(older);
            assertUnreadable(older + ", the older recordings that FILE refers to, is missing. It may not have been"
                    + " committed, or was removed. " + RESTORE);
        }

        @Test
        void thatWereEdited() throws IOException {
            Path older = older();
            Files.writeString(older, Files.readString(older).replace("done", "nothing"));
            assertUnreadable(older + " was changed: its content no longer has the hash in its name. " + RESTORE);
        }

        @Test
        void thatLieElsewhere() throws IOException {
            Path older = older();
            Path elsewhere = Files.move(older, root.resolve(older.getFileName()));
            edit(older.getFileName().toString(), "../../../" + elsewhere.getFileName());
            assertUnreadable("FILE is not as the golden format says: at $.older: expected the name of a file beside"
                    + " refunds.golden.json, found <../../../" + elsewhere.getFileName() + ">. It may have been edited"
                    + " by hand. " + RESTORE);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"recording\": {|\"recordings\": {|$.recording: expected an object, found nothing",
                "\"redaction\": \"1\"|\"redaction\": 1|$.redaction: expected a text or a list of texts, found <1>",
                "\"class\": |\"klass\": |$.test.class: expected a text, found nothing",
                "\"setups\": [{\"model\": \"gpt-4.1\"}]|\"setups\": 7|$.recording.setups: expected a list, found <7>",
                "\"model\": \"gpt-4.1\"|\"model\": [1]|"
                        + "$.recording.setups[0].model: expected a text or a list of texts, found <[1]>",
                "\"run\": 1|\"run\": 0|$.recording.runs[0].run: expected a whole number from 1, found <0>",
                "\"run\": 1|\"run\": 3000000000|"
                        + "$.recording.runs[0].run: expected a number below 2147483648, found <3000000000>",
                "\"status\": \"success\"|\"status\": \"good\"|"
                        + "$.recording.runs[0].status: expected one of running, success, failure, timeout, found <good>",
                "\"step\": 2|\"step\": \"2\"|$.recording.runs[0].steps[1].step: expected a whole number, found <2>",
                "\"step\": 2|\"step\": 2, \"setup\": 5|"
                        + "$.recording.runs[0].steps[1].setup: expected the number of one of 1 setups, found <5>",
                "\"adds\": [{\"tool\": \"call_1\"}]|\"adds\": [{\"tool\": \"call_9\"}]|$.recording.runs[0].steps[1]."
                        + "adds[0]: expected the id of an earlier tool call with a result, found <call_9>",
                "\"adds\": [{\"tool\": \"call_1\"}]|\"adds\": [{\"robot\": \"x\"}]|$.recording.runs[0].steps[1].adds[0]:"
                        + " expected a message: one of system, user, assistant, tool, found <[robot]>",
                "\"adds\": [{\"tool\": \"call_1\"}]|\"messages\": [\"2-1\"]|$.recording.runs[0].steps[1].messages[0]:"
                        + " expected a range such as 0-2 of the 3 messages before, found <2-1>",
                "\"adds\": [{\"tool\": \"call_1\"}]|\"messages\": [\"0-9\"]|$.recording.runs[0].steps[1].messages[0]:"
                        + " expected a range such as 0-2 of the 3 messages before, found <0-9>",
                "\"media\": \"image\"|\"media\": \"smell\"|$.recording.runs[0].steps[0].adds[1].user[1].media: expected"
                        + " one of image, audio, video, file, found <smell>",
                "\"id\": \"call_1\", \"result\"|\"id\": \"call_9\", \"result\"|$.recording.runs[0].steps[0].calls[0]:"
                        + " expected arguments, or the id of a tool use, found <call_9>",
                "\"tool\": \"get_order\"|\"hammer\": \"get_order\"|$.recording.runs[0].steps[0].calls[0]: expected a call:"
                        + " tool or one of retrieval, embedding, rerank, moderation, image, speech, other, found <[hammer,"
                        + " id, result, effect]>",
                "\"effect\": \"reads\"|\"effect\": \"eats\"|$.recording.runs[0].steps[0].calls[0].effect: expected one of"
                        + " reads, changes, hands_off, found <eats>",
                "\"effect\": \"reads\"|\"effect\": \"reads\", \"isError\": \"no\"|"
                        + "$.recording.runs[0].steps[0].calls[0].isError: expected true or false, found <no>",
                "\"recordedAt\": \"2026|\"recordedAt\": \"MMXXVI|$.recording.observed.recordedAt: expected an instant in"
                        + " ISO form, found <MMXXVI-11-02T10:15:30Z>",
                "\"tokens\": {\"in\": 10, |\"tokens\": {\"in\": \"10\", |"
                        + "$.recording.observed.calls[0].tokens.in: expected a whole number, found <10>",
                "\"tokens\": {|\"chunks\": [\"smell:3\"], \"tokens\": {|$.recording.observed.calls[0].chunks: expected"
                        + " pieces such as text:12, arguments0:7 or text:12@340, found <smell:3>",
                "\"tokens\": {|\"chunks\": [3], \"tokens\": {|"
                        + "$.recording.observed.calls[0].chunks[0]: expected a text, found <3>",
                "\"runs\": [{\"at\": 0, \"ms\": 20}]|\"drawn\": [{\"uuids\": [\"me\"]}], \"runs\": [{\"at\": 0, \"ms\": 20}]|"
                        + "$.recording.observed.drawn[0].uuids[0]: expected a UUID, found <me>",
                "\"runs\": [{\"at\": 0, \"ms\": 20}]|\"drawn\": [{\"clock\": [\"0\"]}], \"runs\": [{\"at\": 0, \"ms\": 20}]|"
                        + "$.recording.observed.drawn[0].clock[0]: expected a whole number, found <0>",
                "\"runs\": [{\"at\": 0, \"ms\": 20}]|\"runs\": []|$.recording.observed.runs: expected an entry for each,"
                        + " also for $.recording.runs[0], found <0 entries>",
                "\"runs\": [{\"at\": 0, \"ms\": 20}]|\"runs\": [{}, {}]|"
                        + "$.recording.observed.runs: expected 1 entries, one for each, found <more>"
            })
    void withAWrongTypeIsToldByFileAndPath(String from, String to, String problem) throws IOException {
        edit(from, to);
        assertUnreadable("FILE is not as the golden format says: at " + problem + ". It may have been edited by hand. "
                + RESTORE);
    }

    @Test
    void neverShowsMoreThanTheBeginningOfWhatItFound() throws IOException {
        edit("\"redaction\": \"1\"", "\"redaction\": [1, \"" + "x".repeat(10_000) + "\"]");
        assertUnreadable("FILE is not as the golden format says: at $.redaction: expected a text or a list of texts,"
                + " found <[1, " + "x".repeat(76) + "…>. It may have been edited by hand. " + RESTORE);
    }
}
