package dev.goldentrace.example;

import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static dev.goldentrace.assertions.Trajectory.call;
import static dev.goldentrace.assertions.Trajectory.inOrder;
import static dev.goldentrace.assertions.With.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.junit.AgentTest;
import dev.goldentrace.langchain4j.LangChain4jTrace;

/** What the support agent does about orders, besides paying money back. */
class OrderAgentTest {

    private final Shop shop = Shop.open();

    @AgentTest
    void cancelsAPendingOrder(TraceCollector trace) {
        agent(trace).chat("Cancel order 1005, please.");

        assertThatTrace(trace)
                .calledTool("cancel_order", with("order", 1005).exactly())
                .hasNoLoops();
    }

    @AgentTest
    void exchangesSneakersForAnotherSize(TraceCollector trace) {
        agent(trace).chat("I need the sneakers from order 1003 in size 43 instead.");

        assertThatTrace(trace)
                .follows(inOrder(
                        call("get_order"),
                        call("exchange_item", with("order", 1003).and("variant", "size 43"))))
                .neverCalledTool("refund_item", "cancel_order");
    }

    /** The address is redacted in the golden; agent and test see it all the same. */
    @AgentTest
    void findsTheOrdersOfACustomer(TraceCollector trace) {
        String answer = agent(trace).chat("I am anna.keller@keller-mail.eu. Which orders do I have with you?");

        assertThat(answer).contains("anna.keller@keller-mail.eu", "1001", "1002", "1005", "1007");
        assertThatTrace(trace)
                .calledTool("find_customer", with("email", "anna.keller@keller-mail.eu"))
                .calledTool("list_orders", with("customer", "C-1"));
    }

    @AgentTest
    void handsOverToAHumanWhenAsked(TraceCollector trace) {
        agent(trace).chat("Let me talk to a human, please.");

        assertThatTrace(trace)
                .succeeded()
                .calledTool("transfer_to_human", 1)
                .stepsAtMost(2)
                .behavesLikeGolden();
    }

    private SupportAgent agent(TraceCollector trace) {
        var traced = LangChain4jTrace.of(trace);
        return SupportAgents.builder(traced.chatModel(Models.parameters(), p -> Models.fromEnvironment(p)))
                .tools(traced.tools(OrderTools.class, () -> new OrderTools(shop)))
                .build();
    }
}
