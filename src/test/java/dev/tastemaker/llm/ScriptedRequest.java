package dev.tastemaker.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One request as the scripted model got it. */
public final class ScriptedRequest {
    private final JsonNode body;
    private final String authorization;
    private final CountDownLatch left = new CountDownLatch(1);

    ScriptedRequest(JsonNode body, String authorization) {
        this.body = body;
        this.authorization = authorization;
    }

    public JsonNode body() {
        return body;
    }

    public String authorization() {
        return authorization == null ? "" : authorization;
    }

    public boolean streaming() {
        return body.path("stream").asBoolean();
    }

    /** The text of the newest message of this role, or an empty text. */
    public String last(String role) {
        String text = "";
        for (JsonNode message : body.path("messages")) {
            if (message.path("role").asText().equals(role)) {
                text = textOf(message.path("content"));
            }
        }
        return text;
    }

    public List<String> toolNames() {
        return body.path("tools").findValuesAsText("name");
    }

    /** The schema the answer must have; a missing node when there is none. */
    public JsonNode schema() {
        return body.path("response_format").path("json_schema").path("schema");
    }

    /** True when the client went away before the answer was complete; waits this long for it. */
    public boolean leftWithin(Duration time) throws InterruptedException {
        return left.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    void leave() {
        left.countDown();
    }

    private static String textOf(JsonNode content) {
        return content.isArray() ? String.join("\n", content.findValuesAsText("text")) : content.asText("");
    }
}
