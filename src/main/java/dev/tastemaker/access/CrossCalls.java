package dev.tastemaker.access;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every call by which a shopper could name another, or something of another's, for drills that try it. In addresses and bodies
 * stand names of things in braces: {@code {shopper}} and, of that shopper, {@code {conversation}}, {@code {message}},
 * {@code {preference}}, {@code {session}} and {@code {requestKey}}; {@code {own}} is who calls.
 */
public final class CrossCalls {
    /** Calls that must be refused, whatever there is. */
    public static final List<Call> REFUSED = List.of(
            read("/shoppers/{shopper}"),
            read("/shoppers/{shopper}/taste"),
            read("/shoppers/{shopper}/interactions"),
            read("/shoppers/{shopper}/own-items?category=kettles"),
            read("/shoppers/{shopper}/preferences"),
            read("/shoppers/{shopper}/recommendations"),
            read("/shoppers/{shopper}/contacts"),
            read("/shoppers/{shopper}/data"),
            new Call("DELETE", "/shoppers/{shopper}/data", null),
            new Call("POST", "/shoppers/{shopper}/preferences", "{\"kind\":\"dislike\",\"subject\":\"kettles\"}"),
            new Call(
                    "PUT",
                    "/shoppers/{shopper}/preferences/{preference}",
                    "{\"kind\":\"dislike\",\"subject\":\"kettles\"}"),
            new Call("DELETE", "/shoppers/{shopper}/preferences/{preference}", null),
            new Call("POST", "/shoppers/{shopper}/contacts", "{\"channel\":\"email\",\"address\":\"a@shop.example\"}"),
            new Call(
                    "DELETE", "/shoppers/{shopper}/contacts", "{\"channel\":\"email\",\"address\":\"a@shop.example\"}"),
            read("/conversations/{conversation}"),
            new Call("POST", "/conversations/{conversation}/turns", "{\"message\":\"what did I say before?\"}"),
            new Call(
                    "POST",
                    "/conversations/cross/turns",
                    "{\"message\":\"what do I like?\",\"shopperId\":\"{shopper}\"}"),
            new Call("POST", "/recommendations", "{\"shopperId\":\"{shopper}\"}"),
            new Call("POST", "/search", "{\"query\":\"kettle\",\"shopperId\":\"{shopper}\"}"),
            // what only the shop may ask
            new Call("POST", "/push-messages", "{\"shopperId\":\"{shopper}\",\"goal\":\"a kettle\"}"),
            new Call("POST", "/emails", "{\"shopperId\":\"{shopper}\",\"purpose\":\"a kettle\"}"),
            read("/messages/{message}/evidence"),
            read("/campaigns/9f0c2d5e-0000-4000-8000-000000000000/messages/{shopper}"),
            read("/campaigns"),
            read("/shoppers"),
            read("/model-calls"),
            read("/imports"),
            new Call("POST", "/shopper-tokens", "{\"shopperId\":\"{shopper}\"}"),
            new Call("POST", "/shoppers", "{\"id\":\"{shopper}\",\"locale\":\"de\"}\n"),
            new Call(
                    "POST",
                    "/interactions",
                    "{\"id\":\"cross\",\"shopperId\":\"{shopper}\",\"itemId\":\"x\",\"type\":\"view\",\"at\":\"2026-11-20T10:00:00Z\"}\n"),
            new Call(
                    "POST",
                    "/mcp",
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"shopper_profile\",\"arguments\":{\"shopperId\":\"{shopper}\"}}}"));

    /** Calls that may be answered, and then hold nothing of the other and change nothing of theirs. */
    public static final List<Call> ANSWERED = List.of(
            new Call(
                    "PUT",
                    "/shoppers/{own}/preferences/{preference}",
                    "{\"kind\":\"dislike\",\"subject\":\"kettles\"}"),
            new Call("DELETE", "/shoppers/{own}/preferences/{preference}", null),
            new Call("POST", "/recommendations", "{\"requestKey\":\"{requestKey}\"}"),
            new Call("POST", "/search", "{\"query\":\"{requestKey}\",\"requestKey\":\"{requestKey}\"}"),
            read("/shoppers/{own}/recommendations?requestKey={requestKey}"),
            read("/sessions/{session}/recommendations"),
            // forged: what is after the dot would have to be signed
            read("/unsubscribe/{shopper}.forged"),
            new Call("POST", "/unsubscribe/{shopper}.forged", "List-Unsubscribe=One-Click"),
            read("/clicks/{shopper}.forged/drill-kettle"),
            read("/opens/{shopper}.forged"));

    private CrossCalls() {}

    /** One call; {@code body} null: none. */
    public record Call(
            String method, String address, @Nullable String body) {
        /** The address with these things in their places. */
        public String address(Map<String, String> things) {
            return filled(address, things);
        }

        /** The body with them. */
        public @Nullable String body(Map<String, String> things) {
            return body == null ? null : filled(body, things);
        }

        /** {@code application/json}, or whatever else the body is. */
        public String contentType() {
            if (body == null || !body.startsWith("{")) {
                return "application/x-www-form-urlencoded";
            }
            return body.endsWith("\n") ? "application/x-ndjson" : "application/json";
        }

        private static String filled(String text, Map<String, String> things) {
            String filled = text;
            for (Map.Entry<String, String> thing : things.entrySet()) {
                filled = filled.replace("{" + thing.getKey() + "}", thing.getValue());
            }
            return filled;
        }
    }

    private static Call read(String address) {
        return new Call("GET", address, null);
    }
}
