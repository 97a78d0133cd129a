package dev.goldentrace.example.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompletionStreamTest {

    private final LoopbackOpenAi server = LoopbackOpenAi.start();
    private final RawClient client = new RawClient(server);

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void sendsTextInPiecesAndUsageLast() {
        List<String> events = events("Hi!", ",\"stream_options\":{\"include_usage\":true}");

        assertThat(deltas(events))
                .containsExactly(
                        "{\"role\":\"assistant\",\"content\":\"\"}",
                        "{\"content\":\"Hello! Which ord\"}",
                        "{\"content\":\"er is it about?\"}",
                        "{}",
                        "");
        assertThat(json(events.get(3)).at("/choices/0/finish_reason").asText()).isEqualTo("stop");
        assertThat(json(events.get(3)).get("usage").isNull()).isTrue();
        assertThat(json(events.get(4)).path("choices")).isEmpty();
        assertThat(json(events.get(4)).at("/usage/prompt_tokens").asInt()).isPositive();
        assertThat(events.get(5)).isEqualTo("[DONE]");
    }

    @Test
    void sendsNoUsageUnasked() {
        assertThat(events("Hi!", "")).noneMatch(event -> event.contains("usage"));
    }

    @Test
    void splitsTheArgumentsOfParallelCalls() {
        List<String> deltas = deltas(events("Where are 1001 and 1002?", ""));

        assertThat(deltas).hasSize(1 + 2 * 3 + 1);
        assertThat(deltas.get(0)).isEqualTo("{\"role\":\"assistant\",\"content\":null}");
        assertThat(deltas.get(1))
                .matches("\\{\"tool_calls\":\\[\\{\"index\":0,\"id\":\"call_\\w{24}\",\"type\":\"function\","
                        + "\"function\":\\{\"name\":\"get_order\",\"arguments\":\"\"}}]}");
        assertThat(deltas.get(2)).isEqualTo(arguments(0, "{\\\"order"));
        assertThat(deltas.get(3)).isEqualTo(arguments(0, "\\\":1001}"));
        assertThat(deltas.get(5)).isEqualTo(arguments(1, "{\\\"order"));
        assertThat(deltas.get(6)).isEqualTo(arguments(1, "\\\":1002}"));
    }

    private static String arguments(int index, String piece) {
        return "{\"tool_calls\":[{\"index\":" + index + ",\"function\":{\"arguments\":\"" + piece + "\"}}]}";
    }

    private List<String> events(String ask, String options) {
        String body = "{\"model\":\"gpt-4.1\",\"stream\":true" + options
                + ",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"get_order\"}}]"
                + ",\"messages\":[{\"role\":\"user\",\"content\":\"" + ask + "\"}]}";
        return client.post("/chat/completions", body)
                .body()
                .lines()
                .filter(line -> !line.isEmpty())
                .map(line -> line.substring("data: ".length()))
                .toList();
    }

    private static List<String> deltas(List<String> events) {
        return events.stream()
                .map(event -> event.equals("[DONE]")
                        ? event
                        : json(event).at("/choices/0/delta").toString())
                .filter(delta -> !delta.equals("[DONE]"))
                .toList();
    }

    private static JsonNode json(String event) {
        return Wire.read(event.getBytes(StandardCharsets.UTF_8));
    }
}
