package dev.tastemaker.evaluation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;

/** Asks a service the same again and again, as a load balancer or a console does, and remembers each answer. */
final class ServiceProbe implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(200);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest request;
    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean ended;

    /**
     * One answer.
     *
     * @param status 0: none came
     */
    record Answer(Instant asked, Duration took, int status) {}

    ServiceProbe(URI address) {
        this.request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(5))
                .GET()
                .build();
        this.thread = Thread.ofVirtual().start(this::ask);
    }

    private void ask() {
        while (!ended) {
            Instant asked = Instant.now();
            int status = status();
            answers.add(new Answer(asked, Duration.between(asked, Instant.now()), status));
            try {
                Thread.sleep(EVERY);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private int status() {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Seconds from a moment to the end of the first answer after it that is, or is not, 200; empty: none was. */
    OptionalDouble secondsTo(Instant from, boolean good) {
        return answers.stream()
                .filter(answer -> !answer.asked().isBefore(from) && (answer.status() == 200) == good)
                .mapToDouble(answer -> Duration.between(from, answer.asked().plus(answer.took()))
                                .toMillis()
                        / 1e3)
                .findFirst();
    }

    /** What 95 of 100 answers took at the most, in milliseconds. */
    long p95() {
        List<Duration> sorted = answers.stream().map(Answer::took).sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) (sorted.size() * 0.95)).toMillis();
    }

    @Override
    public void close() {
        ended = true;
        thread.interrupt();
    }
}
