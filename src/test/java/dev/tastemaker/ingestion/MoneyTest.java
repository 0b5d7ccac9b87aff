package dev.tastemaker.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.StrictJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void readsAmountsAsShopsWriteThem() {
        assertEquals("49.90 EUR", text("49.90 EUR"));
        assertEquals("49.90 EUR", text("49,90 EUR"));
        assertEquals("49.90 EUR", text("EUR 49.90"));
        assertEquals("1299.00 USD", text("1,299.00 USD"));
        assertEquals("1299.00 EUR", text("1.299,00 EUR"));
        assertEquals("1299 USD", text("1,299 USD"));
        assertEquals("1299.95 CHF", text("1'299.95 chf"));
        assertEquals("1234567.5 JPY", text("1 234 567.5JPY"));
        assertEquals("0 EUR", text("0 EUR"));
    }

    @Test
    void readsMinorUnitsOfAnObject() throws JsonProcessingException {
        assertEquals("19.99 USD", object("{\"amount\":1999,\"currency\":\"USD\"}"));
        assertEquals("1999 JPY", object("{\"amount\":1999,\"currency\":\"JPY\"}"));
        assertEquals("1.999 KWD", object("{\"amount\":1999,\"currency\":\"KWD\"}"));
        assertEquals("19.99 USD", object("{\"amount\":\"19.99\",\"currency\":\"USD\"}"));
    }

    @Test
    void refusesWhatIsNoAmount() {
        for (String text :
                List.of("", "EUR", "12", "free", "-5 EUR", "1e999999999 EUR", "49.90 EURO", "12.3.4 EUR", "€ 5")) {
            assertThrows(Refusal.class, () -> text(text), text);
        }
    }

    @Test
    void takesTheCurrencyFromBesideTheAmount() {
        Money money = Money.of("price", TextNode.valueOf("49.90"), "eur");
        assertEquals("49.90 EUR", money.amount() + " " + money.currency());
    }

    private static String text(String text) {
        Money money = Money.of("price", TextNode.valueOf(text), null);
        return money.amount().toPlainString() + " " + money.currency();
    }

    private static String object(String json) throws JsonProcessingException {
        JsonNode value = StrictJson.mapper().readTree(json);
        Money money = Money.of("price", value, null);
        return money.amount().toPlainString() + " " + money.currency();
    }
}
