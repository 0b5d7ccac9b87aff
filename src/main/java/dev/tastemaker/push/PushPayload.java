package dev.tastemaker.push;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tastemaker.catalog.Item;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The JSON that APNs and FCM would carry, measured before anybody sends it. */
final class PushPayload {
    /** Both services refuse 4,096 bytes; one report counts their own fields too. */
    static final int MOST_BYTES = 3_500;

    /** As a sender would write it: UTF-8, not escapes of twelve bytes an emoji. */
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build())
            .build();

    private PushPayload() {}

    /**
     * The item's own link where the payload has room for it, else the path of the item in this service, which always has:
     * text is bounded by its {@link dev.tastemaker.guardrail.Form}, an id by 200 characters.
     */
    static String deepLink(Item item, String messageId, String title, String body) {
        return Optional.ofNullable(item.link())
                .filter(link -> bytes(messageId, title, body, link) <= MOST_BYTES)
                .orElseGet(() -> "/items/"
                        + URLEncoder.encode(item.id(), StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** The larger of the two payloads in bytes. */
    static int bytes(String messageId, String title, String body, String deepLink) {
        Map<String, String> data = Map.of("messageId", messageId, "deepLink", deepLink);
        Map<String, Object> apns = Map.of("aps", Map.of("alert", Map.of("title", title, "body", body)), "data", data);
        Map<String, Object> fcm =
                Map.of("message", Map.of("notification", Map.of("title", title, "body", body), "data", data));
        return Math.max(bytes(apns), bytes(fcm));
    }

    private static int bytes(Map<String, Object> payload) {
        try {
            return JSON.writeValueAsBytes(payload).length;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always JSON", e);
        }
    }
}
