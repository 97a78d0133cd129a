package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.Sessions;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolReply;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each source of tools' answers does, in a replay and in a live run. */
class ToolAnswersTest {
    private static final String RECORD = "mvn test -Dtest=ShopTest#refunds -Dgoldentrace.mode=record";

    private final List<String> ran = new ArrayList<>();
    private final Golden golden = Replay.record(trace -> {
        trace.tool("get_order", Map.of("order", 1L), () -> "old order");
        trace.tool("refund_item", Map.of("order", 1L), () -> "old refund");
        trace.tool("transfer_to_human", Map.of("why", "angry"), () -> "old hand-off");
    });

    private String call(TraceCollector trace, String tool, Map<String, Object> arguments) {
        return trace.tool(tool, arguments, () -> {
            ran.add(tool);
            return "new " + tool;
        });
    }

    private static String fails() {
        throw new IllegalStateException("no such order");
    }

    @Nested
    class InAReplay {

        private String get(ToolSource source, long order) {
            TraceCollector trace = Replay.of(golden, ToolSources.all(source)).trace();
            return call(trace, "get_order", Map.of("order", order));
        }

        @Test
        void recorded() {
            assertThat(get(ToolSource.RECORDED, 1)).isEqualTo("old order");
            assertThatExceptionOfType(Divergence.class).isThrownBy(() -> get(ToolSource.RECORDED, 2));
            assertThat(ran).isEmpty();
        }

        @Test
        void recordedOrLive() {
            assertThat(get(ToolSource.RECORDED_OR_LIVE, 1)).isEqualTo("old order");
            assertThat(get(ToolSource.RECORDED_OR_LIVE, 2)).isEqualTo("new get_order");
        }

        @Test
        void live() {
            assertThat(get(ToolSource.LIVE, 1)).isEqualTo("new get_order");
            assertThat(ran).containsExactly("get_order");
        }

