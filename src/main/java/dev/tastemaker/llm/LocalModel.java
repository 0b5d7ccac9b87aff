package dev.tastemaker.llm;

import dev.langchain4j.model.chat.request.ChatRequest;
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
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The small model beside the service. It may come minutes after the service and may go; each change is one log line. Before
 * it takes over it has read the prompts once: a first turn on a cold cache takes ten times as long as the next.
 */
@ApplicationScoped
class LocalModel {
    private static final Logger LOG = Logger.getLogger(LocalModel.class);
    private static final Duration WARM_UP = Duration.ofMinutes(2);

    private final LlmConfig config;
    private final PromptLibrary prompts;
    private final Optional<Endpoint> endpoint;
    private volatile boolean up;
    private @Nullable Thread watching;

    @Inject
    LocalModel(LlmConfig config, PromptLibrary prompts) {
        this.config = config;
        this.prompts = prompts;
        this.endpoint = config.baseUrl().isPresent()
                ? Optional.empty()
                : config.local().baseUrl().map(url -> Endpoint.local(config, url));
    }

    /** Empty while it is not up. */
    Optional<Endpoint> endpoint() {
        return endpoint.filter(known -> up);
    }

    void start(@Observes StartupEvent event) {
        endpoint.ifPresent(
                known -> watching = Thread.ofVirtual().name("local-model-watch").start(() -> watch(known, health())));
    }

    void stop(@Observes ShutdownEvent event) {
        if (watching != null) {
            watching.interrupt();
        }
    }

    private HttpRequest health() {
        String base = config.local().baseUrl().orElseThrow().replaceFirst("/v1/?$", "");
        return HttpRequest.newBuilder(URI.create(base + "/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    private void watch(Endpoint known, HttpRequest health) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
            while (!Thread.currentThread().isInterrupted()) {
                boolean answers = answers(client, health);
                if (answers && !up) {
                    takeOver(known);
                } else if (!answers && up) {
                    goAway();
                }
                Thread.sleep(config.local().poll());
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

    private void takeOver(Endpoint known) throws InterruptedException {
        List<Prompt> guided = PromptLibrary.AGENTS.stream()
                .map(PromptLibrary::guided)
                .distinct()
                .map(prompts::prompt)
                .filter(prompt -> prompt.schema() != null && prompt.modelRole() == Role.FAST) // what it is asked for
                .toList();
        readContext(known);
        warmUp(known, guided.getFirst());
        up = true;
        LOG.infof("Model %s takes over from the composer", known.model().name());
        guided.stream().skip(1).forEach(prompt -> warmUp(known, prompt));
    }

    /** A prompt that is longer than a slot would be refused, or cut without a word. */
    private void readContext(Endpoint known) throws InterruptedException {
        LlmConfig.Local local = config.local();
        ServedContext.of(local.baseUrl().orElseThrow(), local.apiKey().orElse("none"), local.model())
                .ifPresent(tokens -> known.learned(known.can().withContext(tokens)));
    }

    private static void warmUp(Endpoint known, Prompt prompt) {
        try {
            ChatRequest request = ChatRequest.builder()
                    .messages(prompt.messages("hello"))
                    .maxOutputTokens(1)
                    .build();
            known.ask(request, Deadline.in(WARM_UP), text -> {});
        } catch (ModelUnavailable e) {
            LOG.debugf("%s was not warmed up: %s", prompt.agent(), e.getMessage());
        }
    }

    private void goAway() {
        up = false;
        LOG.warnf(
                "Model %s is gone; the composer answers until it is back",
                config.local().model());
    }
}
