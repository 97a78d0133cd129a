package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.ToolSpec;
import dev.goldentrace.trace.ToolUse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each cause of a divergence is told apart, at the right step, with the whole message that a developer sees. */
class DivergenceTest {
    private static final Golden GOLDEN = Replay.record(new Shop());
    private static final String RECORD = "mvn test -Dtest=ShopTest#refunds -Dgoldentrace.mode=record";

    private final Shop shop = new Shop();
    private final Replay replay = Replay.of(GOLDEN);

    private void diverges(String message) {
        assertThat(replay.divergence(shop)).hasMessage(message.replace("RECORD", RECORD));
    }

    private static UnaryOperator<LlmRequest> message(int at, Message instead) {
        return request -> {
            List<Message> messages = new ArrayList<>(request.messages());
            messages.set(at, instead);
            return Shop.request(messages);
        };
    }

    private static UnaryOperator<LlmRequest> with(
            String model, List<ToolSpec> tools, Map<String, Object> format, Map<String, Object> parameters) {
        return request ->
                new LlmRequest(model, request.messages(), tools, format, parameters).withParameters(parameters);
    }

    private static final LlmRequest ASKED = Shop.request(List.of());

    private static Map<String, Object> format() {
        return new LinkedHashMap<>(Map.of("type", "json_schema", "name", "answer"));
    }

    private static Map<String, Object> parameters() {
        return new LinkedHashMap<>(Map.of("temperature", 0.2, "seed", 42L));
    }

    @Test
    void thereIsNoneForTheSameAgent() {
        replay.run(shop);

        assertThat(shop.answer).isEqualTo("Your money is on its way.");
        assertThat(replay.source.unread()).isEmpty();
    }

    @Nested
    class InARequestToTheModel {

        @Test
        void systemPrompt() {
            shop.first = message(0, Message.system("Be quick."));
            diverges("""
                    ShopTest.refunds  DIVERGED at step 1
                      cause     system prompt, at $.system
                      expected  "Be kind."   (gpt-4.1, recorded 2026-11-02)
                      actual    "Be quick."
                      then      mend the system prompt, or what is filled into it
                                or you meant it:  RECORD""");
        }

        @Test
        void systemPromptOfALaterStepOnly() {
            shop.second = message(0, Message.system("Be quick."));
            diverges("""
                    ShopTest.refunds  DIVERGED at step 2
                      cause     system prompt, at $.system
                      expected  "Be kind."   (gpt-4.1, recorded 2026-11-02)
                      actual    "Be quick."
                      then      mend the system prompt, or what is filled into it
                                or you meant it:  RECORD""");
        }

        @Test
        void userMessage() {
            shop.first = message(1, Message.user("My pot is broken."));
            diverges("""
                    ShopTest.refunds  DIVERGED at step 1
                      cause     user message, at $.messages[0]
                      expected  "My kettle is broken."   (gpt-4.1, recorded 2026-11-02)
                      actual    "My pot is broken."
                      then      mend what the test says to the agent, or what the agent makes of it
                                or you meant it:  RECORD""");
        }

        @Test
        void history() {
            shop.second = message(2, Message.assistant("I look it up.", List.of(Shop.ORDER, Shop.STOCK)));
            diverges("""
                    ShopTest.refunds  DIVERGED at step 2
                      cause     conversation history: the agent changed the model's earlier words, at $.messages[1].content[0]
                      expected  absent   (gpt-4.1, recorded 2026-11-02)
                      actual    "I look it up."
                      then      mend the agent's memory: it no longer hands back what the model said
                                or you meant it:  RECORD""");
        }

        @Test
        void toolOutputThatTheAgentEdits() {
            shop.result = text -> text.replace("49.00", "94.00");
            diverges("""
                    ShopTest.refunds  DIVERGED at step 2
                      cause     output of the tool get_order: the world changed, at $.messages[2].content[0]
                      expected  "get_order says {\\"total\\": 49.00}"   (gpt-4.1, recorded 2026-11-02)
                      actual    "get_order says {\\"total\\": 94.00}"
                      then      mend the agent: the model no longer sees what the tool returned
                                or you meant it:  RECORD""");
        }

