package dev.tastemaker.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The scripted model is read by the real client, so that what agents are tested with is the wire they will meet. */
class ScriptedModelServerTest {
    private final ScriptedModelServer server = ScriptedModelServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void wordsArriveWholeAndInAStream() throws Exception {
        server.always(ScriptedAnswer.words("A kettle for 49.90 €."));
        assertEquals("A kettle for 49.90 €.", whole("hello"));
        assertEquals(
                "A kettle for 49.90 €.", streamed(request("hello")).aiMessage().text());
        assertEquals("hello", server.lastRequest().last("user"));
    }

    @Test
    void parallelToolCallsArriveInDeltas() throws Exception {
        server.then(ScriptedAnswer.calls(
                new ScriptedAnswer.Call("a", "search_items", "{\"query\":\"kettle\"}"),
                new ScriptedAnswer.Call("b", "trending_items", "{}")));
        ChatResponse response = streamed(request("hello"));
        assertEquals(2, response.aiMessage().toolExecutionRequests().size());
        assertEquals(
                "{\"query\":\"kettle\"}",
                response.aiMessage().toolExecutionRequests().getFirst().arguments());
        assertEquals(100, response.tokenUsage().inputTokenCount());
        assertEquals("search_items", server.lastRequest().toolNames().getFirst());
    }

    @Test
    void refusalsAreRefusals() {
        for (int status : new int[] {400, 401, 429, 500}) {
            server.then(ScriptedAnswer.refused(status, "no").retryAfter("1"));
            assertThrows(RuntimeException.class, () -> whole("hello"));
        }
        server.requireKey("other");
        assertThrows(RuntimeException.class, () -> whole("hello"));
    }

    @Test
    void aCutStreamIsAnErrorNotAnAnswer() {
        server.then(ScriptedAnswer.words("one two three four").dyingAfter(3));
        assertThrows(ExecutionException.class, () -> streamed(request("hello")));
    }

    /** What the client library makes of it: an answer. Only the missing finish reason tells that it is not one. */
    @Test
    void aStreamThatFadesHasNoFinishReason() throws Exception {
        server.then(ScriptedAnswer.words("one two three four").fadingAfter(3));
        assertNull(streamed(request("hello")).finishReason());
    }

    @Test
    void aClientThatLeavesIsNoticed() throws Exception {
        server.then(ScriptedAnswer.words("word ".repeat(200)).dripping(Duration.ofMillis(20)));
        streamingModel().chat(request("hello"), new StreamingChatResponseHandler() {
            @Override
            public void onPartialResponse(
                    dev.langchain4j.model.chat.response.PartialResponse piece,
                    dev.langchain4j.model.chat.response.PartialResponseContext context) {
                context.streamingHandle().cancel();
            }

            @Override
            public void onCompleteResponse(ChatResponse response) {}

            @Override
            public void onError(Throwable error) {}
        });
        for (int tries = 0; server.requests().isEmpty() && tries < 100; tries++) {
            Thread.sleep(20);
        }
        assertTrue(server.lastRequest().leftWithin(Duration.ofSeconds(5)));
    }

    private String whole(String text) {
        return OpenAiChatModel.builder()
                .baseUrl(server.baseUrl())
                .apiKey("key")
                .modelName("scripted")
                .maxRetries(0)
                .build()
                .chat(text);
    }

    private OpenAiStreamingChatModel streamingModel() {
        return OpenAiStreamingChatModel.builder()
                .baseUrl(server.baseUrl())
                .apiKey("key")
                .modelName("scripted")
                .build();
    }

    private ChatResponse streamed(ChatRequest request) throws Exception {
        CompletableFuture<ChatResponse> done = new CompletableFuture<>();
        streamingModel().chat(request, new StreamingChatResponseHandler() {
            @Override
            public void onCompleteResponse(ChatResponse response) {
                done.complete(response);
            }

            @Override
            public void onError(Throwable error) {
                done.completeExceptionally(error);
            }
        });
        return done.get(10, java.util.concurrent.TimeUnit.SECONDS);
    }

    private static ChatRequest request(String text) {
        ToolSpecification search = ToolSpecification.builder()
                .name("search_items")
                .description("Find items")
                .parameters(JsonObjectSchema.builder()
                        .addProperty("query", JsonRawSchema.from("{\"type\":\"string\",\"maxLength\":300}"))
                        .required("query")
                        .build())
                .build();
        return ChatRequest.builder()
                .messages(UserMessage.from(text))
                .toolSpecifications(search)
                .build();
    }
}
