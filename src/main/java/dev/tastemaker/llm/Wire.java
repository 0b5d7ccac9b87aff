package dev.tastemaker.llm;

import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.net.http.HttpClient;
import java.time.Duration;

/**
 * The OpenAI wire to one server. Streams where the server does, because a server notices a streaming client that leaves and
 * goes on working for one that does not.
 */
final class Wire {
    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final StreamingChatModel streaming;
    private final ChatModel whole;

    Wire(String baseUrl, String apiKey, String model, Duration longest) {
        this.streaming = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(http(longest))
                .baseUrl(baseUrl)
                .apiKey(apiKey)
                .modelName(model)
                .strictJsonSchema(true)
                .build();
        this.whole = OpenAiChatModel.builder()
                .httpClientBuilder(http(longest))
                .baseUrl(baseUrl)
                .apiKey(apiKey)
                .modelName(model)
                .strictJsonSchema(true)
                .maxRetries(0)
                .build();
    }

    /** HTTP/1.1: servers of this wire answer an HTTP/2 upgrade in surprising ways. */
    private static JdkHttpClientBuilder http(Duration longest) {
        return new JdkHttpClientBuilder()
                .httpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1))
                .connectTimeout(CONNECT)
                .readTimeout(longest);
    }

    /** Sends a request; {@code stream} hears the answer, piece by piece or as one. */
    void ask(ChatRequest request, boolean streams, AnswerStream stream) {
        if (streams) {
            streaming.chat(request, stream);
            return;
        }
        Thread asking = Thread.ofVirtual().name("model-call").start(() -> {
            try {
                stream.onWholeResponse(whole.chat(request));
            } catch (RuntimeException e) {
                stream.onError(e);
            }
        });
        stream.onLeaving(asking::interrupt);
    }
}
