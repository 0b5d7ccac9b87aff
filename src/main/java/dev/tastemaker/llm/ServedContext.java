package dev.tastemaker.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * How many tokens a server says that its model reads and writes together: {@code max_model_len} (vLLM), {@code context_length}
 * and its like in {@code /v1/models}, {@code n_ctx} of a slot in llama.cpp's {@code /props}, and only then what the model was
 * trained with ({@code meta.n_ctx_train}), which may be more than is served. Nothing long is ever sent to find out.
 */
final class ServedContext {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 2_000_000;
    private static final List<String> NAMES =
            List.of("max_model_len", "context_length", "context_window", "max_context_length", "max_input_tokens");

    private ServedContext() {}

    /** Empty: the server does not say, or not in time. */
    static OptionalInt of(String baseUrl, String apiKey, String model) throws InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LONGEST)
                .build()) {
            JsonNode listed = listed(get(client, baseUrl + "/models", apiKey), model);
            OptionalInt said = first(listed, NAMES);
            if (said.isPresent()) {
                return said;
            }
            JsonNode props = get(client, baseUrl.replaceFirst("/v1/?$", "") + "/props", apiKey);
            OptionalInt slot = first(props.path("default_generation_settings"), List.of("n_ctx"));
            return slot.isPresent() ? slot : first(listed.path("meta"), List.of("n_ctx", "n_ctx_train"));
        }
    }

    private static OptionalInt first(JsonNode node, List<String> names) {
        return names.stream()
                .map(node::path)
                .filter(value -> value.canConvertToInt() && value.asInt() > 0)
                .mapToInt(JsonNode::asInt)
                .findFirst();
    }

    /** The model of this name, else the only one there is. */
    private static JsonNode listed(JsonNode models, String model) {
        JsonNode data = models.path("data");
        for (JsonNode each : data) {
            if (each.path("id").asText().equals(model)) {
                return each;
            }
        }
        return data.size() == 1 ? data.path(0) : data.path(-1);
    }

    private static JsonNode get(HttpClient client, String address, String apiKey) throws InterruptedException {
        try {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(LONGEST)
                            .header("Authorization", "Bearer " + apiKey)
                            .build(),
                    BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
            return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.missingNode();
        } catch (IOException | IllegalArgumentException e) {
            return JSON.missingNode(); // a server without this address says nothing of its context
        }
    }
}
