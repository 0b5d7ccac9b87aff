package dev.tastemaker.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Products as Google Merchant spells them, and the Agentic Commerce feed in its older spelling ({@code id}, {@code link},
 * {@code enable_search}) and its newer one ({@code item_id}, {@code url}, {@code is_eligible_search}): the same facts under
 * different names.
 */
final class MerchantRows implements RowMapping {
    private final Clock clock;

    MerchantRows(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<ObjectNode> map(ObjectNode row) {
        Fields fields = new Fields(row);
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        put(item, "id", fields.text("id", "item_id", "product_id", "sku"));
        put(item, "title", fields.text("title", "name", "product_name"));
        put(item, "brand", fields.text("brand", "vendor", "manufacturer"));
        put(item, "link", fields.text("link", "url", "product_url", "product_link"));
        put(item, "image", fields.text("image_link", "image_url", "image", "main_image"));
        put(item, "language", fields.text("language", "content_language"));
        String description = fields.text("description", "summary", "content");
        if (description != null) {
            item.put("description", MerchantTerms.plain(description));
        }
        putCategory(item, fields);
        putStock(item, fields);
        putPrice(item, fields);
        putRating(item, fields);
        putVisibility(item, fields);
        ObjectNode attributes = MerchantAttributes.of(fields);
        if (!attributes.isEmpty()) {
            item.set("attributes", attributes);
        }
        return List.of(item);
    }

    private static void put(ObjectNode item, String field, @Nullable String value) {
        if (value != null) {
            item.put(field, value);
        }
    }

    // The merchant's own path says more than Google's, and Google's may be a bare number.
    private static void putCategory(ObjectNode item, Fields fields) {
        for (String field : List.of("product_type", "product_category", "category", "google_product_category")) {
            String path = fields.text(field);
            if (path != null && !path.matches("[0-9]+")) {
                ArrayNode names = item.putArray("category");
                MerchantTerms.category(path).forEach(names::add);
                return;
            }
        }
    }

    private static void putStock(ObjectNode item, Fields fields) {
        String availability = fields.text("availability");
        if (availability != null) {
            item.put("availability", MerchantTerms.availability(availability));
        }
        String stock = fields.text("inventory_quantity", "quantity", "sell_on_google_quantity", "inventory", "stock");
        if (stock != null) {
            item.put("stock", MerchantTerms.whole("inventory_quantity", stock));
        }
        Instant from = Span.start("availability_date", fields.text("availability_date"));
        if (from != null) {
            fact(item, "available_from", from.toString(), null, new Span(null, from));
        }
    }

    // A sale that holds now is the price, and the regular price is a fact for as long as the sale holds.
    private void putPrice(ObjectNode item, Fields fields) {
        String currency = fields.text("currency", "price_currency", "currency_code");
        Money regular = money("price", fields.first("price"), currency);
        Money sale = money("sale_price", fields.first("sale_price"), currency);
        Span span = saleSpan(fields);
        boolean onSale = sale != null && span.holds(clock.instant());
        Money price = onSale || regular == null ? sale : regular;
        if (price == null) {
            return;
        }
        item.putObject("price").put("amount", price.amount().toPlainString()).put("currency", price.currency());
        if (onSale && regular != null && isBelow(price, regular)) {
            putReduction(item, regular, span);
        }
    }

    private static boolean isBelow(Money price, Money regular) {
        return price.currency().equals(regular.currency()) && price.amount().compareTo(regular.amount()) < 0;
    }

    private static void putReduction(ObjectNode item, Money regular, Span span) {
        fact(item, "price_was", regular.amount().toPlainString(), regular.currency(), span);
        if (span.to() != null) {
            fact(item, "offer_ends_at", span.to().toString(), null, span);
        }
    }

    private static @Nullable Money money(String field, @Nullable JsonNode value, @Nullable String currency) {
        return value == null ? null : Money.of(field, value, currency);
    }

    private static Span saleSpan(Fields fields) {
        String both = fields.text("sale_price_effective_date");
        if (both != null) {
            return Span.of("sale_price_effective_date", both);
        }
        return new Span(
                Span.start(
                        "sale_price_start_date",
                        fields.text(
                                "sale_price_effective_date_start",
                                "sale_price_effective_date_begin",
                                "sale_price_start_date")),
                Span.end("sale_price_end_date", fields.text("sale_price_effective_date_end", "sale_price_end_date")));
    }

    private static void putRating(ObjectNode item, Fields fields) {
        String average = fields.text("product_review_rating", "star_rating", "average_rating");
        String count = fields.text("product_review_count", "review_count", "rating_count");
        if (average != null && average.matches("[0-9](\\.[0-9]{1,4})?")) {
            fact(item, "rating_avg", average, null, Span.ALWAYS);
        }
        if (count != null && count.matches("[0-9]{1,9}")) {
            fact(item, "rating_count", count, null, Span.ALWAYS);
        }
    }

    // What its shop does not want found, or has withdrawn, is kept and never shown.
    private static void putVisibility(ObjectNode item, Fields fields) {
        String eligible = fields.text("is_eligible_search", "enable_search");
        String deleted = fields.text("delete", "deleted");
        boolean hidden = (eligible != null && MerchantTerms.isFalse(eligible))
                || (deleted != null && MerchantTerms.isTrue(deleted));
        Instant until = hidden ? Instant.EPOCH : Span.end("expiration_date", fields.text("expiration_date"));
        if (until != null) {
            item.put("visibleTo", until.toString());
        }
    }

    private static void fact(ObjectNode item, String name, String value, @Nullable String unit, Span span) {
        ObjectNode fact = item.withArray("facts").addObject().put("name", name).put("value", value);
        put(fact, "unit", unit);
        put(fact, "validFrom", span.from() == null ? null : span.from().toString());
        put(fact, "validTo", span.to() == null ? null : span.to().toString());
    }
}
