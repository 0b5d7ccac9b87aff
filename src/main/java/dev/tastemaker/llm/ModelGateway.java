package dev.tastemaker.llm;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.tastemaker.llm.ModelUnavailable.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The one way to a model: the user's endpoint when one is configured, else the local model once it is up, else nobody.
 * Methods block; callers run on virtual threads. Thread-safe.
 */
@ApplicationScoped
public class ModelGateway {
    private final LlmConfig config;
    private final LocalModel local;
    private final MeterRegistry meters;
    private final Optional<Endpoint> own;

    @Inject
    ModelGateway(LlmConfig config, LocalModel local, MeterRegistry meters) {
        this.config = config;
        this.local = local;
        this.meters = meters;
        this.own = config.baseUrl().map(url -> Endpoint.own(config, url));
    }

    /** The model that would be asked now; empty: the composer answers. */
    public Optional<ActiveModel> active() {
        return endpoint().filter(endpoint -> !endpoint.rests()).map(Endpoint::model);
    }

    /** The deadline of one use that begins now. */
    public Deadline deadline() {
        boolean isLocal = endpoint()
                .map(endpoint -> endpoint.model().kind() == ActiveModel.Kind.LOCAL)
                .orElse(false);
        return Deadline.in(isLocal ? config.local().deadline() : config.deadline());
    }

    /** One answer by a prompt, in the shape of its schema where it has one. */
    public ModelAnswer complete(ModelRequest request) throws ModelUnavailable {
        ChatRequest.Builder chat = ChatRequest.builder()
                .messages(request.prompt().messages(request.user()))
                .temperature(request.temperature())
                .maxOutputTokens(request.prompt().maxTokens());
        if (request.schema() != null) {
            chat.responseFormat(ResponseFormat.builder()
                    .type(ResponseFormatType.JSON)
                    .jsonSchema(JsonSchema.builder()
                            .name(request.prompt().agent().replace('-', '_'))
                            .rootElement(JsonRawSchema.from(request.schema()))
                            .build())
                    .build());
        }
        return ask(request.prompt().agent(), chat.build(), request.deadline(), text -> {});
    }

    /** One step of a tool loop: text as it comes through {@code onText}, tool calls in the answer. */
    public ModelAnswer ask(String agent, ChatRequest request, Deadline deadline, Consumer<String> onText)
            throws ModelUnavailable {
        Endpoint endpoint =
                endpoint().orElseThrow(() -> new ModelUnavailable(Reason.NONE, "no model is configured or up", null));
        long start = System.nanoTime();
        String outcome = "answered";
        try {
            ModelAnswer answer = endpoint.ask(request, deadline, onText);
            count(agent, endpoint, "input", answer.inputTokens());
            count(agent, endpoint, "output", answer.outputTokens());
            return answer;
        } catch (ModelUnavailable e) {
            outcome = e.reason().name().toLowerCase(Locale.ROOT);
            throw e;
        } finally {
            meters.timer("llm.call", "agent", agent, "model", endpoint.model().name(), "outcome", outcome)
                    .record(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void count(String agent, Endpoint endpoint, String direction, int tokens) {
        meters.counter("llm.tokens", "agent", agent, "model", endpoint.model().name(), "direction", direction)
                .increment(tokens);
    }

    private Optional<Endpoint> endpoint() {
        return own.isPresent() ? own : local.endpoint();
    }
}
