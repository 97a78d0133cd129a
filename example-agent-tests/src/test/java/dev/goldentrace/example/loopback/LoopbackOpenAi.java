package dev.goldentrace.example.loopback;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A running server; any bearer token opens it, and what it answers depends on the request alone. */
public final class LoopbackOpenAi implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(LoopbackOpenAi::daemon);
    private final Outage outage = new Outage();

    private LoopbackOpenAi(HttpServer server) {
        this.server = server;
        Ids ids = new Ids();
        server.createContext("/v1/chat/completions", new Endpoint(new ChatCompletions(ids), outage));
        server.createContext("/v1/embeddings", new Endpoint(new Embeddings(), outage));
        server.createContext("/", new Endpoint(LoopbackOpenAi::unknown, outage));
        server.setExecutor(threads);
        server.start();
    }

    /** Starts a server on a free port of 127.0.0.1. */
    public static LoopbackOpenAi start() {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer waits 40 ms for an acknowledgement
        try {
            return new LoopbackOpenAi(
                    HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the base URL to set in a client, such as {@code http://127.0.0.1:40123/v1}. */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Answers the next requests with this HTTP status, such as 429 or 500, and those after them as usual. */
    public void failNext(int requests, int status) {
        outage.begin(requests, status);
    }

    /** Stops at once; requests in flight are cut off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void unknown(Request request) {
        throw new ApiException(404, "invalid_request_error", "Unknown request URL: " + request.path() + ".");
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "loopback-openai");
        thread.setDaemon(true);
        return thread;
    }
}
