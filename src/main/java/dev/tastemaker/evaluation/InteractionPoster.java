package dev.tastemaker.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** A shop that posts batches of interactions one after another, each again until it is acknowledged without a rejected line. */
final class InteractionPoster {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> batches;
    private volatile URI address = URI.create("http://127.0.0.1");
    private volatile int acknowledged;
    private volatile int repeated;
    private volatile boolean stopped;

    InteractionPoster(List<String> batches) {
        this.batches = List.copyOf(batches);
    }

    void start(URI to) {
        to(to);
        Thread.ofVirtual().name("poster").start(this::post);
    }

    /** Where to post from now on. */
    void to(URI to) {
        address = to;
    }

    /** Batches that were taken whole. */
    int acknowledged() {
        return acknowledged;
    }

    /** How often a batch was posted again. */
    int repeated() {
        return repeated;
    }

    void stop() {
        stopped = true;
    }

    private void post() {
        for (int batch = 0; batch < batches.size() && !stopped; ) {
            if (taken(batches.get(batch))) {
                batch++;
                acknowledged = batch;
            } else {
                repeated = repeated + 1;
                Waiting.pause(BETWEEN);
            }
        }
    }

    private boolean taken(String batch) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(batch))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    && JSON.readTree(answer.body()).path("rejected").asLong(-1) == 0;
        } catch (IOException e) {
            return false; // nobody is there: post it again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