        @Test
        void toolsOfferedMissing() {
            shop.first = with("gpt-4.1", List.of(ASKED.tools().get(0)), format(), parameters());
            diverges("""
                    ShopTest.refunds  DIVERGED at step 1
                      cause     tools offered: get_stock, at $
                      expected  {"name":"get_stock","description":"Counts what is left","parameters":{"type":"object"}}\
                       (gpt-4.1, recorded 2026-11-02)
                      actual    absent
                      then      mend the tool's name, description or parameters
                                or you meant it:  RECORD""".replace("}} (", "}}   ("));
        }

        @Test
        void toolsOfferedWithAnotherSchema() {
            ToolSpec other = new ToolSpec("get_stock", "Counts what is left", Map.of("type", "string"));
            shop.first = with("gpt-4.1", List.of(ASKED.tools().get(0), other), format(), parameters());
            diverges("""
                    ShopTest.refunds  DIVERGED at step 1
                      cause     tools offered: get_stock, at $.parameters.type
                      expected  "object"   (gpt-4.1, recorded 2026-11-02)
                      actual    "string"
                      then      mend the tool's name, description or parameters
                                or you meant it:  RECORD""");
        }

        @Test
        void responseSchema() {
            Map<String, Object> format = format();
            format.put("name", "reply");
            shop.first = with("gpt-4.1", ASKED.tools(), format, parameters());
            diverges("""
                    ShopTest.refunds  DIVERGED at step 1
                      cause     response schema, at $.responseFormat.name
                      expected  "answer"   (gpt-4.1, recorded 2026-11-02)
                      actual    "reply"
                      then      mend the type that the answer is asked for in
                                or you meant it:  RECORD""");
        }

        @Test
        void model() {
            shop.first = with("gpt-5", ASKED.tools(), format(), parameters());
            diverges("""
                    ShopTest.refunds  DIVERGED at step 1
                      cause     model, at $.model
                      expected  "gpt-4.1"   (gpt-4.1, recorded 2026-11-02)
                      actual    "gpt-5"
                      then      mend the model's settings
                                or you meant it:  RECORD""");
        }

        @Test
        void parameter() {
            Map<String, Object> parameters = parameters();
            parameters.put("temperature", 0.7);
            shop.first = with("gpt-4.1", ASKED.tools(), format(), parameters);
            diverges("""
                    ShopTest.refunds  DIVERGED at step 1
                      cause     model parameter temperature, at $.temperature
                      expected  0.2   (gpt-4.1, recorded 2026-11-02)
                      actual    0.7
                      then      mend the model's settings
                                or you meant it:  RECORD""");
        }

        @Test
        void parameterThatIsNew() {
            Map<String, Object> parameters = parameters();
            parameters.put("top_p", 1L);
            shop.first = with("gpt-4.1", ASKED.tools(), format(), parameters);
            diverges("""
                    ShopTest.refunds  DIVERGED at step 1
                      cause     model parameter top_p, at $.top_p
                      expected  absent   (gpt-4.1, recorded 2026-11-02)
                      actual    1
                      then      mend the model's settings
                                or you meant it:  RECORD""");
        }
    }

    @Nested
    class InAnotherCall {

        @Test
        void toolCalled() {
            shop.tools = uses -> List.of(ToolUse.of("call_1", "get_invoice", Map.of("order", 1001L)));
            diverges("""
                    ShopTest.refunds  DIVERGED at step 1
                      cause     tool called: get_invoice, at $.name
                      expected  "get_order"   (gpt-4.1, recorded 2026-11-02)
                      actual    "get_invoice"
                      then      mend the agent: the model asked for the recorded tool
                                or you meant it:  RECORD""");
        }

        @Test
        void toolArguments() {
            shop.tools = uses -> List.of(ToolUse.of("call_1", "get_order", Map.of("order", 1002L)));
            diverges("""
                    ShopTest.refunds  DIVERGED at step 1
                      cause     arguments of the tool get_order, at $.arguments.order
                      expected  1001   (gpt-4.1, recorded 2026-11-02)
                      actual    1002
                      then      mend the agent: the model asked for the recorded arguments
                                or you meant it:  RECORD""");
        }

