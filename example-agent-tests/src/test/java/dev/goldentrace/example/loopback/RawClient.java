package dev.goldentrace.example.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Posts JSON as it stands, to see the bytes that come back. */
final class RawClient {

    private final HttpClient client = HttpClient.newHttpClient();
    private final LoopbackOpenAi server;

    RawClient(LoopbackOpenAi server) {
        this.server = server;
    }

    record Answer(int status, String body) {

        JsonNode json() {
            return Wire.read(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    Answer post(String path, String body) {
        return send(to(path, body).header("Authorization", "Bearer loopback"));
    }

    Answer postWithoutKey(String path, String body) {
        return send(to(path, body));
    }

    private HttpRequest.Builder to(String path, String body) {
        return HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
