package dev.goldentrace.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

@DisabledIfEnvironmentVariable(named = "OPENAI_API_KEY", matches = ".+", disabledReason = "would cost money")
class ModelsTest {

    @Test
    void answerFromTheLoopbackServerWithoutAKey() {
        assertThat(Models.fromEnvironment().chat("Hi!")).isEqualTo("Hello! Which order is it about?");
    }

    @Test
    void serveTheWholeAgent() {
        SupportAgent agent = SupportAgents.of(Models.fromEnvironment(), new OrderTools(Shop.open()));

        assertThat(agent.chat("What is the status of order 1002?")).isEqualTo("Order 1002 is SHIPPED.");
    }

    @Test
    void serveTheStreamingAgent() {
        CompletableFuture<String> answer = new CompletableFuture<>();

        SupportAgents.of(Models.streamingFromEnvironment(), new OrderTools(Shop.open()))
                .chat("What is the status of order 1002?")
                .onPartialResponse(piece -> {})
                .onCompleteResponse(
                        response -> answer.complete(response.aiMessage().text()))
                .onError(answer::completeExceptionally)
                .start();

        assertThat(answer.join()).isEqualTo("Order 1002 is SHIPPED.");
    }

    @Test
    void embedWithoutAKey() {
        assertThat(Models.embeddingFromEnvironment().embed("kettle").content().dimension())
                .isEqualTo(32);
    }
}
