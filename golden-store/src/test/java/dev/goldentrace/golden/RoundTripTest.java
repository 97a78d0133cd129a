package dev.goldentrace.golden;

import static dev.goldentrace.golden.Traces.TIMING;
import static dev.goldentrace.golden.Traces.asks;
import static dev.goldentrace.golden.Traces.called;
import static dev.goldentrace.golden.Traces.golden;
import static dev.goldentrace.golden.Traces.llm;
import static dev.goldentrace.golden.Traces.replies;
import static dev.goldentrace.golden.Traces.request;
import static dev.goldentrace.golden.Traces.run;
import static dev.goldentrace.golden.Traces.says;
import static dev.goldentrace.golden.Traces.session;
import static dev.goldentrace.golden.Traces.step;
import static dev.goldentrace.golden.Traces.use;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.redaction.PersonalData;
import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.trace.Blob;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.Drawn;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.Judgement;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.StopReason;
import dev.goldentrace.trace.Timing;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolReply;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolSpec;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what is read, and is as the published schema says: everything that the trace model can say. */
class RoundTripTest {
    private static final Message HELLO = Message.user("Hello");

    @TempDir
    Path root;

    private void survives(Session session) {
        survives(golden(session));
    }

    private void survives(Golden golden) {
        GoldenStore.at(root).stage(golden).commit();

        assertThat(GoldenStore.at(root).read(golden.id())).contains(golden);
        new PublishedSchema().assertAllValid(root);
    }

    @Nested
    class Sessions {

        @Test
        void withUserMemoryLabelsAndFacts() {
            Map<String, Object> fact = new HashMap<>();
            fact.put("dimension", 384L);
            fact.put("none", null);
            fact.put("list", List.of(true, "x", new BigDecimal("0.10")));
            survives(new Session(
                    "Anna",
                    "memory-7",
                    Map.of("suite", "nightly", "a", "b"),
                    Map.of("embedding", fact),
                    Traces.START,
                    List.of(run(1, step(1, says("Hi", HELLO))))));
        }

        @Test
        void withWhatTheirLanesDrew() {
            UUID uuid = UUID.fromString("6b1b36ff-3f7d-4d8c-9a51-0f6a1c1f3a10");
            survives(new Session(
                    null,
                    null,
                    Map.of(),
                    Map.of(),
                    Traces.START,
                    List.of(run(1, step(1, says("Hi", HELLO)))),
                    List.of(
                            new Drawn(
                                    "main",
                                    List.of(Traces.START, Traces.START.minusMillis(7)),
                                    List.of(uuid, uuid),
                                    (1L << 48) - 1,
                                    List.of(Duration.ZERO, Duration.ofMillis(250))),
                            new Drawn("researcher", List.of(), List.of(uuid), null, List.of()),
                            Drawn.nothing("writer"))));
        }

        @Test
        void withWhatJudgesWereAsked() {
            survives(session(run(1, step(1, says("Hi", HELLO))))
                    .withJudgements(List.of(
                            new Judgement(
                                    "Is it kind?\nHi", "{\"verdict\": \"pass\"}", "gpt-4.1", new Usage(9, 3, 2, 0, 1)),
                            new Judgement("Is it short?", "", null, null))));
        }

        @Test
        void ofSeveralRunsInOneConversation() {
            Message more = Message.user("And now?");
            survives(session(
                    run(1, step(1, says("Hi", HELLO))),
                    run(2, step(1, says("Bye", HELLO, Message.assistant("Hi"), more)))));
        }

        @ParameterizedTest
        @EnumSource(RunStatus.class)
        void ofEveryStatus(RunStatus status) {
            CallError error = new CallError("com.acme.Oops", "no\nluck", 500, CallError.Kind.PROVIDER);
            survives(session(run(1, status, "asked", "told", error, List.of(), List.of(step(1, says("Hi", HELLO))))));
        }

        @Test
        void withoutInputAnswerOrAnyStep() {
            survives(session(run(1, RunStatus.RUNNING, null, null, null, List.of(), List.of())));
            survives(session(
                    run(1, RunStatus.SUCCESS, null, null, null, List.of(), List.of(step(1, says("Hi", HELLO))))));
        }

        @Test
        void asCandidateWithContractAndSurrogates() {
            Surrogate surrogate = new Surrogate(Surrogate.Type.EMAIL, "email-1@redacted.example", 3);
            survives(new Golden(
                    GoldenId.named("refund-window", "case 1"),
                    "1:abc",
                    "refund_item(1001)\nno other change",
                    List.of(surrogate),
                    List.of(session(step(1, says("Hi", HELLO)))),
                    Golden.NO_GOLDEN));
        }

