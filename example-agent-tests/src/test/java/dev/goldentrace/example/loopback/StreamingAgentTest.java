package dev.goldentrace.example.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.openai.OpenAiTokenUsage;
import org.junit.jupiter.api.Test;

class StreamingAgentTest {

    @Test
    void streamsAnAnswerAfterOneToolCall() {
        try (LoopbackOpenAi server = LoopbackOpenAi.start()) {
            Stage stage = new Stage(server, Stage.CAREFUL);

            Streamed streamed = stage.stream("What is the status of order 1002?");

            assertThat(stage.calls()).containsExactly("get_order{\"order\":1002}");
            assertThat(streamed.text()).isEqualTo("Order 1002 is SHIPPED.");
            assertThat(streamed.pieces()).containsExactly("Order 1002 is SH", "IPPED.");
            OpenAiTokenUsage usage = (OpenAiTokenUsage) streamed.response().tokenUsage();
            assertThat(usage.inputTokensDetails().cachedTokens()).isPositive();
        }
    }
}
