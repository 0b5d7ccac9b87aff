package dev.tastemaker.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Agentic Commerce product feed: flat rows are a merchant's rows; a product with {@code variants}, as the protocol's
 * schema of 2026-04-17 has it, is laid out flat first, one row for each variant that can be bought.
 */
final class AgenticRows implements RowMapping {
    private static final Set<String> BARCODES = Set.of("gtin", "upc", "ean", "isbn");

    private final MerchantRows merchant;

    AgenticRows(MerchantRows merchant) {
        this.merchant = merchant;
    }

    @Override
    public List<ObjectNode> map(ObjectNode row) {
        if (!row.path("variants").isArray()) {
            return merchant.map(row);
        }
        List<ObjectNode> items = new ArrayList<>();
        for (JsonNode variant : row.path("variants")) {
            items.addAll(merchant.map(flat(row, variant)));
        }
        if (items.isEmpty()) {
            throw Refusal.invalid("the product has no variant");
        }
        return items;
    }

    private static ObjectNode flat(ObjectNode product, JsonNode variant) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        copy(row, "id", variant.path("id"));
        copy(row, "title", either(variant, product, "title"));
        put(row, "description", description(either(variant, product, "description")));
        copy(row, "url", either(variant, product, "url"));
        put(row, "image_url", image(either(variant, product, "media")));
        copy(row, "brand", either(variant, product, "brand"));
        copy(row, "group_id", product.path("id"));
        copy(
                row,
                "product_category",
                either(variant, product, "categories").path(0).path("value"));
        copy(row, "condition", variant.path("condition").path(0));
        copy(row, "seller_name", variant.path("seller").path("name"));
        copyPrices(row, variant);
        put(row, "availability", availability(variant.path("availability")));
        copyBarcodes(row, variant.path("barcodes"));
        copyOptions(row, variant.path("variant_options"));
        return row;
    }

    private static JsonNode either(JsonNode variant, JsonNode product, String field) {
        JsonNode own = variant.path(field);
        return own.isMissingNode() || Fields.isBlank(own) ? product.path(field) : own;
    }

    private static void copy(ObjectNode row, String field, JsonNode value) {
        if (!value.isMissingNode()) {
            row.set(field, value);
        }
    }

    private static void put(ObjectNode row, String field, @Nullable String value) {
        if (value != null) {
            row.put(field, value);
        }
    }

    private static @Nullable String description(JsonNode description) {
        return description.isTextual()
                ? description.textValue()
                : description
                        .path("plain")
                        .asText(description
                                .path("markdown")
                                .asText(description.path("html").asText(null)));
    }

    private static @Nullable String image(JsonNode media) {
        for (JsonNode each : media) {
            if (each.path("type").asText("image").equals("image")) {
                return each.path("url").asText(null);
            }
        }
        return null;
    }

    // list_price is what was asked before, price what is asked now.
    private static void copyPrices(ObjectNode row, JsonNode variant) {
        if (variant.path("list_price").isObject()) {
            copy(row, "price", variant.path("list_price"));
            copy(row, "sale_price", variant.path("price"));
        } else {
            copy(row, "price", variant.path("price"));
        }
    }

    private static @Nullable String availability(JsonNode availability) {
        if (availability.isTextual()) {
            return availability.textValue();
        }
        String status = availability.path("status").asText(null);
        JsonNode available = availability.path("available");
        if (available.isBoolean() && !available.booleanValue()) {
            return "out_of_stock";
        }
        return status == null && available.isBoolean() ? "in_stock" : status;
    }

    private static void copyBarcodes(ObjectNode row, JsonNode barcodes) {
        for (JsonNode barcode : barcodes) {
            if (BARCODES.contains(barcode.path("type").asText("").toLowerCase(Locale.ROOT))) {
                copy(row, "gtin", barcode.path("value"));
                return;
            }
        }
    }

    private static void copyOptions(ObjectNode row, JsonNode options) {
        ObjectNode byName = row.putObject("variant_dict");
        for (JsonNode option : options) {
            copy(byName, option.path("name").asText(""), option.path("value"));
        }
    }
}
