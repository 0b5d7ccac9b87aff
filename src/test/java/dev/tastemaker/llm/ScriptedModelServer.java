package dev.tastemaker.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A model that says what a test tells it to, on the OpenAI wire, streaming and not. Answers are taken from a queue, then
 * from {@link #always}; every request is kept.
 */
public final class ScriptedModelServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ONE_MODEL =
            "{\"object\":\"list\",\"data\":[{\"id\":\"scripted\",\"object\":\"model\"}]}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<ScriptedAnswer> answers = new ConcurrentLinkedQueue<>();
    private final List<ScriptedRequest> requests = new CopyOnWriteArrayList<>();
    private volatile Function<ScriptedRequest, ScriptedAnswer> otherwise =
            request -> ScriptedAnswer.refused(500, "the script has no answer left");
    private volatile boolean healthy = true;
    private volatile String key = "";
    private volatile String models = ONE_MODEL;
    private volatile String props = "";

    private ScriptedModelServer(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/health", this::health);
        server.createContext("/v1/models", exchange -> send(exchange, 200, models));
        server.createContext("/props", this::props);
        server.createContext("/v1/chat/completions", this::complete);
        server.createContext("/v1/images/generations", this::complete);
        server.start();
    }

    /** Listens on a free loopback port until it is closed. */
    public static ScriptedModelServer start() {
        return start(0);
    }

    /** Listens on this loopback port: for a model that goes away and comes back at the same address. */
    public static ScriptedModelServer start(int port) {
        try {
            return new ScriptedModelServer(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends in {@code /v1}, as LLM_BASE_URL does. */
    public String baseUrl() {
        return "http://127.0.0.1:" + port() + "/v1";
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** These come first, one per request, in this order. */
    public ScriptedModelServer then(ScriptedAnswer... next) {
        answers.addAll(List.of(next));
        return this;
    }

    /** This comes whenever the queue is empty. */
    public ScriptedModelServer always(Function<ScriptedRequest, ScriptedAnswer> answer) {
        otherwise = answer;
        return this;
    }

    public ScriptedModelServer always(ScriptedAnswer answer) {
        return always(request -> answer);
    }

    /** What /health says: a model that is still loading is not healthy. */
    public ScriptedModelServer healthy(boolean value) {
        healthy = value;
        return this;
    }

    /** What /v1/models says. */
    public ScriptedModelServer listing(String json) {
        models = json;
        return this;
    }

    /** What llama.cpp's /props says; without it there is no such address. */
    public ScriptedModelServer properties(String json) {
        props = json;
        return this;
    }

    /** Refuses every request without this bearer key with 401, as /v1 of a protected server does. */
    public ScriptedModelServer requireKey(String value) {
        key = value;
        return this;
    }

    public List<ScriptedRequest> requests() {
        return List.copyOf(requests);
    }

    public ScriptedRequest lastRequest() {
        return requests.getLast();
    }

    /** Forgets the script and the requests. */
    public void reset() {
        answers.clear();
        requests.clear();
        healthy = true;
        key = "";
        models = ONE_MODEL;
        props = "";
        otherwise = request -> ScriptedAnswer.refused(500, "the script has no answer left");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void health(HttpExchange exchange) throws IOException {
        if (healthy) {
            send(exchange, 200, "{\"status\":\"ok\"}");
        } else {
            send(exchange, 503, "{\"error\":{\"code\":503,\"message\":\"Loading model\"}}");
        }
    }

    private void props(HttpExchange exchange) throws IOException {
        send(exchange, props.isEmpty() ? 404 : 200, props);
    }

    /** An exception that leaves a handler makes the server drop the connection: that is how a stream is cut. */
    private void complete(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        ScriptedRequest request =
                new ScriptedRequest(body, exchange.getRequestHeaders().getFirst("Authorization"));
        requests.add(request);
        try {
            ScriptedAnswer answer = keyFits(request) ? next(request) : ScriptedAnswer.refused(401, "Invalid API Key");
            pause(answer.manner().before());
            reply(exchange, request, answer);
        } catch (IOException e) {
            request.leave();
            throw e;
        }
    }

    private boolean keyFits(ScriptedRequest request) {
        return key.isEmpty() || ("Bearer " + key).equals(request.authorization());
    }

    private ScriptedAnswer next(ScriptedRequest request) {
        ScriptedAnswer queued = answers.poll();
        return queued == null ? otherwise.apply(request) : queued;
    }

    private static void reply(HttpExchange exchange, ScriptedRequest request, ScriptedAnswer answer)
            throws IOException {
        if (answer.status() == 0) {
            throw new IOException("hung up by the script");
        }
        if (answer.status() != 200) {
            answer.manner()
                    .retryAfter()
                    .ifPresent(value -> exchange.getResponseHeaders().add("Retry-After", value));
            send(exchange, answer.status(), ScriptedWire.error(answer.status(), answer.text()));
        } else if (request.streaming()) {
            stream(exchange, ScriptedWire.events(answer), answer);
        } else {
            send(exchange, 200, answer.raw() ? answer.text() : ScriptedWire.whole(answer));
        }
    }

    private static void stream(HttpExchange exchange, List<String> events, ScriptedAnswer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        int sent = 0;
        for (String event : events) {
            if (sent++ == answer.manner().diesAfter()) {
                break;
            }
            exchange.getResponseBody().write(event.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            pause(answer.manner().between());
        }
        if (sent <= events.size()
                && answer.manner().diesAfter() >= 0
                && !answer.manner().quietly()) {
            throw new IOException("cut by the script");
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void pause(Duration time) throws IOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IOException("closed while it was slow", e);
        }
    }
}
