package dev.tastemaker.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.tastemaker.llm.ModelUnavailable.Reason;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One server on the OpenAI wire: its places, its queue, its circuit. Always streams, because a server notices a streaming
 * client that leaves and goes on working for one that does not.
 */
final class Endpoint {
    private final ActiveModel model;
    private final StreamingChatModel wire;
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int queue;
    private final Circuit circuit;

    Endpoint(
            ActiveModel model,
            String baseUrl,
            String apiKey,
            Duration deadline,
            int concurrency,
            int queue,
            Circuit circuit) {
        this.model = model;
        this.places = new Semaphore(concurrency, true);
        this.queue = queue;
        this.circuit = circuit;
        this.wire = OpenAiStreamingChatModel.builder()
                // HTTP/1.1: servers of this wire answer an HTTP/2 upgrade in surprising ways.
                .httpClientBuilder(new JdkHttpClientBuilder()
                        .httpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1))
                        .connectTimeout(Duration.ofSeconds(3))
                        .readTimeout(deadline))
                .baseUrl(baseUrl)
                .apiKey(apiKey)
                .modelName(model.name())
                .strictJsonSchema(true)
                .build();
    }

    ActiveModel model() {
        return model;
    }

    boolean rests() {
        return circuit.open();
    }

    /** Asks and waits, at most until {@code deadline}; {@code onText} sees each piece of text as it comes. */
    ModelAnswer ask(ChatRequest request, Deadline deadline, Consumer<String> onText) throws ModelUnavailable {
        takePlace(deadline);
        try {
            if (!circuit.allows()) {
                throw new ModelUnavailable(
                        Reason.CIRCUIT_OPEN, model.name() + " failed repeatedly and is left alone for a while", null);
            }
            ModelAnswer answer = await(request, deadline, onText);
            circuit.succeeded();
            return answer;
        } finally {
            places.release();
        }
    }

    private void takePlace(Deadline deadline) throws ModelUnavailable {
        if (places.tryAcquire()) {
            return;
        }
        if (waiting.incrementAndGet() > queue) {
            waiting.decrementAndGet();
            throw new ModelUnavailable(Reason.BUSY, model.name() + " has no free place and its queue is full", null);
        }
        try {
            if (!places.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new ModelUnavailable(Reason.BUSY, model.name() + " had no free place in time", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(Reason.FAILED, "the caller left", e);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private ModelAnswer await(ChatRequest request, Deadline deadline, Consumer<String> onText) throws ModelUnavailable {
        Listening listening = new Listening(onText);
        try {
            wire.chat(request, listening);
            ChatResponse response = listening.done.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
            return answer(response);
        } catch (TimeoutException e) {
            circuit.failed();
            throw new ModelUnavailable(Reason.SLOW, model.name() + " did not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(Reason.FAILED, "the caller left", e);
        } catch (ExecutionException | RuntimeException e) {
            circuit.failed();
            Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            throw new ModelUnavailable(Reason.FAILED, model.name() + " failed: " + cause.getMessage(), cause);
        } finally {
            listening.leave();
        }
    }

    private ModelAnswer answer(ChatResponse response) {
        AiMessage message = response.aiMessage();
        TokenUsage usage = response.tokenUsage();
        return new ModelAnswer(
                Optional.ofNullable(message.text()).orElse(""),
                message.toolExecutionRequests(),
                model.name(),
                usage == null || usage.inputTokenCount() == null ? 0 : usage.inputTokenCount(),
                usage == null || usage.outputTokenCount() == null ? 0 : usage.outputTokenCount(),
                response.finishReason() == FinishReason.LENGTH);
    }

    /** Hears the stream; once left, the next piece that comes ends the request on the wire. */
    private static final class Listening implements StreamingChatResponseHandler {
        private final CompletableFuture<ChatResponse> done = new CompletableFuture<>();
        private final Consumer<String> onText;
        private volatile boolean left;
        private volatile @Nullable StreamingHandle handle;

        Listening(Consumer<String> onText) {
            this.onText = onText;
        }

        void leave() {
            left = true;
            StreamingHandle current = handle;
            if (current != null && !done.isDone()) {
                current.cancel();
            }
        }

        @Override
        public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
            if (heard(context.streamingHandle())) {
                onText.accept(piece.text());
            }
        }

        @Override
        public void onPartialToolCall(PartialToolCall piece, PartialToolCallContext context) {
            heard(context.streamingHandle());
        }

        private boolean heard(StreamingHandle current) {
            handle = current;
            if (left) {
                current.cancel();
            }
            return !left;
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            done.complete(response);
        }

        @Override
        public void onError(Throwable error) {
            done.completeExceptionally(error);
        }
    }
}
