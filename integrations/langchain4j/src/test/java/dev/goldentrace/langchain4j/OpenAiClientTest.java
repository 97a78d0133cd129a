package dev.goldentrace.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Usage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** LangChain4j's own client of OpenAI against a server on loopback that speaks its protocol. */
class OpenAiClientTest {
    private static final String USAGE = """
            {"prompt_tokens":100,"completion_tokens":50,"total_tokens":150,\
            "prompt_tokens_details":{"cached_tokens":80},"completion_tokens_details":{"reasoning_tokens":30}}""";
    private static final String HEAD =
            "{\"id\":\"chatcmpl-1\",\"created\":1700000000,\"model\":\"gpt-4.1-2025-04-14\",";

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(int status, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/v1/chat/completions", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private String url() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/v1";
    }

    private OpenAiChatModel blocking() {
        return OpenAiChatModel.builder()
                .baseUrl(url())
                .apiKey("none")
                .modelName("gpt-4.1")
                .maxRetries(0)
                .build();
    }

    private OpenAiStreamingChatModel streaming() {
        return OpenAiStreamingChatModel.builder()
                .baseUrl(url())
                .apiKey("none")
                .modelName("gpt-4.1")
                .build();
    }

    /** Waits for the end of a stream. */
    private static final class Listener implements StreamingChatResponseHandler {
        private final CompletableFuture<ChatResponse> end = new CompletableFuture<>();

        @Override
        public void onPartialResponse(String text) {}

        @Override
        public void onCompleteResponse(ChatResponse response) {
            end.complete(response);
        }

        @Override
        public void onError(Throwable error) {
            end.completeExceptionally(error);
        }
    }

    private static String text(Session session) {
        return session.steps().get(0).llm().reply().orElseThrow().message().text();
    }

    private static void requireUsage(TokenUsage replayed, Session... sessions) {
        OpenAiTokenUsage tokens = (OpenAiTokenUsage) replayed;
        assertThat(tokens.inputTokensDetails().cachedTokens()).isEqualTo(80);
        assertThat(tokens.outputTokensDetails().reasoningTokens()).isEqualTo(30);
        for (Session session : sessions) {
            assertThat(session.usage()).isEqualTo(new Usage(100, 50, 80, 0, 30));
        }
    }

    @Nested
    class Usages {

        @Test
        void ofAReplyAreTheSameLiveAndReplayed() {
            answer(200, "application/json", HEAD + """
                    "choices":[{"index":0,"finish_reason":"stop",\
                    "message":{"role":"assistant","content":"Hello there."}}],"usage":%s}""".formatted(USAGE));

            var rehearsal =
                    Rehearsal.of((traced, stage) -> traced.chatModel(stage.live(OpenAiClientTest.this::blocking))
                            .chat(UserMessage.from("hi"))
                            .tokenUsage());

            assertThat(text(rehearsal.candidate())).isEqualTo("Hello there.");
            requireUsage(rehearsal.replayed(), rehearsal.golden(), rehearsal.candidate());
        }

        @Test
        void ofAStreamAreTheSameLiveAndReplayed() {
            String choice = "data: " + HEAD + "\"choices\":[{\"index\":0,%s}]}\n\n";
            answer(
                    200,
                    "text/event-stream",
                    choice.formatted("\"delta\":{\"role\":\"assistant\",\"content\":\"Hello \"}")
                            + choice.formatted("\"delta\":{\"content\":\"there.\"}")
                            + choice.formatted("\"delta\":{},\"finish_reason\":\"stop\"")
                            + "data: " + HEAD + "\"choices\":[],\"usage\":" + USAGE + "}\n\ndata: [DONE]\n\n");

            var rehearsal = Rehearsal.of((traced, stage) -> {
                Listener listener = new Listener();
                traced.streamingChatModel(stage.live(OpenAiClientTest.this::streaming))
                        .chat("hi", listener);
                return listener.end.get(10, TimeUnit.SECONDS).tokenUsage();
            });

            assertThat(text(rehearsal.candidate())).isEqualTo("Hello there.");
            assertThat(rehearsal.golden().steps().get(0).llm().chunks()).hasSize(2);
            requireUsage(rehearsal.replayed(), rehearsal.golden(), rehearsal.candidate());
        }
    }

    @Nested
    class Refusals {

        private void requireError(int status, CallError.Kind kind) {
            answer(status, "application/json", "{\"error\":{\"message\":\"no\"}}");

            var blocking = Rehearsal.of((traced, stage) -> {
                try {
                    return traced.chatModel(stage.live(OpenAiClientTest.this::blocking))
                            .chat("hi");
                } catch (RuntimeException e) {
                    return e.toString();
                }
            });
            var streaming = Rehearsal.of((traced, stage) -> {
                Listener listener = new Listener();
                traced.streamingChatModel(stage.live(OpenAiClientTest.this::streaming))
                        .chat("hi", listener);
                return listener.end
                        .handle((response, error) -> error.toString())
                        .get(10, TimeUnit.SECONDS);
            });

            requireError(blocking.candidate(), status, kind);
            requireError(streaming.candidate(), status, kind);
        }

        private void requireError(Session session, int status, CallError.Kind kind) {
            var failed = (Outcome.Failed<?>) session.steps().get(0).llm().outcome();
            assertThat(failed.error().httpStatus()).isEqualTo(status);
            assertThat(failed.error().kind()).isEqualTo(kind);
        }

        @Test
        void ofTheRateAreTroubleOfTheProvider() {
            requireError(429, CallError.Kind.PROVIDER);
        }

        @Test
        void ofTheKeyAreTroubleOfAuthentication() {
            requireError(401, CallError.Kind.AUTHENTICATION);
        }
    }
}
