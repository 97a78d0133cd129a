package dev.goldentrace.example;

import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static dev.goldentrace.assertions.With.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.junit.AgentTest;
import dev.goldentrace.langchain4j.LangChain4jTrace;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.TokenStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where parcels are: several tools at once, a carrier that times out, an answer that streams. */
@Thrifty
class ParcelAgentTest {

    private static final String TWO_PARCELS = "Where are my parcels 1001 and 1002?";

    private final Shop shop = Shop.open();

    @AgentTest
    void looksTwoOrdersUp(TraceCollector trace) {
        builder(trace).build().chat(TWO_PARCELS);

        assertThatTrace(trace)
                .calledTool("get_order", with("order", 1001))
                .calledTool("get_order", with("order", 1002))
                .hasFinalAnswerContaining("1001", "1002");
    }

    @AgentTest
    void looksTwoOrdersUpAtTheSameTime(TraceCollector trace) {
        builder(trace).executeToolsConcurrently().build().chat(TWO_PARCELS);

        assertThatTrace(trace)
                .calledTool("get_order", with("order", 1001))
                .calledTool("get_order", with("order", 1002))
                .hasFinalAnswerContaining("1001", "1002");
    }

    @AgentTest
    void asksTheCarrierAgainAfterATimeout(TraceCollector trace) {
        builder(trace).build().chat("Can you track the parcel of order 1002?");

        assertThatTrace(trace)
                .calledTool("get_shipment", 2)
                .neverCalledTool("transfer_to_human")
                .hasFinalAnswerContaining("1002");
    }

    @AgentTest
    void streamsTheStatusOfAnOrder(TraceCollector trace) {
        var traced = LangChain4jTrace.of(trace);
        var model = traced.streamingChatModel(Models.parameters(), p -> Models.streamingFromEnvironment(p));
        StreamingSupportAgent agent = SupportAgents.builder(model)
                .tools(traced.tools(OrderTools.class, () -> new OrderTools(shop)))
                .build();

        List<String> pieces = new ArrayList<>();
        String answer = whole(agent.chat("What is the status of order 1002?"), pieces);

        assertThat(String.join("", pieces)).isEqualTo(answer).contains("1002");
        assertThatTrace(trace).calledTool("get_order", with("order", 1002)).stepsAtMost(3);
    }

    private static String whole(TokenStream stream, List<String> pieces) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        stream.onPartialResponse(pieces::add)
                .onCompleteResponse(
                        response -> answer.complete(response.aiMessage().text()))
                .onError(answer::completeExceptionally)
                .start();
        return answer.join();
    }

    private AiServices<SupportAgent> builder(TraceCollector trace) {
        var traced = LangChain4jTrace.of(trace);
        return SupportAgents.builder(traced.chatModel(Models.parameters(), p -> Models.fromEnvironment(p)))
                .tools(traced.tools(OrderTools.class, () -> new OrderTools(shop)));
    }
}