        @ParameterizedTest
        @EnumSource(names = {"RECORDED", "LIVE", "COMPARE"})
        void aCallThatIsNotRecordedIsADivergenceAndNeverRuns(ToolSource source) {
            assertThatExceptionOfType(Divergence.class)
                    .isThrownBy(() -> get(source, 2))
                    .withMessage("""
                    ShopTest.refunds  DIVERGED at the start
                      cause     arguments of the tool get_order, at $.arguments.order
                      expected  1   (recorded 2026-11-02)
                      actual    2
                      also      2 recorded calls were not made because of it
                      then      mend it:          the agent: the model asked for the recorded arguments
                                or you meant it:  RECORD""".replace("RECORD", RECORD));
            assertThat(ran).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(
                value = ToolSource.class,
                names = {"RECORDED", "RECORDED_OR_LIVE", "LIVE", "COMPARE"})
        void aWriteThatIsMadeTwiceIsADivergenceAndRunsAtMostOnce(ToolSource source) {
            Golden refund =
                    Replay.record(trace -> trace.tool("refund_item", Map.of("order", 1L), () -> "new refund_item"));
            TraceCollector trace = Replay.of(refund, ToolSources.all(source)).trace();
            call(trace, "refund_item", Map.of("order", 1L));

            assertThatExceptionOfType(Divergence.class)
                    .isThrownBy(() -> call(trace, "refund_item", Map.of("order", 1L)))
                    .withMessage("""
                    ShopTest.refunds  DIVERGED at the start
                      cause     extra call: refund_item, at $
                      expected  absent   (recorded 2026-11-02)
                      actual    {"tool":"refund_item","arguments":{"order":1}}
                      nearest   the recorded refund_item at the start, which was already answered, with the same input
                      then      mend it:          the agent: it made no such call when it was recorded
                                or you meant it:  RECORD""".replace("RECORD", RECORD));
            assertThat(ran).hasSizeLessThanOrEqualTo(1);
        }

        @Test
        void changesThatNoRecordingHoldsNeverRunWhateverTheyAreCalled() {
            Replay replay = Replay.of(golden, ToolSources.all(ToolSource.RECORDED_OR_LIVE));
            replay.trace().declareTool("look_after", Effect.CHANGES);

            assertThatExceptionOfType(Divergence.class)
                    .isThrownBy(() -> call(replay.trace(), "look_after", Map.of("account", 1L)))
                    .satisfies(divergence ->
                            assertThat(divergence.details().cause()).isEqualTo(new Cause.ToolCalled("look_after")));
            assertThat(ran).isEmpty();
        }

        @Test
        void liveThatGivesSomethingElseIsTheWorldsDoing() {
            Golden looked = Replay.record(trace -> look(trace, "old order"));

            assertThat(Replay.of(looked, ToolSources.all(ToolSource.LIVE))
                            .divergence(trace -> look(trace, "new order")))
                    .hasMessage(Diverging.unpriced("""
                    ShopTest.refunds  DIVERGED at step 1
                      cause     output of the tool get_order: the world changed, at $.messages[0].content[0]
                      expected  "old order"   (gpt-4.1, recorded 2026-11-02)
                      actual    "new order"
                      then      mend it:          the tool, or the data that it works on
                                or you meant it:  RECORD"""));
        }

        private static void look(TraceCollector trace, String order) {
            String text = trace.tool("get_order", Map.of("order", 1L), () -> order);
            trace.llm(Shop.request(List.of(Message.tool("call_1", "get_order", text))), Diverging::live);
        }

        @Test
        void liveCallsCountAsMade() {
            Replay replay = Replay.of(golden, ToolSources.all(ToolSource.LIVE));
            call(replay.trace(), "get_order", Map.of("order", 1L));
            call(replay.trace(), "refund_item", Map.of("order", 1L));
            call(replay.trace(), "transfer_to_human", Map.of("why", "angry"));

            assertThat(replay.source.unread()).isEmpty();
        }

        @Test
        void compare() {
            assertThatExceptionOfType(Divergence.class)
                    .isThrownBy(() -> get(ToolSource.COMPARE, 1))
                    .withMessage("""
                    ShopTest.refunds  DIVERGED at the start
                      cause     output of the tool get_order: the world changed, at $.result
                      expected  "old order"   (recorded 2026-11-02)
                      actual    "new get_order"
                      also      2 recorded calls were not made because of it
                      then      mend it:          the tool, or the data that it works on
                                or you meant it:  RECORD""".replace("RECORD", RECORD));
            assertThat(ran).containsExactly("get_order");
            assertThatExceptionOfType(Divergence.class)
                    .isThrownBy(() -> get(ToolSource.COMPARE, 2))
                    .satisfies(divergence ->
                            assertThat(divergence.details().cause()).isEqualTo(new Cause.ToolArguments("get_order")));
        }

        @Test
        void compareFindsAToolThatFailsNow() {
            TraceCollector trace =
                    Replay.of(golden, ToolSources.all(ToolSource.COMPARE)).trace();
            assertThatExceptionOfType(Divergence.class)
                    .isThrownBy(() -> trace.tool("get_order", Map.of("order", 1L), ToolAnswersTest::fails))
                    .satisfies(divergence ->
                            assertThat(divergence.details().actual()).isEqualTo("failed: no such order"));
        }

        @Test
        void compareFindsAnotherErrorOrStatusOfTheSameText() {
            ToolRequest request = new ToolRequest("", "get_order", Map.of(), null);
            Golden old = Replay.record(trace -> trace.call(request, () -> new ToolReply("gone", true, 404)));

            assertThatExceptionOfType(Divergence.class)
                    .isThrownBy(() -> Replay.of(old, ToolSources.all(ToolSource.COMPARE))
                            .trace()
                            .call(request, () -> new ToolReply("gone", false, 404)))
                    .satisfies(divergence ->
                            assertThat(divergence.details().path()).isEqualTo("$.isError"));
            assertThatExceptionOfType(Divergence.class)
                    .isThrownBy(() -> Replay.of(old, ToolSources.all(ToolSource.COMPARE))
                            .trace()
                            .call(request, () -> new ToolReply("gone", true, 500)))
                    .satisfies(divergence ->
                            assertThat(divergence.details().path()).isEqualTo("$.httpStatus"));
        }

        @Test
        void compareTakesJsonAsJson() {
            Golden json = Replay.record(trace -> trace.tool("get_order", Map.of(), () -> "{\"a\": 1.0, \"b\": [2]}"));
            Replay replay = Replay.of(json, ToolSources.all(ToolSource.COMPARE));

            assertThat(replay.trace().tool("get_order", Map.of(), () -> "{\"b\":[2],\"a\":1}"))
                    .isEqualTo("{\"b\":[2],\"a\":1}");
        }

        @Test
        void forbid() {
            assertThatExceptionOfType(UsageError.class)
                    .isThrownBy(() -> get(ToolSource.FORBID, 1))
                    .withMessage("ShopTest.refunds: the tool <get_order> was called, and goldentrace.tools forbids it."
                            + " Allow it with -Dgoldentrace.tools=get_order=recorded.");
            assertThat(ran).isEmpty();
        }

        @Test
        void byToolAndByEffect() {
            Replay replay =
                    Replay.of(golden, ToolSources.all(ToolSource.FORBID).with("refund_item=live,reads=recorded"));

            assertThat(call(replay.trace(), "get_order", Map.of("order", 1L))).isEqualTo("old order");
            assertThat(call(replay.trace(), "refund_item", Map.of("order", 1L))).isEqualTo("new refund_item");
            assertThatExceptionOfType(UsageError.class)
                    .isThrownBy(() -> call(replay.trace(), "transfer_to_human", Map.of("why", "angry")));
        }

        @Test
        void theSessionSaysWhatADeclaredToolDoes() {
            Replay replay =
                    Replay.of(golden, ToolSources.all(ToolSource.RECORDED).with("changes=forbid"));
            replay.trace().declareTool("get_order", Effect.CHANGES);

            assertThatExceptionOfType(UsageError.class)
                    .isThrownBy(() -> call(replay.trace(), "get_order", Map.of("order", 1L)));
        }
    }

