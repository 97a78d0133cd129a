package dev.goldentrace.replay;

import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What differs in what a model is asked: each cause is told apart, at the right step, with the whole message. */
class RequestDivergenceTest {
    private final Shop shop = new Shop();

    private void diverges(String message) {
        Diverging.diverges(shop, message);
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
    void systemPrompt() {
        shop.first = message(0, Message.system("Be quick."));
        diverges("""
                ShopTest.refunds  DIVERGED at step 1
                  cause     system prompt, at $.system
                  expected  "Be kind."   (gpt-4.1, recorded 2026-11-02)
                  actual    "Be quick."
                  also      4 recorded calls were not made because of it
                  then      mend it:          the system prompt, or what is filled into it
                            or you meant it:  RECORD
                            or let it warn:   -Dgoldentrace.onPromptChange=warn""");
    }

    @Test
    void systemPromptOfALaterStepOnly() {
        shop.second = message(0, Message.system("Be quick."));
        diverges("""
                ShopTest.refunds  DIVERGED at step 2
                  cause     system prompt, at $.system
                  expected  "Be kind."   (gpt-4.1, recorded 2026-11-02)
                  actual    "Be quick."
                  then      mend it:          the system prompt, or what is filled into it
                            or you meant it:  RECORD
                            or let it warn:   -Dgoldentrace.onPromptChange=warn""");
    }

    @Test
    void userMessage() {
        shop.first = message(1, Message.user("My pot is broken."));
        diverges("""
                ShopTest.refunds  DIVERGED at step 1
                  cause     user message, at $.messages[0]
                  expected  "My kettle is broken."   (gpt-4.1, recorded 2026-11-02)
                  actual    "My pot is broken."
                  also      4 recorded calls were not made because of it
                  then      mend it:          what the test says to the agent, or what the agent makes of it
                            or you meant it:  RECORD
                            or let it warn:   -Dgoldentrace.onPromptChange=warn""");
    }

    @Test
    void history() {
        shop.second = message(2, Message.assistant("I look it up.", List.of(Shop.ORDER, Shop.STOCK)));
        diverges("""
                ShopTest.refunds  DIVERGED at step 2
                  cause     conversation history: the agent changed the model's earlier words, at $.messages[1].content[0]
                  expected  absent   (gpt-4.1, recorded 2026-11-02)
                  actual    "I look it up."
                  then      mend it:          the agent's memory: it no longer hands back what was said as it did
                            or you meant it:  RECORD""");
    }

    @Test
    void toolOutputThatTheAgentEdits() {
        shop.result = text -> text.replace("49.00", "94.00");
        diverges("""
                ShopTest.refunds  DIVERGED at step 2
                  cause     output of the tool get_order: the agent changed it, at $.messages[2].content[0]
                  expected  "get_order says {\\"total\\": 49.00}"   (gpt-4.1, recorded 2026-11-02)
                  actual    "get_order says {\\"total\\": 94.00}"
                  then      mend it:          the agent: the model no longer sees what the tool returned
                            or you meant it:  RECORD""");
    }

    @Test
    void toolsOfferedMissing() {
        shop.first = with("gpt-4.1", List.of(ASKED.tools().get(0)), format(), parameters());
        diverges("""
                ShopTest.refunds  DIVERGED at step 1
                  cause     tools offered: get_stock, at $
                  expected  {"name":"get_stock","description":"Counts what is left","parameters":{"type":"object"}}   (gpt-4.1, recorded 2026-11-02)
                  actual    absent
                  also      4 recorded calls were not made because of it
                  then      mend it:          the tool's name, description or parameters
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
                  also      4 recorded calls were not made because of it
                  then      mend it:          the tool's name, description or parameters
                            or you meant it:  RECORD
                            or it is noise:   @AgentTrace(ignore = "tools.get_stock.parameters.type")""");
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
                  also      4 recorded calls were not made because of it
                  then      mend it:          the type that the answer is asked for in
                            or you meant it:  RECORD
                            or it is noise:   @AgentTrace(ignore = "responseFormat.name")""");
    }

    @Test
    void model() {
        shop.first = with("gpt-5", ASKED.tools(), format(), parameters());
        diverges("""
                ShopTest.refunds  DIVERGED at step 1
                  cause     model, at $.model
                  expected  "gpt-4.1"   (gpt-4.1, recorded 2026-11-02)
                  actual    "gpt-5"
                  also      4 recorded calls were not made because of it
                  then      mend it:          the model's settings
                            or you meant it:  RECORD
                            or it is noise:   @AgentTrace(ignore = "model")""");
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
                  also      4 recorded calls were not made because of it
                  then      mend it:          the model's settings
                            or you meant it:  RECORD
                            or it is noise:   @AgentTrace(ignore = "parameters.temperature")""");
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
                  also      4 recorded calls were not made because of it
                  then      mend it:          the model's settings
                            or you meant it:  RECORD
                            or it is noise:   @AgentTrace(ignore = "parameters.top_p")""");
    }
}
