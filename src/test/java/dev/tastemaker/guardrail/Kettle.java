package dev.tastemaker.guardrail;

import dev.tastemaker.catalog.Availability;
import dev.tastemaker.catalog.Fact;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.catalog.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item to test with, changed step by step. */
public final class Kettle {
    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private String id = "kettle-arden";
    private ItemKind kind = ItemKind.PRODUCT;
    private String title = "Arden Gooseneck Kettle 0.9 L";
    private String description =
            "A steel kettle with a slim spout for pour-over coffee. It boils 0.9 litre in 4 minutes, holds the heat for 30 minutes and is not dishwasher safe. The lid is 100% stainless steel.";
    private @Nullable String brand = "Arden";
    private @Nullable Price price = new Price(new BigDecimal("49.90"), "EUR");
    private @Nullable Integer stock = 120;
    private @Nullable String link = "https://shop.example/items/kettle-arden";
    private @Nullable String image;
    private List<String> mentions = List.of();
    private String language = "en";
    private List<String> categories = List.of("Home", "Kitchen", "Kettles");
    private final Map<String, Object> attributes = new LinkedHashMap<>(Map.of(
            "capacity",
            "0.9 l",
            "weight_g",
            840,
            "power_w",
            1200,
            "cordless",
            true,
            "whistle",
            false,
            "colour",
            "black"));
    private final List<Fact> facts = new ArrayList<>(List.of(
            new Fact("rating_avg", "4.6", null, null, null), new Fact("rating_count", "212", null, null, null)));

    public static Kettle plain() {
        return new Kettle();
    }

    /** Reduced from 59.90 to 49.90, the lowest of the month. */
    public static Kettle reduced() {
        return plain().fact("price_was", "59.90", "EUR").fact("lowest_30d", "49.90", "EUR");
    }

    public Kettle id(String value) {
        id = value;
        return this;
    }

    public Kettle kind(ItemKind value) {
        kind = value;
        return this;
    }

    public Kettle title(String value) {
        title = value;
        return this;
    }

    public Kettle description(String value) {
        description = value;
        return this;
    }

    public Kettle brand(@Nullable String value) {
        brand = value;
        return this;
    }

    public Kettle price(String amount, String currency) {
        price = new Price(new BigDecimal(amount), currency);
        return this;
    }

    public Kettle stock(int value) {
        stock = value;
        return this;
    }

    public Kettle link(@Nullable String value) {
        link = value;
        return this;
    }

    public Kettle image(@Nullable String value) {
        image = value;
        return this;
    }

    public Kettle mentions(String... ids) {
        mentions = List.of(ids);
        return this;
    }

    public Kettle language(String value) {
        language = value;
        return this;
    }

    /** Of a livestream or a video: the items in it. */
    public Kettle category(String only) {
        categories = List.of(only);
        return this;
    }

    public Kettle attribute(String name, Object value) {
        attributes.put(name, value);
        return this;
    }

    public Kettle fact(String name, String value, @Nullable String unit) {
        facts.add(new Fact(name, value, unit, null, null));
        return this;
    }

    public Kettle unrated() {
        facts.removeIf(fact -> fact.name().startsWith("rating_"));
        return this;
    }

    public Kettle factUntil(String name, String value, @Nullable String unit, Instant until) {
        facts.add(new Fact(name, value, unit, null, until));
        return this;
    }

    public Item item() {
        return new Item(
                id,
                kind,
                title,
                description,
                "",
                brand,
                categories,
                price,
                Availability.IN_STOCK,
                stock,
                link,
                image,
                language,
                attributes,
                mentions,
                facts,
                null,
                null);
    }

    public Grounds grounds(String locale) {
        return Grounds.of(List.of(item()), Locale.forLanguageTag(locale), BERLIN, NOW);
    }
}
