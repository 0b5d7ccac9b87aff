package dev.tastemaker.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.guardrail.Graphemes;
import dev.tastemaker.guardrail.Kettle;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PushPayloadTest {
    private static final String ID = UUID.randomUUID().toString();

    @Test
    void theItemsOwnLinkIsTheDeepLink() {
        assertEquals(
                "https://shop.example/items/kettle-arden",
                PushPayload.deepLink(Kettle.plain().item(), ID, "title", "body"));
        assertEquals(
                "/items/kettle-arden",
                PushPayload.deepLink(Kettle.plain().link(null).item(), ID, "title", "body"));
    }

    @Test
    void theLongestTextsWithTheLongestLinkFitBothServices() {
        String title = Graphemes.first("👩‍👩‍👧‍👦".repeat(50), 27);
        String body = "漢".repeat(150);
        String id = "漢".repeat(200);
        var item = Kettle.plain()
                .id(id)
                .link("https://shop.example/" + "漢".repeat(1_900))
                .item();
        String link = PushPayload.deepLink(item, ID, title, body);
        assertTrue(link.startsWith("/items/"));
        assertTrue(PushPayload.bytes(ID, title, body, link) <= PushPayload.MOST_BYTES, link);
    }
}
