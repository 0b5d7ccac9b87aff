package dev.tastemaker.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.Items;
import dev.tastemaker.profile.Shopper;
import dev.tastemaker.profile.ShopperStore;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tools as an MCP client meets them: JSON-RPC over streamable HTTP. */
@QuarkusTest
class McpToolsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource("/mcp")
    URI mcp;

    @Inject
    ItemStore items;

    @Inject
    ShopperStore shoppers;

    private String session = "";
    private int lastId;

    @BeforeEach
    void initialize() throws Exception {
        items.save(List.of(Items.builder("mcp-kettle", "Mercator gooseneck kettle, 0.9 l")
                .price("64.00", "EUR")
                .attributes(Map.of("colour", "white"))
                .build()));
        shoppers.save(new Shopper("mcp-1", "Mara", "de-DE", "Europe/Berlin"), List.of());
        HttpResponse<String> answer = send(
                "initialize",
                "{\"protocolVersion\":\"2025-03-26\",\"capabilities\":{},\"clientInfo\":{\"name\":\"it\",\"version\":\"1\"}}",
                Map.of());
        session = answer.headers().firstValue("Mcp-Session-Id").orElse("");
        JsonNode result = message(answer).path("result");
        assertEquals("tastemaker", result.path("serverInfo").path("name").asText());
        assertTrue(result.path("capabilities").has("tools"), result.toString());
        post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}", Map.of());
    }

    @Test
    void everyContractIsListedAsItStands() throws Exception {
        JsonNode tools = result("tools/list", "{}").path("tools");
        List<ToolContract> contracts = ToolContracts.in(Path.of("tools"));
        assertEquals(contracts.size(), tools.size());
        for (ToolContract contract : contracts) {
            JsonNode listed = find(tools, contract.name());
            assertEquals(contract.description(), listed.path("description").asText());
            assertEquals(contract.parameters(), listed.path("inputSchema"));
            assertTrue(listed.path("annotations").path("readOnlyHint").asBoolean());
        }
    }

    @Test
    void aCallReturnsWhatAnAgentWouldRead() throws Exception {
        JsonNode result = call("search_items", "{\"query\":\"Mercator gooseneck kettle\",\"limit\":1}", Map.of());
        assertFalse(result.path("isError").asBoolean(), result.toString());
        JsonNode found =
                JSON.readTree(result.path("content").path(0).path("text").asText());
        assertEquals("mcp-kettle", found.path("items").path(0).path("id").asText());
        assertEquals("64.00 EUR", found.path("items").path(0).path("price").asText());
    }

    @Test
    void aRefusalIsAToolErrorWithOneSentence() throws Exception {
        JsonNode wrong = call("search_items", "{\"query\":\"x\",\"filter\":{\"maxPrice\":\"50\"}}", Map.of());
        assertTrue(wrong.path("isError").asBoolean());
        assertEquals(
                "{\"refused\":\"filter.maxPrice must be a number\"}",
                wrong.path("content").path(0).path("text").asText());
    }

    @Test
    void aNullArgumentIsOneThatWasLeftOut() throws Exception {
        JsonNode found = call("search_items", "{\"query\":\"kettle\",\"filter\":null,\"limit\":1}", Map.of());
        assertFalse(found.path("isError").asBoolean(), found.toString());
        JsonNode empty = call("search_items", "{\"query\":null}", Map.of());
        assertEquals(
                "{\"refused\":\"query is missing\"}",
                empty.path("content").path(0).path("text").asText());
    }

    @Test
    void whatIsNoMessageIsRefusedAsTheProtocolSays() throws Exception {
        for (String body : List.of(
                "",
                "[]",
                "[1]",
                "null",
                "7",
                "\"x\"",
                "{",
                "{}",
                "[".repeat(100_000),
                "{\"jsonrpc\":\"2.0\",\"method\":5}")) {
            HttpResponse<String> answer = post(body, Map.of());
            assertEquals(400, answer.statusCode(), body.length() > 50 ? "deep" : body);
            assertTrue(message(answer).path("error").path("code").asInt() <= -32600, answer.body());
        }
    }

    @Test
    void whoseProfileIsReadIsSaidByTheClientNotByTheModel() throws Exception {
        assertTrue(call("shopper_profile", "{\"shopperId\":\"mcp-1\"}", Map.of())
                .path("isError")
                .asBoolean());
        JsonNode own = call("shopper_profile", "{}", Map.of(McpTools.SHOPPER_HEADER, "mcp-1"));
        assertFalse(own.path("isError").asBoolean(), own.toString());
        assertTrue(own.path("content").path(0).path("text").asText().contains("\"locale\":\"de-DE\""), own.toString());
        JsonNode unknown = call("shopper_profile", "{}", Map.of(McpTools.SHOPPER_HEADER, "nobody-there"));
        assertTrue(unknown.path("isError").asBoolean(), unknown.toString());
    }

    @Test
    void anUnknownToolIsAProtocolError() throws Exception {
        HttpResponse<String> answer = send("tools/call", "{\"name\":\"delete_items\",\"arguments\":{}}", Map.of());
        assertTrue(message(answer).has("error"), answer.body());
    }

    private JsonNode call(String tool, String arguments, Map<String, String> headers) throws Exception {
        return message(send("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}", headers))
                .path("result");
    }

    private JsonNode result(String method, String parameters) throws Exception {
        return message(send(method, parameters, Map.of())).path("result");
    }

    private HttpResponse<String> send(String method, String parameters, Map<String, String> headers) throws Exception {
        return post(
                "{\"jsonrpc\":\"2.0\",\"id\":" + ++lastId + ",\"method\":\"" + method + "\",\"params\":" + parameters
                        + "}",
                headers);
    }

    private HttpResponse<String> post(String body, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(mcp)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        new HashMap<>(headers).forEach(request::header);
        if (!session.isEmpty()) {
            request.header("Mcp-Session-Id", session);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The answer comes as JSON or as the one event of a stream. */
    private static JsonNode message(HttpResponse<String> answer) throws Exception {
        String body = answer.body();
        int data = body.indexOf("data:");
        return JSON.readTree(data < 0 ? body : body.substring(data + 5).strip().split("\n", 2)[0]);
    }

    private static JsonNode find(JsonNode tools, String name) {
        for (JsonNode tool : tools) {
            if (tool.path("name").asText().equals(name)) {
                return tool;
            }
        }
        throw new AssertionError("not listed: " + name);
    }
}
