package dev.tastemaker.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.tastemaker.llm.ModelUnavailable.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One server on the OpenAI wire: its places, its queue, its circuit, and what it can do. */
final class Endpoint {
    private static final Duration WORTH_ASKING = Duration.ofMillis(200);

    private static final Duration LEAST_PAUSE = Duration.ofMillis(50);
    private static final Duration MOST_PAUSE = Duration.ofMillis(400);

    private static final Duration LONGEST_HELLO = Duration.ofSeconds(10);
    private static final ChatRequest HELLO = ChatRequest.builder()
            .messages(UserMessage.from("Say hello."))
            .maxOutputTokens(1)
            .build();

    private final String name;
    private final Terms terms;
    private final String modelName;
    private final ActiveModel.Kind kind;
    private final Wire wire;
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int queue;
    private final Circuit circuit;
    private final Duration deadline;
    private final Recovery recovery;
    private final Stall stall;
    private volatile Capabilities can;

    /**
     * What an endpoint is for and what it costs.
     *
     * @param priceIn money for a million tokens read
     */
    record Terms(Set<Role> roles, int order, double priceIn, double priceOut, int retries) {
        Terms {
            roles = Set.copyOf(roles);
        }

        double cost(long input, long output) {
            return (input * priceIn + output * priceOut) / 1_000_000;
        }
    }

    private static Terms usual(LlmConfig config) {
        return new Terms(Set.of(Role.FAST, Role.SMART), 0, 0, 0, config.retries());
    }

    /** One of the named endpoints, as it is taken for until it is {@link #learned}. */
    static Endpoint named(LlmConfig config, String name, LlmConfig.EndpointConfig endpoint) {
        return new Endpoint(
                name,
                new Terms(
                        endpoint.roles(), endpoint.order(), endpoint.priceIn(), endpoint.priceOut(), config.retries()),
                endpoint.model(),
                ActiveModel.Kind.ENDPOINT,
                Capabilities.Declared.of(endpoint).assumed(Capabilities.USUAL_CONTEXT),
                new Wire(endpoint.baseUrl(), endpoint.apiKey().orElse("none"), endpoint.model(), endpoint.deadline()),
                endpoint.deadline(),
                endpoint.concurrency(),
                endpoint.queue(),
                config);
    }

    /** A user's own endpoint. */
    static Endpoint own(LlmConfig config, String url) {
        return new Endpoint(
                "own",
                usual(config),
                config.model(),
                ActiveModel.Kind.ENDPOINT,
                Capabilities.Declared.ofOwn(config).assumed(Integer.MAX_VALUE),
                new Wire(url, config.apiKey().orElse("none"), config.model(), config.deadline()),
                config.deadline(),
                config.concurrency(),
                config.queue(),
                config);
    }

    /** The small model beside the service: known to stream and to keep to schemas, and too small for tools. */
    static Endpoint local(LlmConfig config, String url) {
        LlmConfig.Local local = config.local();
        return new Endpoint(
                "local",
                usual(config),
                local.model(),
                ActiveModel.Kind.LOCAL,
                new Capabilities(false, true, true, false, Integer.MAX_VALUE),
                new Wire(url, local.apiKey().orElse("none"), local.model(), local.deadline()),
                local.deadline(),
                local.concurrency(),
                local.queue(),
                config);
    }

    private Endpoint(
            String name,
            Terms terms,
            String modelName,
            ActiveModel.Kind kind,
            Capabilities can,
            Wire wire,
            Duration deadline,
            int concurrency,
            int queue,
            LlmConfig config) {
        this.name = name;
        this.terms = terms;
        this.modelName = modelName;
        this.kind = kind;
        this.can = can;
        this.wire = wire;
        this.deadline = deadline;
        this.places = new Semaphore(concurrency, true);
        this.queue = queue;
        this.circuit = new Circuit(config.circuitFailures(), config.circuitPause(), System::nanoTime);
        this.stall = new Stall(config.stall(), config.circuitFailures());
        this.recovery = new Recovery(name, config.circuitPause(), circuit, this::answersAtAll);
    }

    ActiveModel model() {
        return new ActiveModel(modelName, kind, !can.tools());
    }

    Capabilities can() {
        return can;
    }

    /** What it showed when it was tried; holds from the next call on. */
    void learned(Capabilities shown) {
        can = shown;
    }

    String name() {
        return name;
    }

    Terms terms() {
        return terms;
    }

    /** How long one use may wait for all its calls. */
    Duration deadline() {
        return deadline;
    }

    /** Whether it is left alone: it failed again and again, or is silent to all who wait for it. */
    boolean rests() {
        if (circuit.tripped()) {
            recovery.begin();
            return true;
        }
        return stall.lasts();
    }

    /** One tiny question, past the queue. */
    private boolean answersAtAll() throws InterruptedException {
        AnswerStream stream = new AnswerStream(text -> {});
        try {
            wire.ask(HELLO, can.streaming(), stream);
            return stream.await(Deadline.in(deadline).within(LONGEST_HELLO)).finishReason() != null;
        } catch (ExecutionException e) {
            return e.getCause() instanceof InvalidRequestException; // it is there, and does not like the question
        } catch (TimeoutException | RuntimeException e) {
            return false; // still away: that is what is being asked
        } finally {
            stream.leave();
        }
    }

