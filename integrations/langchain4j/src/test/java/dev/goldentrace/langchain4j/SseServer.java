package dev.goldentrace.langchain4j;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.goldentrace.trace.Json;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that speaks OpenAI's streaming protocol: each request gets the next answer, which may wait between its pieces. */
final class SseServer implements AutoCloseable {
    private static final String HEAD =
            "{\"id\":\"chatcmpl-1\",\"created\":1700000000,\"model\":\"gpt-4.1-2025-04-14\",";
    private static final String USAGE = "{\"prompt_tokens\":100,\"completion_tokens\":50,\"total_tokens\":150}";

    /** Writes one streamed answer. */
    interface Answer {
        void write(Events events) throws Exception;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Handling> answers = new ConcurrentLinkedQueue<>();

    SseServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", exchange -> {
            exchange.getRequestBody().readAllBytes();
            answers.remove().handle(exchange);
        });
        server.start();
    }

    SseServer then(Answer answer) {
        answers.add(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            Events events = new Events(exchange.getResponseBody());
            try {
                answer.write(events);
            } catch (Exception e) {
                throw new IOException("the answer broke off", e);
            }
            exchange.close();
        });
        return this;
    }

    SseServer thenStatus(int status, String body) {
        answers.add(exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        return this;
    }

    OpenAiStreamingChatModel model() {
        return OpenAiStreamingChatModel.builder()
                .baseUrl("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                        + server.getAddress().getPort() + "/v1")
                .apiKey("none")
                .modelName("gpt-4.1")
                .returnThinking(true)
                .build();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private interface Handling {
        void handle(HttpExchange exchange) throws IOException;
    }

    /** The pieces of one answer, each on its way before the next is written. */
    static final class Events {
        private final OutputStream out;

        private Events(OutputStream out) {
            this.out = out;
        }

        Events text(String piece) throws IOException {
            return delta("{\"content\":" + Json.write(piece) + "}");
        }

        Events thinking(String piece) throws IOException {
            return delta("{\"reasoning_content\":" + Json.write(piece) + "}");
        }

        Events tool(int index, String id, String name) throws IOException {
            return delta("{\"tool_calls\":[{\"index\":" + index + ",\"id\":\"" + id
                    + "\",\"type\":\"function\",\"function\":{\"name\":\"" + name + "\",\"arguments\":\"\"}}]}");
        }

        Events arguments(int index, String piece) throws IOException {
            return delta("{\"tool_calls\":[{\"index\":" + index + ",\"function\":{\"arguments\":" + Json.write(piece)
                    + "}}]}");
        }

        Events finish(String reason) throws IOException {
            return raw(HEAD + "\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}")
                    .raw(HEAD + "\"choices\":[],\"usage\":" + USAGE + "}")
                    .raw("[DONE]");
        }

        Events delta(String delta) throws IOException {
            return raw(HEAD + "\"choices\":[{\"index\":0,\"delta\":" + delta + "}]}");
        }

        Events raw(String data) throws IOException {
            return line("data: " + data + "\n\n");
        }

        Events line(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return this;
        }

        void breakOff() throws IOException {
            throw new IOException("broken off");
        }
    }
}
