package dev.tastemaker.llm;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Tries what was not declared of an endpoint: a few tiny questions, each within a deadline. It is asked past the endpoint's
 * circuit and queue, so that trying does it no harm.
 */
final class Probe {
    private static final int FEW_TOKENS = 40;
    private static final String WORD = "quillon-41";
    private static final String ONE_WORD =
            "{\"type\":\"object\",\"properties\":{\"word\":{\"type\":\"string\",\"enum\":[\"" + WORD
                    + "\"]}},\"required\":[\"word\"],\"additionalProperties\":false}";
    /** 32 by 32 points of plain red. */
    private static final String RED =
            "iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAIAAAD8GO2jAAAAJ0lEQVR42u3NsQkAAAjAsP7/tF7hIASyp6lTCQQCgUAgEAgEgi/BAjLD/C5w/SM9AAAAAElFTkSuQmCC";

    private final Wire wire;
    private final String baseUrl;
    private final String apiKey;
    private final String model;
    private final Duration longest;

    /** @param longest wait for the answer to one question */
    Probe(String baseUrl, String apiKey, String model, Duration longest) {
        this.wire = new Wire(baseUrl, apiKey, model, longest);
        this.longest = longest;
        this.baseUrl = baseUrl;
        this.apiKey = apiKey;
        this.model = model;
    }

    /** The endpoint was not reached, or has no time; that says nothing of what it can do. */
    private static final class Away extends Exception {
        private static final long serialVersionUID = 1;

        Away(Throwable cause) {
            super(cause);
        }
    }

    private interface Attempt {
        boolean shows() throws Away, InterruptedException;
    }

    /** What it can do, where nothing else is declared; empty: it could not be reached. */
    Optional<Capabilities> attempt(Capabilities.Declared declared, int usualContext) throws InterruptedException {
        try {
            boolean streaming = either(declared.streaming(), this::streams);
            boolean schema = either(declared.schema(), () -> keepsToSchema(streaming));
            boolean tools = either(declared.tools(), () -> callsTools(streaming));
            boolean vision = either(declared.vision(), () -> sees(streaming));
            OptionalInt context =
                    declared.context().isPresent() ? declared.context() : ServedContext.of(baseUrl, apiKey, model);
            return Optional.of(new Capabilities(tools, schema, streaming, vision, context.orElse(usualContext)));
        } catch (Away e) {
            return Optional.empty();
        }
    }

    private static boolean either(Optional<Boolean> declared, Attempt attempt) throws Away, InterruptedException {
        return declared.isPresent() ? declared.get() : attempt.shows();
    }

    /** Told not to stream it answers all the same, else nothing is known of it. */
    private boolean streams() throws Away, InterruptedException {
        ChatRequest hello = ChatRequest.builder()
                .messages(UserMessage.from("Say hello."))
                .maxOutputTokens(FEW_TOKENS)
                .build();
        if (answers(hello, true, answer -> true)) {
            return true;
        }
        if (!answers(hello, false, answer -> true)) {
            throw new Away(new IllegalStateException("it answers neither way"));
        }
        return false;
    }

    /** Nothing but the schema names the word. */
    private boolean keepsToSchema(boolean streams) throws Away, InterruptedException {
        ChatRequest request = ChatRequest.builder()
                .messages(UserMessage.from("Say a word, as a JSON object with the field word."))
                .maxOutputTokens(FEW_TOKENS)
                .responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(JsonSchema.builder()
                                .name("one_word")
                                .rootElement(JsonRawSchema.from(ONE_WORD))
                                .build())
                        .build())
                .build();
        return answers(
                request,
                streams,
                answer -> Optional.ofNullable(answer.aiMessage().text())
                        .flatMap(AnswerJson::objectIn)
                        .filter(object -> object.path("word").asText().equals(WORD))
                        .isPresent());
    }

    /** A model that calls tools calls the one there is when it must. */
    private boolean callsTools(boolean streams) throws Away, InterruptedException {
        ChatRequest request = ChatRequest.builder()
                .messages(UserMessage.from("Call the tool look_up with the word tea."))
                .toolSpecifications(ToolSpecification.builder()
                        .name("look_up")
                        .description("Looks up one word")
                        .parameters(JsonObjectSchema.builder()
                                .addStringProperty("word")
                                .required("word")
                                .build())
                        .build())
                .toolChoice(ToolChoice.REQUIRED)
                .maxOutputTokens(FEW_TOKENS)
                .build();
        return answers(request, streams, answer -> answer.aiMessage().hasToolExecutionRequests());
    }

    private boolean sees(boolean streams) throws Away, InterruptedException {
        ChatRequest request = ChatRequest.builder()
                .messages(UserMessage.from(
                        TextContent.from("Which colour is this? One English word."),
                        ImageContent.from(RED, "image/png")))
                .maxOutputTokens(FEW_TOKENS)
                .build();
        return answers(
                request,
                streams,
                answer -> answer.aiMessage().text() != null
                        && answer.aiMessage().text().toLowerCase(Locale.ROOT).contains("red"));
    }

    /** Whether an answer came, whole, and is as it should be; a refused request is a no. */
    private boolean answers(ChatRequest request, boolean streams, Predicate<ChatResponse> asItShouldBe)
            throws Away, InterruptedException {
        AnswerStream stream = new AnswerStream(text -> {});
        try {
            wire.ask(request, streams, stream);
            ChatResponse answer = stream.await(Deadline.in(longest));
            return answer.finishReason() != null && asItShouldBe.test(answer);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InvalidRequestException
                    || e.getCause() instanceof ModelNotFoundException
                    || e.getCause() instanceof UnsupportedFeatureException) {
                return false;
            }
            throw new Away(e);
        } catch (TimeoutException e) {
            throw new Away(e);
        } finally {
            stream.leave();
        }
    }
}