    @Nested
    class InALiveRunInTheOldWorld {
        private BiPredicate<ToolRequest, ToolRequest> sameWrite = (recorded, live) -> false;

        private TraceCollector trace(ToolSources sources) {
            return trace(golden, sources);
        }

        private TraceCollector trace(Golden golden, ToolSources sources) {
            WorldSource source = new WorldSource(
                    golden, sources, (recorded, live) -> sameWrite.test(recorded, live), Replay.CONTEXT);
            return Capture.start("ShopTest.refunds", source, Sessions.CLOCK).collector();
        }

        private TraceCollector trace() {
            return trace(ToolSources.oldWorld());
        }

        @Test
        void modelsAndSearchesAreAlwaysLive() {
            LlmReply reply = LlmReply.of(Message.assistant("new"), null);
            assertThat(trace().llm(LlmRequest.of("m", List.of()), () -> reply)).isEqualTo(reply);
            assertThat(trace().retrieval("pages", "q", () -> List.of("new"))).containsExactly("new");
            assertThat(trace().fact("k", () -> Map.of("live", true))).isEqualTo(Map.of("live", true));
        }

        @Test
        void lookUpsAreRecordedWhereTheyCanBe() {
            assertThat(call(trace(), "get_order", Map.of("order", new BigDecimal("1.0"))))
                    .isEqualTo("old order");
            assertThat(call(trace(), "get_order", Map.of("order", 2L))).isEqualTo("new get_order");
            assertThat(ran).containsExactly("get_order");
        }

        @Test
        void aLookUpCanBeAnsweredAgainAndAgain() {
            TraceCollector trace = trace();
            assertThat(call(trace, "get_order", Map.of("order", 1L))).isEqualTo("old order");
            assertThat(call(trace, "get_order", Map.of("order", 1L))).isEqualTo("old order");
        }

        @Test
        void handOffsAreAnsweredByTheirNameAlone() {
            assertThat(call(trace(), "transfer_to_human", Map.of("why", "sad"))).isEqualTo("old hand-off");
        }

        @Test
        void aWriteThatWasRecordedIsAnswered() {
            assertThat(call(trace(), "refund_item", Map.of("order", 1L))).isEqualTo("old refund");
        }

        @Test
        void aWriteThatTheContractTakesForTheSameIsAnswered() {
            sameWrite = (recorded, live) -> recorded.name().equals(live.name());
            assertThat(call(trace(), "refund_item", Map.of("order", 1L, "note", "kind words")))
                    .isEqualTo("old refund");
        }

        @Test
        void aWriteThatNobodyRecordedStopsTheRun() {
            TraceCollector trace = trace();
            assertThatExceptionOfType(UnrecordedCall.class)
                    .isThrownBy(() -> call(trace, "refund_item", Map.of("order", 2L, "to", "anna@acme-mail.com")))
                    .withMessageMatching(
                            "(?s)ShopTest\\.refunds: the agent called <refund_item> with <\\{.*<e-mail>.*>, which no"
                                    + " accepted recording holds\\. It was not run, and the run stops here: whether it"
                                    + " would have succeeded is not known\\. To run it for real:"
                                    + " -Dgoldentrace\\.tools=refund_item=live\\. If it is what the agent should do now: "
                                    + java.util.regex.Pattern.quote(RECORD))
                    .satisfies(stop -> assertThat(stop.request().name()).isEqualTo("refund_item"))
                    .satisfies(stop -> assertThat(stop.place().step()).isZero());
            assertThat(ran).isEmpty();
            assertThatExceptionOfType(UnrecordedCall.class)
                    .isThrownBy(() -> call(trace, "get_order", Map.of("order", 1L)));
        }