        @Test
        void retrievedContext() {
            shop.query = "broken pot";
            diverges("""
                    ShopTest.refunds  DIVERGED at the start
                      cause     retrieved context, at $.query
                      expected  "broken kettle"   (gpt-4.1, recorded 2026-11-02)
                      actual    "broken pot"
                      then      mend what the agent sends
                                or you meant it:  RECORD""");
        }

        @Test
        void serviceInput() {
            shop.embedded = "pot";
            diverges("""
                    ShopTest.refunds  DIVERGED at step 1
                      cause     input of the embedding call, at $.text
                      expected  "kettle"   (gpt-4.1, recorded 2026-11-02)
                      actual    "pot"
                      then      mend what the agent sends
                                or you meant it:  RECORD""");
        }

        @Test
        void anotherServiceWithTheSameInput() {
            assertThat(Replay.of(GOLDEN).divergence(trace -> trace.retrieval("blog", "broken kettle", List::of)))
                    .hasMessage("""
                    ShopTest.refunds  DIVERGED at the start
                      cause     retrieved context, at $.name
                      expected  "help-pages"   (gpt-4.1, recorded 2026-11-02)
                      actual    "blog"
                      then      mend what the agent sends
                                or you meant it:  RECORD""".replace("RECORD", RECORD));
        }
    }

    @Nested
    class InWhatIsCalledAtAll {

        @Test
        void extraModelCall() {
            shop.end = trace -> trace.llm(Shop.request(List.of(Message.user("One more?"))), DivergenceTest::live);
            diverges("""
                    ShopTest.refunds  DIVERGED at step 1 of lane "lane 2"
                      cause     extra call: LLM call, at $
                      expected  absent   (gpt-4.1, recorded 2026-11-02)
                      actual    "user: One more?"
                      nearest   the recorded LLM call at step 2, which was already answered
                      then      mend the agent: it made no such call when it was recorded
                                or you meant it:  RECORD""");
        }

        @Test
        void extraToolCall() {
            shop.end = trace -> trace.tool("get_order", Map.of("order", 1001L), () -> "live!");
            diverges("""
                    ShopTest.refunds  DIVERGED at step 2
                      cause     extra call: get_order, at $
                      expected  absent   (gpt-4.1, recorded 2026-11-02)
                      actual    {"tool":"get_order","arguments":{"order":1001}}
                      nearest   the recorded get_order at step 1, which was already answered
                      then      mend the agent: it made no such call when it was recorded
                                or you meant it:  RECORD""");
        }

        @Test
        void extraServiceCall() {
            shop.end = trace -> trace.call(
                    new ServiceRequest(CallKind.RERANK, "ranker", Map.of("q", "kettle")),
                    () -> ServiceReply.of(Map.of()));
            diverges("""
                    ShopTest.refunds  DIVERGED at step 2
                      cause     extra call: rerank call, at $
                      expected  absent   (gpt-4.1, recorded 2026-11-02)
                      actual    {"rerank":"ranker","input":{"q":"kettle"}}
                      then      mend the agent: it made no such call when it was recorded
                                or you meant it:  RECORD""");
        }

        @Test
        void toolCallNeverMadeBeforeTheNextRequest() {
            shop.tools = uses -> List.of(Shop.ORDER);
            diverges("""
                    ShopTest.refunds  DIVERGED at step 1
                      cause     call never made: get_stock, at $
                      expected  {"tool":"get_stock","arguments":{"item":"kettle"}}   (gpt-4.1, recorded 2026-11-02)
                      actual    absent
                      then      mend the agent: it made this call when it was recorded
                                or you meant it:  RECORD""");
        }

        @Test
        void callsNeverMadeAtTheEnd() {
            replay.run(trace -> trace.retrieval("help-pages", "broken kettle", List::of));

            assertThat(replay.source.unread().orElseThrow()).hasMessage("""
                    ShopTest.refunds  DIVERGED at step 1
                      cause     call never made: LLM call, at $
                      expected  "user: My kettle is broken."   (gpt-4.1, recorded 2026-11-02)
                      actual    absent
                      also      4 more recorded calls were not made
                      then      mend the agent: it made this call when it was recorded
                                or you meant it:  RECORD""".replace("RECORD", RECORD));
        }

