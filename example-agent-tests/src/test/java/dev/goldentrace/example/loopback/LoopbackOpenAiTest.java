package dev.goldentrace.example.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.openai.OpenAiChatModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackOpenAiTest {

    private static final String HI = "{\"model\":\"gpt-4.1\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";

    private final LoopbackOpenAi server = LoopbackOpenAi.start();
    private final RawClient client = new RawClient(server);

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void answersInTheFormOfTheApi() {
        RawClient.Answer answer = client.post("/chat/completions", HI);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("id").asText()).matches("chatcmpl-\\w{29}");
        assertThat(answer.json().path("model").asText()).isEqualTo("gpt-4.1-2025-04-14");
        assertThat(answer.json().at("/choices/0/finish_reason").asText()).isEqualTo("stop");
        assertThat(answer.json().at("/choices/0/message/content").asText())
                .isEqualTo("Hello! Which order is it about?");
        assertThat(answer.json().at("/usage/total_tokens").asInt()).isEqualTo(1 + 8);
    }

    @Test
    void cutsOffAtTheLimit() {
        String limited = HI.replace("\"messages\"", "\"max_completion_tokens\":2,\"messages\"");

        assertThat(client.post("/chat/completions", limited).json().at("/choices/0"))
                .hasToString("{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"Hello! W\","
                        + "\"refusal\":null,\"annotations\":[]},\"logprobs\":null,\"finish_reason\":\"length\"}");
    }

    @Test
    void countsReasoningOfAReasoningModel() {
        RawClient.Answer answer = client.post("/chat/completions", HI.replace("gpt-4.1", "gpt-5"));

        assertThat(answer.json()
                        .at("/usage/completion_tokens_details/reasoning_tokens")
                        .asInt())
                .isEqualTo(64);
        assertThat(answer.json().at("/usage/completion_tokens").asInt()).isEqualTo(64 + 8);
    }

    @Nested
    class Refuses {

        @Test
        void aRequestWithoutAKey() {
            assertThat(client.postWithoutKey("/chat/completions", HI))
                    .isEqualTo(new RawClient.Answer(401, error("You didn't provide an API key.")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"no json", "[]", "{\"model\":"})
        void aBodyThatIsNoJsonObject(String body) {
            assertThat(client.post("/chat/completions", body))
                    .isEqualTo(new RawClient.Answer(400, error("We could not parse the JSON body of your request.")));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"messages\":[{}]} | you must provide a model parameter",
                    "{\"model\":\"gpt-4.1\"} | Missing required parameter: 'messages'."
                })
        void aRequestWithAPartMissing(String body, String message) {
            assertThat(client.post("/chat/completions", body)).isEqualTo(new RawClient.Answer(400, error(message)));
        }

        @Test
        void aToolResultWithoutItsCall() {
            String orphan = HI.replace("]", ",{\"role\":\"tool\",\"tool_call_id\":\"call_1\",\"content\":\"x\"}]");

            assertThat(client.post("/chat/completions", orphan).status()).isEqualTo(400);
        }

        @Test
        void aToolCallWithoutItsResult() {
            String open = HI.replace("]", ",{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"call_1\"}]}]");

            assertThat(client.post("/chat/completions", open).body()).contains("did not have response", "call_1");
        }

        @Test
        void anUnknownPath() {
            assertThat(client.post("/images", HI))
                    .isEqualTo(new RawClient.Answer(404, error("Unknown request URL: POST /v1/images.")));
        }

        private String error(String message) {
            return "{\"error\":{\"message\":\"" + message
                    + "\",\"type\":\"invalid_request_error\",\"param\":null,\"code\":null}}";
        }
    }

    @Nested
    class InAnOutage {

        @Test
        void aRetryGetsThrough() {
            server.failNext(1, 500);

            assertThat(model(1).chat("Hi!")).isEqualTo("Hello! Which order is it about?");
        }

        @Test
        void aRateLimitIsTold() {
            server.failNext(1, 429);

            assertThatThrownBy(() -> model(0).chat("Hi!")).isInstanceOf(RateLimitException.class);
        }

        @Test
        void aServerErrorIsTold() {
            server.failNext(1, 503);

            assertThatThrownBy(() -> model(0).chat("Hi!")).isInstanceOf(InternalServerException.class);
        }

        private OpenAiChatModel model(int retries) {
            return OpenAiChatModel.builder()
                    .baseUrl(server.baseUrl())
                    .apiKey("loopback")
                    .modelName("gpt-4.1")
                    .maxRetries(retries)
                    .build();
        }
    }
}