        @Test
        void withoutAGoldenNothingIsRecorded() {
            WorldSource source = new WorldSource(null, ToolSources.oldWorld(), sameWrite, Replay.CONTEXT);
            TraceCollector trace =
                    Capture.start("ShopTest.refunds", source, Sessions.CLOCK).collector();

            assertThat(call(trace, "get_order", Map.of("order", 1L))).isEqualTo("new get_order");
            assertThatExceptionOfType(UnrecordedCall.class)
                    .isThrownBy(() -> call(trace, "refund_item", Map.of("order", 1L)));
        }

        @Test
        void compareRunsTheToolAndHoldsItAgainstTheRecording() {
            assertThatExceptionOfType(Divergence.class)
                    .isThrownBy(
                            () -> call(trace(ToolSources.all(ToolSource.COMPARE)), "get_order", Map.of("order", 1L)))
                    .satisfies(divergence -> assertThat(divergence.details().cause())
                            .isEqualTo(new Cause.ToolOutput("get_order", true)));
            assertThat(call(trace(ToolSources.all(ToolSource.COMPARE)), "get_order", Map.of("order", 2L)))
                    .isEqualTo("new get_order");
        }

        @Test
        void compareFindsAToolThatFailsNow() {
            TraceCollector trace = trace(ToolSources.all(ToolSource.COMPARE));
            assertThatExceptionOfType(Divergence.class)
                    .isThrownBy(() -> trace.tool("get_order", Map.of("order", 1L), ToolAnswersTest::fails))
                    .satisfies(divergence ->
                            assertThat(divergence.details().actual()).isEqualTo("failed: no such order"));
        }

        @Test
        void liveAndForbid() {
            assertThat(call(trace(ToolSources.all(ToolSource.LIVE)), "refund_item", Map.of("order", 1L)))
                    .isEqualTo("new refund_item");
            assertThatExceptionOfType(UsageError.class)
                    .isThrownBy(() -> call(trace(ToolSources.all(ToolSource.FORBID)), "get_order", Map.of("order", 1L)))
                    .withMessage("ShopTest.refunds: the tool <get_order> was called, and goldentrace.tools forbids it."
                            + " Allow it with -Dgoldentrace.tools=get_order=live.");
        }

        @ParameterizedTest
        @EnumSource(
                value = ToolSource.class,
                names = {"LIVE", "COMPARE", "RECORDED_OR_LIVE"})
        void aRealToolNeverGetsWhatStandsForARedactedValue(ToolSource source) {
            Golden redacted = Replay.record(
                    trace -> trace.tool("get_order", Map.of("order", 1L), () -> "sent to ann@kettles-and-more.com"));
            WorldSource world =
                    new WorldSource(redacted, ToolSources.all(source), (recorded, live) -> false, Replay.CONTEXT);
            TraceCollector trace =
                    Capture.start("ShopTest.refunds", world, Sessions.CLOCK).collector();

            assertThatExceptionOfType(UsageError.class)
                    .isThrownBy(() -> call(
                            trace, "get_stock", Map.of("owners", List.of(Map.of("mail", "email-1@redacted.example")))))
                    .withMessageStartingWith(
                            "ShopTest.refunds: the tool <get_stock> is to run, but its argument <owners[0].mail>"
                                    + " holds <email-1@redacted.example>, which stands for a redacted value that this"
                                    + " session has not met. Answer the tool from the golden with"
                                    + " -Dgoldentrace.tools=get_stock=recorded, or record the test again: ");
            assertThat(ran).isEmpty();
        }

        @Test
        void aToolThatRunsAnAgentRuns() {
            Consumer<TraceCollector> agent = trace -> {
                ToolUse ask = ToolUse.of("p", "plan_trip", Map.of("q", "trip"));
                trace.llm(
                        LlmRequest.of("m", List.of(Message.user("Go"))),
                        () -> LlmReply.of(Message.assistant(null, List.of(ask)), null));
                trace.tool(
                        ask,
                        () -> trace.llm(
                                        LlmRequest.of("m", List.of(Message.user("Plan"))),
                                        () -> LlmReply.of(Message.assistant("planned"), null))
                                .message()
                                .text());
            };
            Golden withPlanner = Replay.record(agent);
            Session live =
                    Replay.live(agent, new WorldSource(withPlanner, ToolSources.oldWorld(), sameWrite, Replay.CONTEXT));

            assertThat(live.steps()).hasSize(2);
        }
    }
}