    /** Asks and waits, at most until {@code deadline}; {@code onText} sees each piece of text as it comes. */
    ModelAnswer ask(ChatRequest request, Deadline deadline, Consumer<String> onText) throws ModelUnavailable {
        if (rests()) {
            throw resting(); // before the queue: nobody waits for a place only to be refused
        }
        takePlace(deadline);
        try {
            if (deadline.left().compareTo(WORTH_ASKING) < 0) {
                throw new ModelUnavailable(Reason.SLOW, "no time was left to ask " + modelName, null);
            }
            if (rests()) {
                throw resting();
            }
            ModelAnswer answer = awaitWithRetries(request, deadline, onText);
            circuit.succeeded();
            return answer;
        } finally {
            places.release();
        }
    }

    private ModelUnavailable resting() {
        return new ModelUnavailable(
                Reason.CIRCUIT_OPEN, modelName + " failed repeatedly and is left alone for a while", null);
    }

    private void takePlace(Deadline deadline) throws ModelUnavailable {
        if (places.tryAcquire()) {
            return;
        }
        if (waiting.incrementAndGet() > queue) {
            waiting.decrementAndGet();
            throw new ModelUnavailable(Reason.BUSY, modelName + " has no free place and its queue is full", null);
        }
        try {
            if (!places.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new ModelUnavailable(Reason.BUSY, modelName + " had no free place in time", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(Reason.FAILED, "the caller left", e);
        } finally {
            waiting.decrementAndGet();
        }
    }

    /**
     * The connection was closed before a byte came. A server may close a kept connection at the very moment it is used
     * again (llama.cpp after five idle seconds, or a hundred requests); that says nothing of the model.
     */
    private static final class HungUp extends Exception {
        private static final long serialVersionUID = 1;

        HungUp(Throwable cause) {
            super(cause);
        }
    }

    /** A call is made again only where nothing of an answer was heard, so that nobody hears two beginnings. */
    private ModelAnswer awaitWithRetries(ChatRequest request, Deadline until, Consumer<String> onText)
            throws ModelUnavailable {
        for (int left = terms.retries(); ; left--) {
            try {
                return await(request, until, onText);
            } catch (HungUp e) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                if (left == 0 || !pause(until)) {
                    throw failed(cause);
                }
            }
        }
    }

    /** A little while, another one for each, so that those who failed together do not come back together. */
    private static boolean pause(Deadline until) throws ModelUnavailable {
        Duration pause = LEAST_PAUSE.plusMillis(ThreadLocalRandom.current()
                .nextLong(MOST_PAUSE.minus(LEAST_PAUSE).toMillis()));
        if (until.left().compareTo(pause.plus(WORTH_ASKING)) < 0) {
            return false;
        }
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(Reason.FAILED, "the caller left", e);
        }
    }

    private ModelAnswer await(ChatRequest request, Deadline deadline, Consumer<String> onText)
            throws ModelUnavailable, HungUp {
        AnswerStream stream = new AnswerStream(onText);
        try (Stall.Call call = stall.begin()) {
            stream.onHeard(call::heard);
            wire.ask(request, can.streaming(), stream);
            return answer(stream.await(deadline));
        } catch (TimeoutException e) {
            circuit.failed();
            throw new ModelUnavailable(Reason.SLOW, modelName + " did not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(Reason.FAILED, "the caller left", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (hungUp(cause)) {
                throw new HungUp(cause);
            }
            throw failed(cause);
        } catch (RuntimeException e) {
            throw failed(e);
        } finally {
            stream.leave();
        }
    }

    /** The JDK's client has no type of its own for it. */
    private static boolean hungUp(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (cause instanceof IOException && message != null && message.contains("received no bytes")) {
                return true;
            }
        }
        return false;
    }

    /** What the failure says of the endpoint: a refused request does not count against it, a rate limit counts at once. */
    private ModelUnavailable failed(Throwable cause) {
        switch (cause) {
            case AnswerStream.CallerLeft left -> {
                return new ModelUnavailable(Reason.FAILED, "the caller left", left.getCause());
            }
            case InvalidRequestException refused -> circuit.succeeded();
            case RateLimitException limited -> circuit.trip();
            default -> circuit.failed();
        }
        return new ModelUnavailable(Reason.FAILED, modelName + " failed: " + cause.getMessage(), cause);
    }

    private ModelAnswer answer(ChatResponse response) throws ModelUnavailable {
        AiMessage message = response.aiMessage();
        if (response.finishReason() == null) {
            // The client library takes a stream that ends early for an answer.
            throw failed(new IOException("its stream ended before the answer was complete"));
        }
        TokenUsage usage = response.tokenUsage();
        return new ModelAnswer(
                Optional.ofNullable(message.text()).orElse(""),
                message.toolExecutionRequests(),
                modelName,
                usage == null || usage.inputTokenCount() == null ? 0 : usage.inputTokenCount(),
                usage == null || usage.outputTokenCount() == null ? 0 : usage.outputTokenCount(),
                response.finishReason() == FinishReason.LENGTH);
    }
}
