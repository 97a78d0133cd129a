package dev.goldentrace.example.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** An HTTP request whose body is JSON, and the way to answer it. */
final class Request {

    private final HttpExchange exchange;
    private final byte[] body;

    private Request(HttpExchange exchange, byte[] body) {
        this.exchange = exchange;
        this.body = body;
    }

    static Request read(HttpExchange exchange) throws IOException {
        return new Request(exchange, exchange.getRequestBody().readAllBytes());
    }

    String path() {
        return exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    }

    void authorize() {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            throw new ApiException(401, "invalid_request_error", "You didn't provide an API key.");
        }
    }

    JsonNode json() {
        if (!exchange.getRequestMethod().equals("POST")) {
            throw new ApiException(405, "invalid_request_error", "Only POST requests are accepted.");
        }
        return Wire.read(body);
    }

    void reply(int status, JsonNode json) throws IOException {
        byte[] bytes = Wire.write(json).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Starts a stream of server-sent events. */
    OutputStream stream() throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }
}