        @Test
        void order() {
            Golden golden = Replay.record(DivergenceTest::twoQuestions);
            assertThat(Replay.of(golden).divergence(trace -> ask(trace, "And a pot?", new ArrayList<>())))
                    .hasMessage("""
                    ShopTest.refunds  DIVERGED at step 1
                      cause     order: the LLM call of step 2 came before its turn, at $.messages
                      expected  "A kettle?"   (gpt-4.1, recorded 2026-11-02)
                      actual    "And a pot?"
                      then      mend the agent: something that comes before is now left out or comes later
                                or you meant it:  RECORD""".replace("RECORD", RECORD));
        }
    }

    private static void twoQuestions(TraceCollector trace) {
        List<Message> history = new ArrayList<>();
        ask(trace, "A kettle?", history);
        ask(trace, "And a pot?", history);
    }

    private static void ask(TraceCollector trace, String question, List<Message> history) {
        history.add(Message.user(question));
        history.add(trace.llm(Shop.request(history), DivergenceTest::live).message());
    }

    private static LlmReply live() {
        return LlmReply.of(Message.assistant("Yes."), null);
    }

    @Nested
    class IsNone {

        @Test
        void whereOnlyTheOrderOfKeysToolsOrNumberFormsDiffers() {
            Map<String, Object> format = new LinkedHashMap<>();
            format.put("name", "answer");
            format.put("type", "json_schema");
            shop.first = with(
                    "gpt-4.1",
                    List.of(ASKED.tools().get(1), ASKED.tools().get(0)),
                    format,
                    Map.of("seed", new BigDecimal("42.0"), "temperature", new BigDecimal("0.200")));
            shop.tools = uses ->
                    List.of(Shop.STOCK, ToolUse.of("call_1", "get_order", Map.of("order", new BigDecimal("1001.0"))));
            replay.divergence(shop);

            assertThat(replay.capture.failure())
                    .map(Throwable::getMessage)
                    .hasValueSatisfying(message -> assertThat(message)
                            .as("only that results come in another order, which the model sees")
                            .contains("messages[2]"));
        }

        @Test
        void whereTextsHoldTheSameJson() {
            String recorded = "{\"order\": 1001, \"total\": 49.00}";
            String live = "{\"total\":49.0,\"order\":1001}";
            Golden golden = Replay.record(trace -> ask(trace, recorded, new ArrayList<>()));

            assertThat(Replay.of(golden)
                            .run(trace -> ask(trace, live, new ArrayList<>()))
                            .source
                            .unread())
                    .isEmpty();
        }
    }

    @Nested
    class InLongText {
        private static final String LONG = "word ".repeat(500);

        @Test
        void showsWhereItDiffers() {
            Golden golden = Replay.record(trace -> ask(trace, LONG + "kettle" + LONG, new ArrayList<>()));
            Divergence divergence =
                    Replay.of(golden).divergence(trace -> ask(trace, LONG + "pot" + LONG, new ArrayList<>()));

            assertThat(divergence.getMessage().lines())
                    .anyMatch(line -> line.startsWith("  expected  \"…") && line.contains("word kettle"))
                    .anyMatch(line -> line.startsWith("  actual    \"…") && line.contains("word pot"))
                    .allMatch(line -> line.length() < 320);
            assertThat(divergence.getExpected().getStringRepresentation()).isEqualTo(LONG + "kettle" + LONG);
        }
    }

    @Nested
    class OfTheSession {

        @Test
        void comesAgainAtEveryLaterCall() {
            shop.query = "pot";
            Divergence first = replay.divergence(shop);

            assertThat(replay.divergence(new Shop())).isSameAs(first);
            assertThat(replay.capture.failure()).containsSame(first);
        }

        @Test
        void isNoExceptionThatAnAgentWouldCatch() {
            assertThat(Exception.class).isNotIn(Divergence.class.getSuperclass(), Divergence.class);
            assertThat(Error.class).isAssignableFrom(Divergence.class);
        }

        @Test
        void isDescribedForOtherPrograms() {
            shop.query = "pot";
            assertThat(replay.divergence(shop).details())
                    .isEqualTo(new Divergence.Details(
                            1,
                            "main",
                            0,
                            new Cause.RetrievedContext(),
                            "$.query",
                            "broken kettle",
                            "pot",
                            "mend what the agent sends; or you meant it: " + RECORD));
        }
    }
}