        @ParameterizedTest
        @EnumSource(PersonalData.class)
        void withRealAndWithInventedPersonalData(PersonalData data) {
            survives(new Golden(
                    GoldenId.named("refund-window", null),
                    "1:abc",
                    data,
                    null,
                    List.of(),
                    List.of(session(step(1, says("Hi", HELLO)))),
                    null));
        }

        @Test
        void severalInTheOrderInWhichTheyWereAccepted() {
            survives(golden(
                    session(step(1, says("one", HELLO))),
                    session(step(1, says("two", HELLO))),
                    session(step(1, says("three", HELLO)))));
        }
    }

    @Nested
    class Messages {

        private void survivesAsHistory(Message... messages) {
            survives(session(step(1, says("Hi", messages))));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "\n",
                    "one\r\ntwo\r\n\r\nthree",
                    "tab\t, quote \", backslash \\, null \u0000, bell \u0007",
                    "line separator \u2028, no-break \u00a0, byte order mark \ufeff",
                    "中文 и العربية",
                    "👩‍👩‍👧 pairs 😀😀",
                    "half a pair \ud83d and the other \ude00 apart",
                    "\ud83d",
                    "{\"a\": 1.0}",
                    "[]"
                })
        void ofAnyText(String text) {
            survivesAsHistory(Message.system(text), Message.user(text), Message.assistant("so", List.of()));
        }

        @Test
        void ofLongTextInPiecesThatNeverCutAPair() {
            survivesAsHistory(Message.user("😀".repeat(1000)), Message.user("x" + "😀".repeat(1000)));
            survivesAsHistory(Message.user("word ".repeat(500) + "\n" + "x".repeat(101)));
        }

