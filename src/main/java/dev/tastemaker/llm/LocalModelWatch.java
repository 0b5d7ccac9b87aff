package dev.tastemaker.llm;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Knows whether the local model is up. It may come minutes after the service and may go; each change is one log line. */
@ApplicationScoped
class LocalModelWatch {
    private static final Logger LOG = Logger.getLogger(LocalModelWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final LlmConfig config;
    private volatile boolean up;
    private @Nullable Thread watching;

    @Inject
    LocalModelWatch(LlmConfig config) {
        this.config = config;
    }

    boolean up() {
        return up;
    }

    void start(@Observes StartupEvent event) {
        if (config.baseUrl().isEmpty()) {
            config.local()
                    .baseUrl()
                    .ifPresent(url -> watching = Thread.ofVirtual()
                            .name("local-model-watch")
                            .start(() -> watch(URI.create(url.replaceFirst("/v1/?$", "") + "/health"))));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (watching != null) {
            watching.interrupt();
        }
    }

    private void watch(URI health) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
            HttpRequest request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            while (!Thread.currentThread().isInterrupted()) {
                set(answers(client, request));
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not up yet, or gone: that is what is being asked
        }
    }

    private void set(boolean now) {
        if (now && !up) {
            LOG.infof("Model %s takes over from the composer", config.local().model());
        } else if (!now && up) {
            LOG.warnf(
                    "Model %s is gone; the composer answers until it is back",
                    config.local().model());
        }
        up = now;
    }
}
