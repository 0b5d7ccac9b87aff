package dev.tastemaker.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A process that asks, and what it counts. */
class LoadResultTest {
    private static final int LONGEST = 60;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/sized", exchange -> answer(exchange, 200, 2));
        server.createContext("/chunked", exchange -> answer(exchange, 200, 0));
        server.createContext("/refused", exchange -> answer(exchange, 400, 2));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsEachRequestOnceAndCountsWhatWasNoSuccess() {
        LoadResult result = LoadResult.of(
                server.getAddress().getPort(),
                2,
                LONGEST,
                List.of(
                        "GET\t/sized",
                        "GET\t/chunked",
                        "POST\t/refused\tapplication/json\t{}",
                        "POST\t/sized\ttext/plain\tone\\ntwo"),
                true,
                List.of());
        assertEquals(4, result.requests());
        assertEquals(1, result.failures());
        assertEquals(Set.of("GET /sized ", "GET /chunked ", "POST /refused {}", "POST /sized one\ntwo"), seen);
    }

    private void answer(HttpExchange exchange, int status, int length) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        seen.add(exchange.getRequestMethod() + ' ' + exchange.getRequestURI() + ' ' + body);
        exchange.sendResponseHeaders(status, length);
        exchange.getResponseBody().write("ok".getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }
}