        @Test
        void withMediaByAddressAndByContent() {
            Blob png = Blob.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff});
            survivesAsHistory(new Message(
                    Role.USER,
                    List.of(
                            new Part.Text("Look"),
                            new Part.Media(Part.Media.Kind.IMAGE, "image/png", null, png),
                            new Part.Media(Part.Media.Kind.AUDIO, null, "https://example.com/a.wav", null),
                            new Part.Media(Part.Media.Kind.VIDEO, "video/mp4", "https://example.com/v", png),
                            new Part.Media(Part.Media.Kind.FILE, null, null, Blob.of(new byte[0])),
                            new Part.Text("")),
                    List.of(),
                    null,
                    "anna",
                    Map.of("cache", Map.of("type", "ephemeral"))));
        }

        @Test
        void withReasoningOpaquePartsAndNoContentAtAll() {
            survivesAsHistory(
                    new Message(Role.SYSTEM, List.of(), List.of(), null, "setup", Map.of("x", 1L)),
                    new Message(
                            Role.ASSISTANT,
                            List.of(new Part.Reasoning("hm\nwell"), new Part.Text("a"), new Part.Text("b")),
                            List.of(),
                            null,
                            null,
                            Map.of("signature", "c2ln")),
                    new Message(Role.USER, List.of(), List.of(), null, null, Map.of()));
        }

        @Test
        void withToolAnswersThatNoCallGave() {
            survivesAsHistory(
                    HELLO,
                    Message.tool("unknown", "get_order", "made up"),
                    Message.tool("", "get_order", "without an id"),
                    new Message(
                            Role.TOOL,
                            List.of(),
                            List.of(),
                            new Message.ToolResult("e", "get_order", true),
                            "speaker",
                            Map.of("o", 1L)));
        }
    }

    @Nested
    class ModelCalls {

        @Test
        void withAllThatWasAskedOfTheModel() {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("temperature", new BigDecimal("0.20"));
            parameters.put("seed", 42L);
            parameters.put("stop", List.of("a", "b"));
            parameters.put("topK", null);
            LlmRequest asked = new LlmRequest(
                    null,
                    List.of(HELLO),
                    List.of(
                            new ToolSpec("a_tool", null, Map.of()),
                            new ToolSpec("get_order", "Looks an order up.\nBy its number.", Map.of("type", "object"))),
                    Map.of("type", "json_schema"),
                    parameters);
            survives(session(step(1, llm(asked, new Outcome.Completed<>(LlmReply.of(Message.assistant("Hi"), null))))));
        }

        @Test
        void withAllThatTheModelAnswered() {
            LlmReply reply = new LlmReply(
                    Message.assistant("Hi"),
                    StopReason.LENGTH,
                    new Usage(100, 20, 40, 3, 7),
                    "gpt-4.1-2025-04-14",
                    "resp-1",
                    Map.of("encrypted", "AAAA"));
            survives(session(step(
                    1,
                    new LlmCall(
                            request(HELLO),
                            new Outcome.Completed<>(reply),
                            List.of(),
                            new Timing(Traces.START.plusMillis(1), Duration.ofMillis(900), Duration.ofMillis(80)),
                            3))));
        }

        @ParameterizedTest
        @EnumSource(StopReason.class)
        void withEveryReasonToStop(StopReason stop) {
            LlmReply reply = new LlmReply(Message.assistant("Hi"), stop, null, null, null, Map.of());
            survives(session(step(1, llm(request(HELLO), new Outcome.Completed<>(reply)))));
        }

        @Test
        void withTheHistoryTrimmedSummarisedAndRewritten() {
            Message system = Message.system("Be kind.");
            Message again = Message.user("Again");
            Message summary = Message.user("Summary: they said hello.");
            survives(session(
                    step(1, says("one", system, HELLO)),
                    step(2, says("two", system, HELLO, Message.assistant("one"), again)),
                    step(3, says("three", system, Message.assistant("one"), again, Message.assistant("two"), HELLO)),
                    step(4, says("four", system, summary, HELLO, Message.assistant("three"))),
                    step(5, says("five", Message.system("Be quick."), HELLO, HELLO)),
                    step(6, says("six"))));
        }
    }

    @Nested
    class Streams {

        @Test
        void inTheirPieces() {
            LlmReply reply = LlmReply.of(
                    new Message(
                            Role.ASSISTANT,
                            List.of(new Part.Reasoning("let me see"), new Part.Text("Dear 😀 Anna")),
                            List.of(use("c1", "get_order", Map.of("order", 1001L)), use("c2", "noop", Map.of())),
                            null,
                            null,
                            Map.of()),
                    null);
            survives(session(step(
                    1,
                    llm(
                            request(HELLO),
                            new Outcome.Completed<>(reply),
                            new Chunk.Reasoning("let me"),
                            new Chunk.Reasoning(" see"),
                            new Chunk.Text(""),
                            new Chunk.Text("Dear \ud83d"),
                            new Chunk.Call(0, "get_order"),
                            new Chunk.Arguments(0, "{\"order\""),
                            new Chunk.Text("\ude00 Anna"),
                            new Chunk.Arguments(1, "{}"),
                            new Chunk.Arguments(0, ":1001}")))));
        }

        @Test
        void withTheirPace() {
            survives(session(step(1, paced(new Outcome.Completed<>(LlmReply.of(Message.assistant("Hi Anna"), null))))));
        }

        @Test
        void thatBrokeOffKeepTheirPaceAndTheError() {
            CallError error = new CallError("java.io.IOException", "reset\nby peer", 502, CallError.Kind.PROVIDER);
            survives(session(step(1, paced(new Outcome.Failed<>(error))), step(2, paced(new Outcome.Cancelled<>()))));
        }

        private LlmCall paced(Outcome<LlmReply> outcome) {
            Timing timing = new Timing(Traces.START, Duration.ofMillis(99), Duration.ofMillis(40))
                    .withPace(List.of(Duration.ZERO, Duration.ofMillis(40), Duration.ofMillis(40)));
            List<Chunk> chunks = List.of(new Chunk.Text(""), new Chunk.Text("Hi "), new Chunk.Text("Anna"));
            return new LlmCall(request(HELLO), outcome, chunks, timing, 1);
        }

        @Test
        void forgetTheirPaceWhereItIsNotKnownOfAllPieces() {
            Timing timing = TIMING.withPace(List.of(Duration.ofMillis(3)));
            LlmCall call = new LlmCall(
                    request(HELLO),
                    new Outcome.Completed<>(LlmReply.of(Message.assistant("Hi"), null)),
                    List.of(new Chunk.Text("H"), new Chunk.Text("i")),
                    timing,
                    1);
            Golden golden = golden(session(step(1, call)));
            GoldenStore.at(root).stage(golden).commit();

            LlmCall read = GoldenStore.at(root)
                    .read(golden.id())
                    .orElseThrow()
                    .newest()
                    .steps()
                    .get(0)
                    .llm();
            assertThat(read.timing()).isEqualTo(TIMING);
            assertThat(read.chunks()).isEqualTo(call.chunks());
        }

        @Test
        void thatBrokeOffKeepWhatHadCome() {
            Chunk[] came = {
                new Chunk.Text("Dear "),
                new Chunk.Reasoning("hm"),
                new Chunk.Text("An"),
                new Chunk.Call(0, "get_order"),
                new Chunk.Arguments(0, "{\"ord")
            };
            survives(session(
                    step(1, llm(request(HELLO), new Outcome.Cancelled<>(), came)),
                    step(
                            2,
                            llm(
                                    request(HELLO),
                                    new Outcome.Failed<>(new CallError("a.B", "", null, CallError.Kind.TIMEOUT)),
                                    came))));
        }
    }

    @Nested
    class OtherCalls {
        private final ToolUse order =
                use("call_1", "get_order", Map.of("order", 1001L, "deep", Map.of("x", List.of())));

        private Session stepWith(Message reply, ToolCall... calls) {
            return session(step(1, replies(reply, HELLO), calls));
        }

        @Test
        void ofToolsWithEveryOutcome() {
            ToolUse broken = new ToolUse("call_2", "get_order", Map.of(), "{\"order\": ");
            survives(stepWith(
                    asks(order, broken),
                    called(order, "long ".repeat(100)),
                    called(ToolRequest.of(broken), new Outcome.Completed<>(new ToolReply("no JSON", true, 422))),
                    called(
                            new ToolRequest("call_3", "refund", Map.of("unasked", true), "also \"malformed"),
                            new Outcome.Failed<>(new CallError("a.B", "x\ny", 404, CallError.Kind.FAILURE))),
                    called(new ToolRequest("", "noop", Map.of(), null), new Outcome.Cancelled<>())));
        }

        @ParameterizedTest
        @EnumSource(Effect.class)
        void ofToolsWithEveryEffectWhateverTheirName(Effect effect) {
            survives(stepWith(
                    asks(order),
                    new ToolCall(
                            ToolRequest.of(order), new Outcome.Completed<>(ToolReply.of("ok")), effect, TIMING, null)));
        }

        @Test
        void ofToolsWhoseIdsComeAgain() {
            ToolUse first = use("call_0", "get_order", Map.of("order", 1L));
            ToolUse second = use("call_0", "get_order", Map.of("order", 2L));
            survives(session(
                    step(1, replies(asks(first, second), HELLO), called(first, "a"), called(second, "b")),
                    step(
                            2,
                            replies(
                                    asks(second),
                                    HELLO,
                                    asks(first, second),
                                    Message.tool("call_0", "get_order", "a"),
                                    Message.tool("call_0", "get_order", "b")),
                            called(second, "c")),
                    step(3, says("done", HELLO, Message.tool("call_0", "get_order", "c")))));
        }

        @Test
        void ofAToolThatRunsAnAgentInALaneOfItsOwn() {
            ToolCall agent = new ToolCall(
                    ToolRequest.of(order),
                    new Outcome.Completed<>(ToolReply.of("found")),
                    Effect.READS,
                    TIMING,
                    "main/get_order");
            survives(session(
                    step(1, replies(asks(order), HELLO), agent),
                    step(1, "main/get_order", says("found", Message.system("Search."), Message.user("1001"))),
                    step(2, says("done", HELLO, asks(order), Message.tool("call_1", "get_order", "found")))));
        }

        @ParameterizedTest
        @EnumSource(
                value = CallKind.class,
                names = {"LLM", "TOOL"},
                mode = EnumSource.Mode.EXCLUDE)
        void ofEveryOtherKindBeforeAndInAStep(CallKind kind) {
            ServiceRequest asked = new ServiceRequest(kind, "the-service", Map.of("query", "kettle"));
            ServiceReply reply = new ServiceReply(
                    Map.of("vector", List.of(new BigDecimal("0.125"), new BigDecimal("-1.5"))),
                    List.of(Blob.of(new byte[] {(byte) 0xc3, 1})),
                    Usage.of(4, 0));
            ServiceCall answered = new ServiceCall(asked, new Outcome.Completed<>(reply), TIMING);
            ServiceCall failed = new ServiceCall(
                    asked, new Outcome.Failed<>(new CallError("a.B", "", 503, CallError.Kind.PROVIDER)), TIMING);
            ServiceCall cancelled = new ServiceCall(asked, new Outcome.Cancelled<>(), TIMING);
            survives(session(run(
                    1,
                    RunStatus.SUCCESS,
                    "Hello",
                    "Hi",
                    null,
                    List.of(answered, failed),
                    List.of(step(1, says("Hi", HELLO), cancelled, answered)))));
        }
    }

    @Test
    void keepsDurationsToTheMillisecond() {
        Timing fine = new Timing(Traces.START.plusNanos(1_999_999), Duration.ofNanos(7_999_999), null);
        LlmCall call = new LlmCall(
                request(HELLO),
                new Outcome.Completed<>(LlmReply.of(Message.assistant("Hi"), null)),
                List.of(),
                fine,
                1);
        Golden golden = golden(session(step(1, call)));
        GoldenStore.at(root).stage(golden).commit();

        Timing read = GoldenStore.at(root)
                .read(golden.id())
                .orElseThrow()
                .newest()
                .steps()
                .get(0)
                .llm()
                .timing();
        assertThat(read).isEqualTo(new Timing(Traces.START.plusMillis(1), Duration.ofMillis(7), null));
    }
}
