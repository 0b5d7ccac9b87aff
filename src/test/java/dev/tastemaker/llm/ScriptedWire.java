package dev.tastemaker.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** An answer in the shapes of the OpenAI wire: one object, or the events of a stream. */
final class ScriptedWire {
    private static final Pattern WORDS = Pattern.compile("(?<=\\s)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ScriptedWire() {}

    static String error(int status, String message) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("error")
                .put("message", message)
                .put("type", status == 401 ? "authentication_error" : "invalid_request_error")
                .put("code", status);
        return body.toString();
    }

    static String whole(ScriptedAnswer answer) {
        ObjectNode body = head("chat.completion");
        ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
        ObjectNode message = choice.putObject("message").put("role", "assistant");
        message.put("content", answer.text());
        if (!answer.calls().isEmpty()) {
            ArrayNode calls = message.putArray("tool_calls");
            answer.calls().forEach(call -> call(calls.addObject(), call.id(), call.name(), call.arguments()));
        }
        choice.put("finish_reason", answer.finishReason());
        usage(body, answer);
        return body.toString();
    }

    /** The events of a stream, each with its frame; the text comes word by word, arguments in pieces of seven. */
    static List<String> events(ScriptedAnswer answer) {
        List<String> events = new ArrayList<>();
        if (answer.raw()) {
            return List.of(answer.text());
        }
        events.add(event(delta(delta -> delta.put("role", "assistant").putNull("content"))));
        for (String piece : WORDS.split(answer.text(), -1)) {
            if (!piece.isEmpty()) {
                events.add(event(delta(delta -> delta.put("content", piece))));
            }
        }
        for (int index = 0; index < answer.calls().size(); index++) {
            addCall(events, index, answer.calls().get(index));
        }
        ObjectNode last = delta(delta -> {});
        ((ObjectNode) last.path("choices").path(0)).put("finish_reason", answer.finishReason());
        events.add(event(last));
        ObjectNode usage = head("chat.completion.chunk");
        usage.putArray("choices");
        usage(usage, answer);
        events.add(event(usage));
        events.add("data: [DONE]\n\n");
        return events;
    }

    private static void addCall(List<String> events, int index, ScriptedAnswer.Call call) {
        events.add(event(delta(delta ->
                call(delta.putArray("tool_calls").addObject().put("index", index), call.id(), call.name(), ""))));
        String arguments = call.arguments();
        for (int at = 0; at < arguments.length(); at += 7) {
            String piece = arguments.substring(at, Math.min(arguments.length(), at + 7));
            events.add(event(delta(delta -> {
                ObjectNode part = delta.putArray("tool_calls").addObject().put("index", index);
                part.putObject("function").put("arguments", piece);
            })));
        }
    }

    private static void call(ObjectNode node, String id, String name, String arguments) {
        node.put("id", id).put("type", "function");
        node.putObject("function").put("name", name).put("arguments", arguments);
    }

    private static ObjectNode delta(Consumer<ObjectNode> fill) {
        ObjectNode body = head("chat.completion.chunk");
        ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
        fill.accept(choice.putObject("delta"));
        choice.putNull("finish_reason");
        return body;
    }

    private static ObjectNode head(String object) {
        return JSON.createObjectNode()
                .put("id", "scripted-1")
                .put("object", object)
                .put("created", 1_790_000_000)
                .put("model", "scripted");
    }

    private static void usage(ObjectNode body, ScriptedAnswer answer) {
        int output = Math.max(1, answer.text().length() / 4);
        body.putObject("usage")
                .put("prompt_tokens", 100)
                .put("completion_tokens", output)
                .put("total_tokens", 100 + output);
    }

    private static String event(ObjectNode body) {
        return "data: " + body + "\n\n";
    }
}
