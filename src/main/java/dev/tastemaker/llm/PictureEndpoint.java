package dev.tastemaker.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.llm.ModelUnavailable.Reason;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One server that makes pictures on the OpenAI wire: {@code POST /images/generations}. */
final class PictureEndpoint {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BYTES = 24_000_000;

    private final String name;
    private final LlmConfig.EndpointConfig config;
    private final Semaphore places;
    private final Circuit circuit;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    PictureEndpoint(String name, LlmConfig.EndpointConfig config, Circuit circuit) {
        this.name = name;
        this.config = config;
        this.places = new Semaphore(config.concurrency(), true);
        this.circuit = circuit;
    }

    /** A picture and what it cost in tokens, where the server says so. */
    record Drawn(GeneratedPicture picture, int inputTokens, int outputTokens) {}

    String name() {
        return name;
    }

    String model() {
        return config.model();
    }

    double cost(long input, long output) {
        return (input * config.priceIn() + output * config.priceOut()) / 1_000_000;
    }

    boolean rests() {
        return circuit.open();
    }

    /** Asks and waits, no longer than the endpoint's deadline. */
    Drawn draw(String words, String size) throws ModelUnavailable {
        Deadline deadline = Deadline.in(config.deadline());
        if (!circuit.allows()) {
            throw new ModelUnavailable(Reason.CIRCUIT_OPEN, model() + " failed repeatedly and is left alone", null);
        }
        takePlace(deadline);
        try {
            Drawn drawn = read(send(request(words, size), deadline));
            circuit.succeeded();
            return drawn;
        } finally {
            places.release();
        }
    }

    private void takePlace(Deadline deadline) throws ModelUnavailable {
        try {
            if (!places.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new ModelUnavailable(Reason.BUSY, model() + " had no free place in time", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(Reason.FAILED, "the caller left", e);
        }
    }

    private HttpRequest request(String words, String size) {
        ObjectNode body = JSON.createObjectNode()
                .put("model", model())
                .put("prompt", words)
                .put("n", 1)
                .put("size", size);
        // These models send nothing else and refuse the word; all others would send an address of somebody's to fetch
        // it from.
        if (!model().startsWith("gpt-image")) {
            body.put("response_format", "b64_json");
        }
        return HttpRequest.newBuilder(URI.create(config.baseUrl() + "/images/generations"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + config.apiKey().orElse("none"))
                .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8))
                .build();
    }

    private HttpResponse<byte[]> send(HttpRequest request, Deadline deadline) throws ModelUnavailable {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return answer.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            circuit.failed();
            throw new ModelUnavailable(Reason.SLOW, model() + " did not answer in time", e);
        } catch (ExecutionException e) {
            throw failed("" + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(Reason.FAILED, "the caller left", e);
        } finally {
            answer.cancel(true);
        }
    }

    private Drawn read(HttpResponse<byte[]> answer) throws ModelUnavailable {
        if (answer.statusCode() == 429) {
            circuit.trip();
            throw new ModelUnavailable(Reason.FAILED, model() + " asks to be left alone", null);
        }
        if (answer.statusCode() != 200) {
            throw failed("status " + answer.statusCode(), null);
        }
        try {
            JsonNode body = JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8));
            String picture = body.path("data").path(0).path("b64_json").asText("");
            if (picture.isEmpty()) {
                throw failed("its answer holds no picture", null);
            }
            JsonNode usage = body.path("usage");
            return new Drawn(
                    new GeneratedPicture(Base64.getMimeDecoder().decode(picture), model()),
                    usage.path("input_tokens").asInt(),
                    usage.path("output_tokens").asInt());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw failed("its answer cannot be read", e);
        }
    }

    private ModelUnavailable failed(String why, @Nullable Throwable cause) {
        circuit.failed();
        return new ModelUnavailable(Reason.FAILED, model() + " failed: " + why, cause);
    }
}
