package dev.goldentrace.golden;

import static dev.goldentrace.golden.Traces.ID;
import static dev.goldentrace.golden.Traces.asks;
import static dev.goldentrace.golden.Traces.called;
import static dev.goldentrace.golden.Traces.golden;
import static dev.goldentrace.golden.Traces.replies;
import static dev.goldentrace.golden.Traces.run;
import static dev.goldentrace.golden.Traces.says;
import static dev.goldentrace.golden.Traces.session;
import static dev.goldentrace.golden.Traces.step;
import static dev.goldentrace.golden.Traces.use;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a golden looks like in a pull request, and how it grows. */
class FileShapeTest {
    private static final Message SYSTEM = Message.system("Be kind.");

    @TempDir
    Path root;

    private String written(GoldenId id, Session session) throws IOException {
        GoldenStore store = GoldenStore.at(root);
        store.stage(golden(id, session)).commit();
        return Files.readString(store.pathOf(id));
    }

    private String written(Session session) throws IOException {
        return written(ID, session);
    }

    /** A conversation of so many steps, each of which calls a tool with a long result. */
    private static Session conversation(int steps, boolean trimmed) {
        List<Message> history = new ArrayList<>(List.of(SYSTEM, Message.user("Hello")));
        List<Step> done = new ArrayList<>();
        for (int i = 1; i <= steps; i++) {
            ToolUse use = use("call_" + i, "get_order", Map.of("order", 1000L + i));
            String result = ("result " + i + " ").repeat(20);
            LlmCall call = replies(asks(use), history.toArray(new Message[0]));
            done.add(step(i, call, called(use, result)));
            history.add(asks(use));
            history.add(Message.tool(use.id(), use.name(), result));
            while (trimmed && history.size() > 10) {
                history.remove(1);
            }
        }
        return session(run(1, RunStatus.SUCCESS, "Hello", null, null, List.of(), done));
    }

    @Nested
    class EachMessageOnce {

        @ParameterizedTest
        @ValueSource(booleans = {false, true})
        void soThatSizeGrowsWithTheRunAndNotWithItsSquare(boolean trimmed) throws IOException {
            int ten = written(conversation(10, trimmed)).length();
            int twenty = written(conversation(20, trimmed)).length();
            int fourHundred = written(conversation(400, trimmed)).length();
            int aStep = (twenty - ten) / 10;

            assertThat(fourHundred).isBetween(380 * aStep, 420 * aStep + ten);
        }

        @Test
        void aToolsResultStandsWithItsCallOnly() throws IOException {
            assertThat(written(conversation(5, false)).split("result 3 result 3", -1))
                    .hasSizeLessThan(20);
            ToolUse use = use("c", "get_order", Map.of("order", 4711L));
            String text = written(session(
                    step(1, replies(asks(use), SYSTEM, Message.user("Find it")), called(use, "the-result")),
                    step(
                            2,
                            says(
                                    "done",
                                    SYSTEM,
                                    Message.user("Find it"),
                                    asks(use),
                                    Message.tool("c", "get_order", "the-result")))));
            String recording = text.substring(text.indexOf("\"recording\""));

            assertThat(recording)
                    .containsOnlyOnce("the-result")
                    .containsOnlyOnce("4711")
                    .containsOnlyOnce("Find it");
            assertThat(recording).contains("\"adds\": [{\"tool\": \"c\"}]");
        }

        @Test
        void aTrimmedHistoryNamesWhatIsLeft() throws IOException {
            Message hello = Message.user("Hello");
            assertThat(written(session(
                            step(1, says("one", SYSTEM, hello)),
                            step(2, says("two", SYSTEM, Message.assistant("one"), Message.user("Again"))))))
                    .contains("\"messages\": [\"0-0\", \"2-2\", {\"user\": \"Again\"}]");
        }
    }

    @Nested
    class Layout {

