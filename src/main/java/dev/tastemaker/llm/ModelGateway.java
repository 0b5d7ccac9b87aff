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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The one way to a model. A call goes to the first endpoint that has the role of its prompt and can do what it needs; when that
 * one fails before a word was heard, to the next. The budget of the {@link ModelUse} is asked before each call, and each call
 * is written down. Methods block; callers run on virtual threads. Thread-safe.
 */
@ApplicationScoped
public class ModelGateway {
    /** Characters of a token, taken low, so that a budget is never overrun by a guess. */
    private static final int CHARACTERS_OF_A_TOKEN = 2;

    private final LlmConfig config;
    private final Endpoints endpoints;
    private final PromptLibrary prompts;
    private final Consumer<ModelCall> log;
    private final MeterRegistry meters;
    private final AnswerCache cache;

    @Inject
    ModelGateway(LlmConfig config, Endpoints endpoints, PromptLibrary prompts, ModelCallLog log, MeterRegistry meters) {
        this(config, endpoints, prompts, log::add, meters);
    }

    ModelGateway(
            LlmConfig config,
            Endpoints endpoints,
            PromptLibrary prompts,
            Consumer<ModelCall> log,
            MeterRegistry meters) {
        this.config = config;
        this.endpoints = endpoints;
        this.prompts = prompts;
        this.log = log;
        this.meters = meters;
        this.cache = new AnswerCache(config.cacheSize(), config.cacheTime());
    }

    /** The model that would write now; empty: the composer answers. */
    public Optional<ActiveModel> active() {
        return active(Role.FAST);
    }

    /** The model that would be asked in this role now. */
    public Optional<ActiveModel> active(Role role) {
        return awake(role).map(Endpoint::model);
    }

    /** What each endpoint can do, a line each by its name. */
    Map<String, String> abilities() {
        return endpoints.abilities();
    }

    /** The deadline of one use that begins now. */
    public Deadline deadline() {
        return Deadline.in(awake(Role.FAST).map(Endpoint::deadline).orElse(config.deadline()));
    }

    private Optional<Endpoint> awake(Role role) {
        return endpoints.of(role).stream().filter(endpoint -> !endpoint.rests()).findFirst();
    }

    /** One answer by a prompt, in the shape of its schema where it has one. */
    public ModelAnswer complete(ModelRequest request) throws ModelUnavailable {
        Prompt prompt = request.prompt();
        ChatRequest.Builder chat = ChatRequest.builder()
                .messages(prompt.messages(request.user()))
                .temperature(request.temperature())
                .maxOutputTokens(prompt.maxTokens());
        if (request.schema() != null) {
            chat.responseFormat(ResponseFormat.builder()
                    .type(ResponseFormatType.JSON)
                    .jsonSchema(JsonSchema.builder()
                            .name(prompt.agent().replace('-', '_'))
                            .rootElement(JsonRawSchema.from(request.schema()))
                            .build())
                    .build());
        }
        ChatRequest asked = chat.build();
        Optional<ModelAnswer> before = cache.find(prompt, asked);
        if (before.isPresent()) {
            record(Call.of(prompt.agent(), prompt), "cache", before.get().model(), "cached", before.get(), 0, 0);
            return before.get();
        }
        ModelAnswer answer = route(Call.of(prompt.agent(), prompt), asked, request.deadline(), text -> {});
        cache.keep(prompt, asked, answer);
        return answer;
    }

    /** One step of a tool loop: text as it comes through {@code onText}, tool calls in the answer. */
    public ModelAnswer ask(String agent, ChatRequest request, Deadline deadline, Consumer<String> onText)
            throws ModelUnavailable {
        return route(Call.of(agent, prompts.prompt(agent)), request, deadline, onText);
    }

    /** What is written beside a call. */
    private record Call(String agent, Prompt prompt) {
        static Call of(String agent, Prompt prompt) {
            return new Call(agent, prompt);
        }
    }

