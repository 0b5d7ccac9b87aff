package dev.tastemaker.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Items for tests, one short line each. */
public final class Items {
    private Items() {}

    public static Item item(String id, String title) {
        return new Builder(id, title).build();
    }

    public static Builder builder(String id, String title) {
        return new Builder(id, title);
    }

    /** Starts from an ordinary product that is visible and in stock. */
    public static final class Builder {
        private final String id;
        private final String title;
        private ItemKind kind = ItemKind.PRODUCT;
        private String description = "";
        private String body = "";
        private @Nullable String brand;
        private List<String> category = List.of();
        private @Nullable Price price;
        private Availability availability = Availability.IN_STOCK;
        private @Nullable Integer stock;
        private String language = "en";
        private Map<String, Object> attributes = Map.of();
        private List<Fact> facts = List.of();
        private @Nullable Instant visibleFrom;
        private @Nullable Instant visibleTo;

        private Builder(String id, String title) {
            this.id = id;
            this.title = title;
        }

        public Builder kind(ItemKind value) {
            kind = value;
            return this;
        }

        public Builder description(String value) {
            description = value;
            return this;
        }

        public Builder body(String value) {
            body = value;
            return this;
        }

        public Builder brand(String value) {
            brand = value;
            return this;
        }

        public Builder category(String... path) {
            category = List.of(path);
            return this;
        }

        public Builder price(String amount, String currency) {
            price = new Price(new BigDecimal(amount), currency);
            return this;
        }

        public Builder availability(Availability value) {
            availability = value;
            return this;
        }

        public Builder stock(int value) {
            stock = value;
            return this;
        }

        public Builder language(String value) {
            language = value;
            return this;
        }

        public Builder attributes(Map<String, Object> value) {
            attributes = value;
            return this;
        }

        public Builder facts(Fact... value) {
            facts = List.of(value);
            return this;
        }

        public Builder visible(@Nullable Instant from, @Nullable Instant to) {
            visibleFrom = from;
            visibleTo = to;
            return this;
        }

        public Item build() {
            return new Item(
                    id,
                    kind,
                    title,
                    description,
                    body,
                    brand,
                    category,
                    price,
                    availability,
                    stock,
                    "https://shop.example/" + id,
                    null,
                    language,
                    attributes,
                    List.of(),
                    facts,
                    visibleFrom,
                    visibleTo);
        }
    }
}
