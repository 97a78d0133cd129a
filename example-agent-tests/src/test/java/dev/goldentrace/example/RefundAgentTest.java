package dev.goldentrace.example;

import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static dev.goldentrace.assertions.With.with;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.junit.AgentTest;
import dev.goldentrace.junit.AgentTrace;
import dev.goldentrace.langchain4j.LangChain4jTrace;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Refunds, as the support agent pays them: start reading here.
 *
 * <p>Each test takes a {@link TraceCollector} and hands the agent's model and tools through {@link LangChain4jTrace}; the
 * rest of the agent is what runs in production, see {@link SupportAgents}. What happens then depends on the mode:
 *
 * <ul>
 *   <li>{@code mvn test}: replay. Every request that the agent makes is compared with the golden under
 *       {@code src/test/goldens} and answered from there. No model is built, no tool of the shop runs, no key is needed.
 *   <li>{@code mvn test -Dgoldentrace.mode=record}: models and tools are live, and goldens are written.
 *   <li>{@code mvn test -Dgoldentrace.mode=live -Dmodel=gpt-5}: the model is live, and what the agent does is held against
 *       the golden.
 * </ul>
 *
 * <p>Live is the real provider where {@code OPENAI_API_KEY} is set, else a server on the loopback device, see
 * {@link Models}.
 */
class RefundAgentTest {

    private final Shop shop = Shop.open();

    @AgentTest
    void refundsTheBrokenKettle(TraceCollector trace) {
        agent(trace).chat("My kettle from order 1001 arrived broken. Money back, please.");

        assertThatTrace(trace)
                .succeeded()
                .calledToolsInOrder("get_order", "refund_item")
                .calledTool("refund_item", with("order", 1001).and("amount", new BigDecimal("49.00")))
                .neverCalledTool("cancel_order");
    }

    @ParameterizedTest
    @AgentTrace
    @CsvSource({"1001, tea towels, 12.50", "1004, headphones, 89.00", "1007, rain jacket, 129.00"})
    void refundsWhatWasPaid(int order, String item, BigDecimal paid, TraceCollector trace) {
        agent(trace).chat("Please refund the " + item + " from order " + order + ".");

        assertThatTrace(trace)
                .calledTool("refund_item", 1)
                .calledTool(
                        "refund_item", with("order", order).and("item", item).and("amount", paid));
    }

    @AgentTest
    void refusesARefundAfterTheReturnWindow(TraceCollector trace) {
        agent(trace).chat("Please refund the blender from order 1006, I never used it.");

        assertThatTrace(trace).succeeded().calledOnlyTools("get_order").hasFinalAnswerContaining("1006");
    }

    @AgentTest
    void waitsForAYesBeforeItPays(TraceCollector trace) {
        SupportAgent agent = agent(trace);
        String question = "The headphones from order 1004 are not for me. Can I send them back?";

        trace.run(question, () -> agent.chat(question));
        trace.run("Yes, please.", () -> agent.chat("Yes, please."));

        assertThatTrace(trace)
                .run(1)
                .neverCalledTool("refund_item")
                .hasFinalAnswerContaining("89.00 EUR")
                .run(2)
                .calledTool("refund_item", with("order", 1004).and("amount", new BigDecimal("89.00")));
    }

    private SupportAgent agent(TraceCollector trace) {
        var traced = LangChain4jTrace.of(trace);
        return SupportAgents.builder(traced.chatModel(Models.parameters(), p -> Models.fromEnvironment(p)))
                .tools(traced.tools(OrderTools.class, () -> new OrderTools(shop)))
                .build();
    }
}