    private ModelAnswer route(Call call, ChatRequest request, Deadline deadline, Consumer<String> onText)
            throws ModelUnavailable {
        boolean needsTools = request.toolSpecifications() != null
                && !request.toolSpecifications().isEmpty();
        List<Endpoint> able = endpoints.of(call.prompt().modelRole()).stream()
                .filter(endpoint -> !needsTools
                        || !endpoint.model().guided()
                        || endpoint.name().equals("own"))
                .toList();
        ModelUnavailable last = new ModelUnavailable(Reason.NONE, "no model is configured or up", null);
        AtomicBoolean heard = new AtomicBoolean();
        for (Endpoint endpoint : able) {
            Optional<ChatRequest> fitting = RequestFit.to(endpoint.can(), request);
            if (fitting.isEmpty()) {
                record(call, endpoint.name(), endpoint.model().name(), "too_long", null, 0, 0);
                last = new ModelUnavailable(
                        Reason.TOO_LONG,
                        endpoint.model().name() + " reads " + endpoint.can().context() + " tokens, too few for this",
                        null);
                continue;
            }
            try {
                return within(call, endpoint, fitting.get(), deadline, text -> {
                    heard.set(true);
                    onText.accept(text);
                });
            } catch (ModelUnavailable e) {
                last = e;
                if (heard.get()
                        || e.reason() == Reason.OVER_BUDGET
                        || Thread.currentThread().isInterrupted()) {
                    break;
                }
            }
        }
        throw last;
    }

    /** One call within the budget of its use. */
    private ModelAnswer within(
            Call call, Endpoint endpoint, ChatRequest request, Deadline deadline, Consumer<String> onText)
            throws ModelUnavailable {
        Budget budget = ModelUse.current().budget();
        long input = inputTokens(request);
        long output = RequestFit.output(request);
        double most = endpoint.terms().cost(input, output);
        if (!budget.take(input + output, most)) {
            record(call, endpoint.name(), endpoint.model().name(), "over_budget", null, 0, 0);
            throw new ModelUnavailable(Reason.OVER_BUDGET, "the budget of this use is spent", null);
        }
        long start = System.nanoTime();
        String outcome = "answered";
        ModelAnswer answer = null;
        try {
            answer = endpoint.ask(request, deadline, onText);
            return answer;
        } catch (ModelUnavailable e) {
            outcome = e.reason().name().toLowerCase(Locale.ROOT);
            throw e;
        } finally {
            long nanos = System.nanoTime() - start;
            double cost = answer == null ? 0 : endpoint.terms().cost(answer.inputTokens(), answer.outputTokens());
            budget.settle(
                    input + output, most, answer == null ? 0 : answer.inputTokens() + answer.outputTokens(), cost);
            meters.timer(
                            "llm.call",
                            "agent",
                            call.agent(),
                            "model",
                            endpoint.model().name(),
                            "outcome",
                            outcome)
                    .record(Duration.ofNanos(nanos));
            record(call, endpoint.name(), endpoint.model().name(), outcome, answer, nanos / 1_000_000, cost);
        }
    }

    private static long inputTokens(ChatRequest request) {
        long characters = request.messages().stream()
                .mapToLong(message -> message.toString().length())
                .sum();
        return characters / CHARACTERS_OF_A_TOKEN;
    }

    private void record(
            Call call,
            String endpoint,
            String model,
            String outcome,
            @org.jspecify.annotations.Nullable ModelAnswer answer,
            long milliseconds,
            double cost) {
        int input = answer == null ? 0 : answer.inputTokens();
        int output = answer == null ? 0 : answer.outputTokens();
        count(call.agent(), model, "input", input);
        count(call.agent(), model, "output", output);
        ModelUse use = ModelUse.current();
        log.accept(new ModelCall(
                UUID.randomUUID(),
                Instant.now(),
                use.use(),
                call.agent(),
                endpoint,
                model,
                call.prompt().version(),
                outcome,
                input,
                output,
                milliseconds,
                cost,
                use.apiKey(),
                use.shopperId(),
                use.campaignId()));
    }

    private void count(String agent, String model, String direction, int tokens) {
        meters.counter("llm.tokens", "agent", agent, "model", model, "direction", direction)
                .increment(tokens);
    }
}