        @Test
        void opensWithItsStoryAndEndsWithWhatWasMerelyObserved() throws IOException {
            String text = written(conversation(1, false));

            assertThat(text)
                    .startsWith("{\n  \"story\": [\n    \"user      Hello\",\n")
                    .endsWith("\n  }\n}\n");
            assertThat(text.lines()
                            .filter(line -> line.matches(" {2}\"\\w+\":.*"))
                            .map(String::strip))
                    .map(line -> line.substring(0, line.indexOf(':')))
                    .containsExactly("\"story\"", "\"schema\"", "\"test\"", "\"redaction\"", "\"recording\"");
            assertThat(text.indexOf("\"observed\"")).isGreaterThan(text.indexOf("\"runs\""));
        }

        @Test
        void endsLinesWithALineFeedOnEverySystem() throws IOException {
            assertThat(written(session(step(1, says("one\r\ntwo", Message.user("a\rb"))))))
                    .doesNotContain("\r")
                    .contains("\"one\\r\\n\"");
        }

        @Test
        void keepsLongTextInLines() throws IOException {
            assertThat(written(session(step(1, says("ok", Message.user("First line.\nSecond line.\n"))))))
                    .contains("\"First line.\\n\",\n")
                    .contains("\"Second line.\\n\"\n");
            assertThat(written(session(step(1, says("ok", Message.user("word ".repeat(100))))))
                            .lines())
                    .allMatch(line -> line.length() <= 140);
        }
    }

    @Nested
    class SharedTexts {

        private List<String> shared() throws IOException {
            try (Stream<Path> files = Files.list(root.resolve("_shared"))) {
                return files.map(file -> file.getFileName().toString()).sorted().toList();
            }
        }

        @Test
        void standOnceForAllGoldensUnderTheHashOfTheirContent() throws IOException {
            String one = written(GoldenId.named("one", null), session(step(1, says("a", SYSTEM))));
            String two = written(GoldenId.named("two", null), session(step(1, says("b", SYSTEM))));

            assertThat(shared()).singleElement().asString().matches("system-[0-9a-f]{16}\\.json");
            String reference = "{\"system\": {\"shared\": \"_shared/" + shared().get(0) + "\"}}";
            assertThat(one).contains(reference).doesNotContain("Be kind.");
            assertThat(two).contains(reference);
            assertThat(root.resolve("_shared/" + shared().get(0))).hasContent("\"Be kind.\"\n");
        }

        @Test
        void areKeptApartWhereTheyDiffer() throws IOException {
            written(GoldenId.named("one", null), session(step(1, says("a", Message.system("half \ud83d")))));
            written(GoldenId.named("two", null), session(step(1, says("a", Message.system("half \ud83e")))));

            assertThat(shared()).hasSize(2);
        }
    }

    @Nested
    class Stories {

        @Test
        void tellWhoSaidAndDidWhat() {
            ToolUse use = use("c", "get_order", Map.of("order", 1001L));
            assertThat(Story.of(
                            session(
                                    step(
                                            1,
                                            replies(asks(use), SYSTEM, Message.user("My kettle\nis broken")),
                                            called(use, "{\"total\": 49.00}")),
                                    step(
                                            2,
                                            says(
                                                    "Sorry.\nHere is your money.",
                                                    SYSTEM,
                                                    Message.user("My kettle\nis broken")))),
                            "no state-changing calls"))
                    .containsExactly(
                            "user      My kettle is broken",
                            "tool      get_order(order=1001) -> {total: 49.00}",
                            "answer    Sorry. Here is your money.",
                            "contract  no state-changing calls",
                            "2 steps, 1 tool call, 24 tokens, gpt-4.1, recorded 2026-11-02");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 15, 16, 17, 500})
        void areAtMostTwentyLinesOfBoundedWidth(int calls) {
            assertThat(Story.of(conversation(calls, false), "contract ".repeat(50)))
                    .hasSizeLessThanOrEqualTo(20)
                    .hasSize(Math.min(20, calls + 4))
                    .allMatch(line -> line.length() <= 110 && !line.contains("\n"));
        }

        @Test
        void sayHowMuchTheyLeaveOut() {
            assertThat(Story.of(conversation(500, false), null).get(17)).isEqualTo("… and 485 more lines");
        }

        @Test
        void neverEndALineInHalfACharacter() {
            for (String start : List.of("", "x")) {
                String line = Story.of(session(step(1, says("a", Message.user(start + "😀".repeat(200))))), null)
                        .get(0);
                assertThat(line).endsWith("😀…");
            }
        }
    }
}
