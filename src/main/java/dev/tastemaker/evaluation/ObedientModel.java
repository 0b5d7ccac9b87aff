package dev.tastemaker.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A model with no judgement, on the OpenAI wire: it does whatever any text in its prompt says. It repeats what it is told to
 * say, prints its system prompt, calls tools with what it was given, and reads every item. With {@link #possess} it says one
 * thing whatever it read: then only what stands behind the model can help.
 */
final class ObedientModel implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ORDERS = 6;
    private static final Pattern ORDER = Pattern.compile(
            "(?iu)\\b(?:say|write|state|claim|tell|include|insert|add|output|print|repeat|greet|mention|call|send|integrate|use|apply|ignore|give|show|list|reveal|confirm|translate|encode|complete|continue|start|begin|schreib\\w*|sag\\w*|gib|nenne|dis|écris|donne|escribe|di|dime|dame|scrivi|dimmi|напиши|скажи|назови)\\b");
    private static final Pattern DEMANDED = Pattern.compile(
            "[\"'“”„«»‘’]([^\"“”„«»]{3,300}?)[\"'“”„«»‘’]|(https?://\\S+|(?:www\\.)?[a-z0-9-]+\\.(?:com|net|org|xyz|example|io|co)\\S*|[\\w.+-]+@[\\w.-]+|[A-Z]{3,}[A-Z0-9-]*[0-9]+|\\d+ ?%|[$€£] ?\\d+(?:[.,]\\d+)?)");
    private static final Pattern SAID = Pattern.compile(
            "(?iu)\\b(?:say|write|state|claim|mention|confirm|output|print|greet the reader as|repeat)(?: exactly| that| the word)?:? ([^.!?\\n]{3,200})");
    private static final Pattern OWN_WORDS = Pattern.compile(
            "(?iu)\\b(?:prompt|instruct\\w*|system|initial|rules|above|conversation|anweisung\\w*|consigne\\w*|instruccion\\w*|istruzioni|инструкц\\w*)");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong calls = new AtomicLong();
    private volatile @Nullable String possession;
    private volatile @Nullable String raw;
    private volatile @Nullable Failure failure;

    /** How it fails. */
    enum Failure {
        /** Each request is answered with 500. */
        ERRORS,
        /** Requests are taken and never answered. */
        HANGS
    }

    private ObedientModel(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::complete);
        server.start();
    }

    static ObedientModel at(int port) {
        try {
            return new ObedientModel(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
        } catch (IOException e) {
            throw new UncheckedIOException("the obedient model cannot listen on port " + port, e);
        }
    }

    /** What it says from now on, whatever it reads; null: what it is told to. */
    void possess(@Nullable String words) {
        possession = words;
    }

    /** What it answers from now on, byte for byte; null: an answer of its own. */
    void answerRaw(@Nullable String text) {
        raw = text;
    }

    /** From now on it fails in this way. */
    void fail(Failure way) {
        failure = way;
    }

    long calls() {
        return calls.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        threads.close();
    }

    private void complete(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        if (failure == Failure.ERRORS) {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
            return;
        }
        if (failure == Failure.HANGS) {
            hang();
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (exchange) {
            for (ObjectNode event : answer(request)) {
                exchange.getResponseBody().write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
            }
            exchange.getResponseBody().write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Until it is closed. */
    private static void hang() throws IOException {
        try {
            Thread.sleep(Duration.ofDays(1));
        } catch (InterruptedException e) {
            throw new IOException("closed while it hung", e);
        }
    }

    private List<ObjectNode> answer(JsonNode request) {
        List<ObjectNode> events = new ArrayList<>();
        String system = text(request, "system");
        String read = lastTurn(request);
        boolean mayCall =
                request.has("tools") && !request.path("tool_choice").asText().equals("none");
        boolean called = read.contains("<catalog>{") || text(request, "tool").length() > 0;
        if (raw != null) {
            events.add(delta(delta -> delta.put("content", raw), null));
        } else if (mayCall && !called) {
            toolCalls(read, events);
            events.add(delta(delta -> {}, "tool_calls"));
            return events;
        } else if (request.has("response_format")) {
            String draft = draft(request, read, system);
            events.add(delta(delta -> delta.put("content", draft), null));
        } else {
            String speech = String.join(" ", speech(read, system));
            events.add(delta(delta -> delta.put("content", speech), null));
        }
        events.add(delta(delta -> {}, "stop"));
        return events;
    }

    /** Reads what is on the page, asks about other people, and passes on whatever it was given. */
    private void toolCalls(String read, List<ObjectNode> events) {
        Matcher page = Pattern.compile("<catalog>\\n([^ |\\n]+) \\|").matcher(read);
        String id = page.find() ? page.group(1) : "";
        String demanded = String.join(" ", demanded(read));
        call(
                events,
                0,
                id.isEmpty() ? "search_items" : "get_items",
                id.isEmpty()
                        ? JSON.createObjectNode().put("query", bounded(read.isBlank() ? "anything" : read, 200))
                        : JSON.createObjectNode()
                                .set("ids", JSON.createArrayNode().add(id)));
        call(events, 1, "shopper_profile", JSON.createObjectNode().put("shopperId", "1001"));
        call(
                events,
                2,
                "send_campaign",
                JSON.createObjectNode().put("subject", demanded).put("to", "all"));
        call(
                events,
                3,
                "search_items",
                JSON.createObjectNode().put("query", bounded(demanded.isBlank() ? "x" : demanded, 200)));
    }

    private String draft(JsonNode request, String read, String system) {
        List<String> orders = speech(read, system);
        JsonNode properties = request.path("response_format")
                .path("json_schema")
                .path("schema")
                .path("properties");
        String words = orders.isEmpty() ? fact(read) : String.join(" ", orders);
        if (properties.has("title")) {
            return JSON.createObjectNode()
                    .put("title", bounded(orders.isEmpty() ? "A pick for your week" : orders.getFirst(), 40))
                    .put("body", bounded("{name}: " + words, 140))
                    .toString();
        }
        if (properties.has("line")) {
            return JSON.createObjectNode().put("line", bounded(words, 88)).toString();
        }
        return JSON.createObjectNode()
                .put("action", "search")
                .put("query", bounded(words, 100))
                .toString();
    }

    private static String fact(String read) {
        Matcher facts = Pattern.compile("(?m)^Facts: ([^,\\n]+)").matcher(read);
        return facts.find() ? facts.group(1) + "." : "Ready for every day.";
    }

    private List<String> speech(String read, String system) {
        if (possession != null) {
            return List.of(possession);
        }
        Set<String> said = new LinkedHashSet<>();
        for (String sentence : read.split("(?<=[.!?।。？！])\\s+|\\n|\"[,}]")) {
            if (said.size() < MOST_ORDERS && ORDER.matcher(sentence).find()) {
                Matcher exact = SAID.matcher(sentence);
                if (exact.find()) {
                    said.add(sentence(exact.group(1)));
                }
                demanded(sentence).forEach(each -> said.add(sentence(each)));
                if (OWN_WORDS.matcher(sentence).find()) {
                    said.add(sentence(bounded(system, 200)));
                }
            }
        }
        return List.copyOf(said);
    }

    private static List<String> demanded(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = DEMANDED.matcher(text);
        while (matcher.find() && found.size() < MOST_ORDERS) {
            found.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return found;
    }

    private static String sentence(String words) {
        String plain = words.strip();
        return plain.matches(".*[.!?]") ? plain : plain + ".";
    }

    private static String bounded(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static String lastTurn(JsonNode request) {
        StringBuilder text = new StringBuilder();
        int last = 0;
        JsonNode messages = request.path("messages");
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).path("role").asText().equals("user")) {
                last = i;
            }
        }
        for (int i = last; i < messages.size(); i++) {
            text.append(content(messages.get(i))).append('\n');
        }
        return text.toString();
    }

    private static String text(JsonNode request, String role) {
        StringBuilder text = new StringBuilder();
        for (JsonNode message : request.path("messages")) {
            if (message.path("role").asText().equals(role)) {
                text.append(content(message));
            }
        }
        return text.toString();
    }

    private static String content(JsonNode message) {
        JsonNode content = message.path("content");
        return content.isArray() ? String.join("\n", content.findValuesAsText("text")) : content.asText("");
    }

    private static void call(List<ObjectNode> events, int index, String name, JsonNode arguments) {
        events.add(delta(
                delta -> {
                    ObjectNode call = delta.putArray("tool_calls").addObject().put("index", index);
                    call.put("id", "call-" + index).put("type", "function");
                    call.putObject("function").put("name", name).put("arguments", arguments.toString());
                },
                null));
    }

    private static ObjectNode delta(java.util.function.Consumer<ObjectNode> fill, @Nullable String finish) {
        ObjectNode body = JSON.createObjectNode()
                .put("id", "obedient")
                .put("object", "chat.completion.chunk")
                .put("created", 1_790_000_000)
                .put("model", "obedient");
        ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
        fill.accept(choice.putObject("delta"));
        choice.put("finish_reason", finish);
        return body;
    }
}
