package dev.tastemaker.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A provider on loopback: takes messages over HTTP, remembers each, and fails as a drill says. */
final class MessageSink implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, List<String>> taken = new ConcurrentHashMap<>();
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final Duration delay;
    private volatile Function<Call, Answer> behaviour = call -> new Answer(200, -1);

    /** @param attempt of this message, the first is 1 */
    record Call(String shopperId, int attempt, int number) {}

    /** @param retryAfter seconds; negative: none */
    record Answer(int status, int retryAfter) {}

    MessageSink(Duration delay) {
        this.delay = delay;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    void behave(Function<Call, Answer> newBehaviour) {
        behaviour = newBehaviour;
    }

    /** Where one of several instances delivers; what comes there is told by this name. */
    String address(String instance) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + instance;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode message = JSON.readTree(exchange.getRequestBody());
            String shopper = message.path("shopperId").asText();
            int attempt = tries.merge(shopper, 1, Integer::sum);
            Answer answer = behaviour.apply(new Call(shopper, attempt, calls.incrementAndGet()));
            if (answer.status() == 200) {
                taken.computeIfAbsent(shopper, id -> new CopyOnWriteArrayList<>())
                        .add(exchange.getRequestURI().getPath().substring(1));
            }
            Thread.sleep(delay);
            if (answer.retryAfter() >= 0) {
                exchange.getResponseHeaders().add("Retry-After", Integer.toString(answer.retryAfter()));
            }
            exchange.sendResponseHeaders(answer.status(), -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** By recipient, the instances that brought a message. */
    Map<String, List<String>> taken() {
        return taken;
    }

    /** Messages taken, repeats too. */
    int messages() {
        return taken.values().stream().mapToInt(List::size).sum();
    }

    int duplicates() {
        return messages() - taken.size();
    }

    int mostTries() {
        return tries.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
