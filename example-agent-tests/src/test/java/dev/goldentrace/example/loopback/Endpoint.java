package dev.goldentrace.example.loopback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** One path of the API: checks the key, then answers or tells the error. */
record Endpoint(Answer answer, Outage outage) implements HttpHandler {

    /** What the path does. */
    interface Answer {
        void to(Request request) throws IOException;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = Request.read(exchange);
            try {
                request.authorize();
                outage.check();
                answer.to(request);
            } catch (ApiException e) {
                request.reply(e.status(), e.json());
            }
        }
    }
}
