package dev.tastemaker.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A request as one endpoint can take it. A schema that its server does not keep to is told in words. What is longer than its
 * context loses the oldest turns and worked turns first, then the ends of what was read, where the least telling stands:
 * results come best first, facts most telling first. The instructions and the half of what was read always stay.
 */
final class RequestFit {
    private static final int USUAL_OUTPUT = 1_000;
    private static final int ASCII_OF_A_TOKEN = 4;
    private static final int LONGEST_SCHEMA = 4_000;
    private static final int SHORTEST_EVIDENCE = 80;
    private static final String CUT = "…";
    private static final String END_OF_DATA = "</catalog>";

    private RequestFit() {}

    /** Empty: it does not fit, whatever is left out. */
    static Optional<ChatRequest> to(Capabilities can, ChatRequest request) {
        ChatRequest shaped = can.schema() ? request : inWords(request);
        long room = can.context() - output(shaped) - tokensOfTools(shaped);
        List<ChatMessage> messages = new ArrayList<>(shaped.messages());
        if (tokens(messages) <= room) {
            return Optional.of(shaped);
        }
        forgetExchanges(messages, room);
        shortenEvidence(messages, room);
        return tokens(messages) <= room ? Optional.of(with(shaped, messages)) : Optional.empty();
    }

    /** Tokens that the answer may take. */
    static long output(ChatRequest request) {
        return request.maxOutputTokens() == null ? USUAL_OUTPUT : request.maxOutputTokens();
    }

    /** The schema stands with the instructions, which are never cut. */
    private static ChatRequest inWords(ChatRequest request) {
        if (request.responseFormat() == null
                || request.responseFormat().jsonSchema() == null
                || !(request.messages().getFirst() instanceof SystemMessage instructions)) {
            return request;
        }
        String schema =
                request.responseFormat().jsonSchema().rootElement() instanceof JsonRawSchema raw ? raw.schema() : "";
        String shape = schema.isEmpty() || schema.length() > LONGEST_SCHEMA
                ? "\nAnswer with one JSON object and nothing else."
                : "\nAnswer with one JSON object of this JSON schema and nothing else:\n" + schema;
        List<ChatMessage> messages = new ArrayList<>(request.messages());
        messages.set(0, SystemMessage.from(instructions.text() + shape));
        return ChatRequest.builder()
                .messages(messages)
                .temperature(request.temperature())
                .maxOutputTokens(request.maxOutputTokens())
                .build();
    }

    private static ChatRequest with(ChatRequest request, List<ChatMessage> messages) {
        ChatRequest.Builder builder = ChatRequest.builder()
                .messages(messages)
                .temperature(request.temperature())
                .maxOutputTokens(request.maxOutputTokens())
                .toolSpecifications(request.toolSpecifications())
                .toolChoice(request.toolChoice());
        return request.responseFormat() == null
                ? builder.build()
                : builder.responseFormat(request.responseFormat()).build();
    }

    /** From the oldest on, each with all that belongs to it, so that no answer of a tool stands without its call. */
    private static void forgetExchanges(List<ChatMessage> messages, long room) {
        int first = messages.getFirst() instanceof SystemMessage ? 1 : 0;
        while (tokens(messages) > room) {
            int next = first + 1;
            while (next < messages.size() && !(messages.get(next) instanceof UserMessage)) {
                next++;
            }
            if (next >= messages.size()) {
                return; // what is left is the question
            }
            messages.subList(first, next).clear();
        }
    }

    /** The longest first, each down to its half. */
    private static void shortenEvidence(List<ChatMessage> messages, long room) {
        List<Integer> places = IntStream.range(0, messages.size())
                .boxed()
                .filter(i -> isEvidence(messages.get(i)))
                .sorted(Comparator.comparing(i -> -text(messages.get(i)).length()))
                .toList();
        for (int i : places) {
            int half = Math.max(SHORTEST_EVIDENCE, text(messages.get(i)).length() / 2);
            long over = tokens(messages) - room;
            while (over > 0 && text(messages.get(i)).length() > half) {
                ChatMessage shorter = shorter(messages.get(i), over * ASCII_OF_A_TOKEN, half);
                if (text(shorter).length() >= text(messages.get(i)).length()) {
                    break; // no line is left to be cut
                }
                messages.set(i, shorter);
                over = tokens(messages) - room;
            }
        }
    }

    private static boolean isEvidence(ChatMessage message) {
        return message instanceof ToolExecutionResultMessage || message instanceof UserMessage;
    }

    private static ChatMessage shorter(ChatMessage message, long characters, int half) {
        String text = text(message);
        int length = (int) Math.max(half, text.length() - characters - CUT.length());
        if (message instanceof ToolExecutionResultMessage result) {
            boolean marked = text.endsWith(END_OF_DATA);
            String kept = text.substring(0, Math.max(0, length - (marked ? END_OF_DATA.length() : 0)));
            return ToolExecutionResultMessage.from(
                    result.id(), result.toolName(), kept + CUT + (marked ? END_OF_DATA : ""));
        }
        return UserMessage.from(withoutEndOfLongestLine(text, text.length() - length));
    }

    /** The lines of a task keep their beginnings and their order; the longest is the list of facts, or the message itself. */
    private static String withoutEndOfLongestLine(String text, int characters) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int longest = 0;
        for (int i = 1; i < lines.size(); i++) {
            longest = lines.get(i).length() > lines.get(longest).length() ? i : longest;
        }
        String line = lines.get(longest);
        int length = Math.max(0, line.length() - characters);
        int boundary = line.lastIndexOf(' ', length);
        lines.set(longest, line.substring(0, boundary > length / 2 ? boundary : length) + CUT);
        return String.join("\n", lines);
    }

    private static long tokens(List<ChatMessage> messages) {
        return messages.stream().mapToLong(message -> tokens(text(message))).sum();
    }

    private static long tokensOfTools(ChatRequest request) {
        return request.toolSpecifications() == null
                ? 0
                : request.toolSpecifications().stream()
                        .mapToLong(tool -> tokens(tool.toString()))
                        .sum();
    }

    /** A guess: four ASCII letters a token, and each other letter one. */
    private static long tokens(String text) {
        long ascii = text.chars().filter(c -> c < 128).count();
        return ascii / ASCII_OF_A_TOKEN + (text.length() - ascii);
    }

    private static String text(ChatMessage message) {
        return switch (message) {
            case SystemMessage system -> system.text();
            case UserMessage user ->
                String.join(
                        "\n",
                        user.contents().stream()
                                .filter(TextContent.class::isInstance)
                                .map(content -> ((TextContent) content).text())
                                .toList());
            case AiMessage answer -> (answer.text() == null ? "" : answer.text()) + answer.toolExecutionRequests();
            case ToolExecutionResultMessage result -> result.text();
            default -> message.toString();
        };
    }
}
