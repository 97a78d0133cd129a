package dev.goldentrace.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.JudgeModel;
import dev.goldentrace.capture.Judged;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.trace.Judgement;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Usage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** LangChain4j's own client of OpenAI as a judge, against a server on loopback that speaks its protocol. */
class ChatModelJudgeTest {
    private static final String REPLY =
            "{\"id\":\"chatcmpl-1\",\"created\":1700000000,\"model\":\"gpt-4.1-mini-2025-04-14\","
                    + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"It is kind.\"},"
                    + "\"finish_reason\":\"stop\"}],"
                    + "\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":50,\"total_tokens\":150}}";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger built = new AtomicInteger();
    private final Capture capture =
            Capture.start("Shop.refunds", Source.live(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final TraceCollector trace = capture.collector();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] bytes = REPLY.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private ChatModel client() {
        built.incrementAndGet();
        return OpenAiChatModel.builder()
                .baseUrl("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                        + server.getAddress().getPort() + "/v1")
                .apiKey("none")
                .modelName("gpt-4.1-mini")
                .maxRetries(0)
                .build();
    }

    @Test
    void asksTheModelAndKeepsWhatItTook() throws Exception {
        Judged judged = trace.judge("Is it kind?", LangChain4jTrace.judge(this::client));
        Session session = capture.end(null, Duration.ZERO);

        assertThat(judged.judgement())
                .isEqualTo(new Judgement("Is it kind?", "It is kind.", "gpt-4.1-mini-2025-04-14", Usage.of(100, 50)));
        assertThat(session.judgements()).containsExactly(judged.judgement());
        assertThat(session.calls()).isEmpty();
        assertThat(asked).singleElement().asString().contains("Is it kind?");
    }

    @Test
    void buildsTheModelOnceAndNotBeforeItIsAsked() throws Exception {
        JudgeModel judge = LangChain4jTrace.judge(this::client);
        assertThat(built).hasValue(0);

        trace.judge("Is it kind?", judge);
        trace.judge("Is it short?", judge);

        assertThat(built).hasValue(1);
    }

    @Test
    void isNotTheAgentsOwnModel() {
        ChatModel wrapped = LangChain4jTrace.of(trace).chatModel(this::client);

        assertThatThrownBy(() -> trace.judge("Is it kind?", LangChain4jTrace.judge(() -> wrapped)))
                .isInstanceOf(UsageError.class)
                .hasMessage(
                        "the judge is a chat model that is wrapped for the agent, so that its calls would count as the"
                                + " agent's. Hand over the model itself, as in LangChain4jTrace.judge(() -> OpenAiChatModel.builder()…).");
        assertThat(asked).isEmpty();
    }
}
