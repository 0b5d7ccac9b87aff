package dev.tastemaker.llm;

import dev.tastemaker.llm.ModelUnavailable.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one way to a model that makes pictures: endpoints of role {@code image}, in their order, the next when one fails. The
 * budget of the {@link ModelUse} is asked before each call, and each call is written down. Methods block; callers run on
 * virtual threads. Thread-safe.
 */
@ApplicationScoped
public class PictureGateway {
    /** What a picture costs where it is counted in tokens, taken high: a large one of the best quality. */
    private static final int MOST_OUTPUT = 6_300;

    private static final int CHARACTERS_OF_A_TOKEN = 2;

    private final List<PictureEndpoint> endpoints;
    private final Consumer<ModelCall> log;
    private final MeterRegistry meters;

    @Inject
    PictureGateway(LlmConfig config, ModelCallLog log, MeterRegistry meters) {
        this(config, log::add, meters);
    }

    PictureGateway(LlmConfig config, Consumer<ModelCall> log, MeterRegistry meters) {
        this.endpoints = config.endpoints().entrySet().stream()
                .filter(entry -> entry.getValue().roles().contains(Role.IMAGE))
                .sorted(Comparator.comparingInt(entry -> entry.getValue().order()))
                .map(entry -> new PictureEndpoint(
                        entry.getKey(),
                        entry.getValue(),
                        new Circuit(config.circuitFailures(), config.circuitPause(), System::nanoTime)))
                .toList();
        this.log = log;
        this.meters = meters;
    }

    /** The model that would be asked now; empty: none is configured, or all rest. */
    public Optional<String> active() {
        return endpoints.stream()
                .filter(endpoint -> !endpoint.rests())
                .map(PictureEndpoint::model)
                .findFirst();
    }

    /** One picture by a prompt; {@code subject} is added to its words. */
    public GeneratedPicture draw(Prompt prompt, String subject, String size) throws ModelUnavailable {
        ModelUnavailable last = new ModelUnavailable(Reason.NONE, "no model that makes pictures is configured", null);
        for (PictureEndpoint endpoint : endpoints) {
            try {
                return within(endpoint, prompt, prompt.system() + "\n" + subject, size);
            } catch (ModelUnavailable e) {
                last = e;
                if (e.reason() == Reason.OVER_BUDGET || Thread.currentThread().isInterrupted()) {
                    break;
                }
            }
        }
        throw last;
    }

    private GeneratedPicture within(PictureEndpoint endpoint, Prompt prompt, String words, String size)
            throws ModelUnavailable {
        Budget budget = ModelUse.current().budget();
        long most = words.length() / CHARACTERS_OF_A_TOKEN + MOST_OUTPUT;
        double mostMoney = endpoint.cost(most - MOST_OUTPUT, MOST_OUTPUT);
        if (!budget.take(most, mostMoney)) {
            record(endpoint, prompt, "over_budget", null, 0, 0);
            throw new ModelUnavailable(Reason.OVER_BUDGET, "the budget of this use is spent", null);
        }
        long start = System.nanoTime();
        String outcome = "answered";
        PictureEndpoint.Drawn drawn = null;
        try {
            drawn = endpoint.draw(words, size);
            return drawn.picture();
        } catch (ModelUnavailable e) {
            outcome = e.reason().name().toLowerCase(Locale.ROOT);
            throw e;
        } finally {
            long nanos = System.nanoTime() - start;
            long tokens = drawn == null ? 0 : drawn.inputTokens() + drawn.outputTokens();
            double cost = drawn == null ? 0 : endpoint.cost(drawn.inputTokens(), drawn.outputTokens());
            budget.settle(most, mostMoney, tokens, cost);
            meters.timer("llm.call", "agent", prompt.agent(), "model", endpoint.model(), "outcome", outcome)
                    .record(Duration.ofNanos(nanos));
            record(endpoint, prompt, outcome, drawn, nanos / 1_000_000, cost);
        }
    }

    private void record(
            PictureEndpoint endpoint,
            Prompt prompt,
            String outcome,
            PictureEndpoint.@Nullable Drawn drawn,
            long milliseconds,
            double cost) {
        ModelUse use = ModelUse.current();
        log.accept(new ModelCall(
                UUID.randomUUID(),
                Instant.now(),
                use.use(),
                prompt.agent(),
                endpoint.name(),
                endpoint.model(),
                prompt.version(),
                outcome,
                drawn == null ? 0 : drawn.inputTokens(),
                drawn == null ? 0 : drawn.outputTokens(),
                milliseconds,
                cost,
                use.apiKey(),
                use.shopperId(),
                use.campaignId()));
    }
}
