package dev.tastemaker.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.catalog.Fact;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.Price;
import dev.tastemaker.guardrail.DataText;
import dev.tastemaker.recommendation.Recommendation;
import dev.tastemaker.recommendation.RecommendationCard;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Items as a model reads them: ids and the facts that matter, every text cleaned and bounded. */
final class ItemJson {
    private static final int TELLING_ATTRIBUTES = 5;
    private static final int ALL_ATTRIBUTES = 20;
    private static final int LONGEST_TEXT = 800;
    /** Attributes that tell a shopper nothing. */
    private static final Set<String> BOOKKEEPING = Set.of("gtin", "ean", "mpn", "sku", "url", "asin", "upc", "id");

    private ItemJson() {}

    /** An item of a list: title, price, availability, a few attributes, why. */
    static ObjectNode brief(Recommendation recommendation, Instant now) {
        ObjectNode node = head(recommendation, now);
        ObjectNode attributes = attributes(recommendation.item(), TELLING_ATTRIBUTES, 40);
        if (!attributes.isEmpty()) {
            node.set("attributes", attributes);
        }
        mentions(node, recommendation.item());
        node.put("reason", PlainText.of(recommendation.reason(), 200));
        return node;
    }

    /** Everything that is known of one item. */
    static ObjectNode whole(Recommendation recommendation, Instant now) {
        Item item = recommendation.item();
        ObjectNode node = head(recommendation, now);
        if (item.stock() != null) {
            node.put("stock", item.stock());
        }
        node.put("description", stated(item.description()));
        if (!item.body().isBlank()) {
            node.put("excerpt", stated(item.body()));
        }
        node.set("attributes", attributes(item, ALL_ATTRIBUTES, 120));
        mentions(node, item);
        ArrayNode facts = node.putArray("facts");
        item.facts().stream()
                .filter(fact -> fact.validAt(now)
                        && !Set.of("price_was", "rating_avg", "rating_count").contains(fact.name()))
                .limit(12)
                .forEach(fact -> fact(facts.addObject(), fact));
        return node;
    }

    /** The sentences that state something, as many as fit: a description can hold orders, and a model would read them. */
    private static String stated(String text) {
        return PlainText.of(String.join(" ", DataText.sentences(text)), LONGEST_TEXT);
    }

    /** {@code 49.90 EUR}. */
    static String price(Price price) {
        BigDecimal amount = price.amount();
        return (amount.scale() < 2 ? amount.setScale(2) : amount).toPlainString() + " " + price.currency();
    }

    /** The attributes a shopper may care about, each as one short text. */
    static Map<String, String> attributeTexts(Item item, int most, int maxLength) {
        Map<String, String> texts = new LinkedHashMap<>();
        item.attributes().forEach((name, value) -> {
            String text = text(value);
            if (texts.size() < most
                    && !BOOKKEEPING.contains(name)
                    && text.length() <= maxLength
                    && DataText.states(name + ": " + text)) {
                texts.put(PlainText.of(name, 60), PlainText.of(text, maxLength));
            }
        });
        return texts;
    }

    private static ObjectNode head(Recommendation recommendation, Instant now) {
        RecommendationCard card = RecommendationCard.of(recommendation, now);
        ObjectNode node = ToolJson.object()
                .put("id", card.id())
                .put("kind", card.kind().wireName())
                .put("title", PlainText.of(card.title(), 160));
        if (card.brand() != null) {
            node.put("brand", PlainText.of(card.brand(), 80));
        }
        ArrayNode category = node.putArray("category");
        card.category().forEach(name -> category.add(PlainText.of(name, 60)));
        price(node, "price", card.price());
        price(node, "priceWas", card.priceWas());
        node.put("availability", card.availability().wireName());
        if (card.rating() != null) {
            node.putObject("rating")
                    .put("average", card.rating().average())
                    .put("count", card.rating().count());
        }
        return node;
    }

    private static void price(ObjectNode node, String field, @Nullable Price price) {
        if (price != null) {
            node.put(field, price(price));
        }
    }

    private static ObjectNode attributes(Item item, int most, int maxLength) {
        ObjectNode node = ToolJson.object();
        attributeTexts(item, most, maxLength).forEach((name, text) -> {
            switch (item.attributes().get(name)) {
                case Integer number -> node.put(name, number);
                case Boolean flag -> node.put(name, flag);
                case null, default -> node.put(name, text);
            }
        });
        return node;
    }

    private static void mentions(ObjectNode node, Item item) {
        if (!item.mentions().isEmpty()) {
            ArrayNode mentions = node.putArray("mentions");
            item.mentions().stream().limit(5).forEach(mentions::add);
        }
    }

    private static void fact(ObjectNode node, Fact fact) {
        node.put("name", fact.name()).put("value", PlainText.of(fact.value(), 120));
        if (fact.unit() != null) {
            node.put("unit", fact.unit());
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case BigDecimal number -> number.toPlainString();
            default -> String.valueOf(value);
        };
    }
}
