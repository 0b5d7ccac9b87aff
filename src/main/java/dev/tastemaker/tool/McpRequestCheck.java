package dev.tastemaker.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the MCP library, which answers 500 to a body that is no JSON-RPC message and fails on an argument that is
 * null: the one is refused as the protocol says, the other taken for one that was left out.
 */
@ApplicationScoped
class McpRequestCheck {
    private static final int BEFORE_THE_LIBRARY = -1_000;
    private static final long LONGEST_BODY = 1_000_000;
    private static final int PARSE_ERROR = -32700;
    private static final int INVALID_REQUEST = -32600;
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(50).build());
    }

    void guard(@Observes Router router) {
        router.post("/mcp")
                .order(BEFORE_THE_LIBRARY)
                .handler(BodyHandler.create(false).setBodyLimit(LONGEST_BODY))
                .handler(McpRequestCheck::check);
    }

    private static void check(RoutingContext context) {
        Buffer body = context.body().buffer();
        try {
            JsonNode message = JSON.readTree(body == null ? new byte[0] : body.getBytes());
            if (!isMessage(message)) {
                refuse(context, INVALID_REQUEST, "the body must be one JSON-RPC message");
                return;
            }
            if (leaveOutNulls(message.path("params").path("arguments"))) {
                ((RoutingContextInternal) context).setBody(Buffer.buffer(JSON.writeValueAsBytes(message)));
            }
            context.next();
        } catch (JsonProcessingException e) {
            refuse(context, PARSE_ERROR, "the body is not valid JSON");
        } catch (IOException e) {
            refuse(context, PARSE_ERROR, "the body is not UTF-8");
        }
    }

    private static boolean isMessage(@Nullable JsonNode node) {
        return node != null
                && node.isObject()
                && node.path("jsonrpc").asText().equals("2.0")
                && (!node.has("method") || node.path("method").isTextual())
                && (!node.has("params") || node.path("params").isObject());
    }

    private static boolean leaveOutNulls(JsonNode arguments) {
        if (!(arguments instanceof ObjectNode given)) {
            return false;
        }
        int before = given.size();
        given.removeIf(JsonNode::isNull);
        return given.size() < before;
    }

    private static void refuse(RoutingContext context, int code, String sentence) {
        ObjectNode answer = JSON.createObjectNode().put("jsonrpc", "2.0").putNull("id");
        answer.putObject("error").put("code", code).put("message", sentence);
        context.response()
                .setStatusCode(400)
                .putHeader("Content-Type", "application/json")
                .end(answer.toString());
    }
}
