package dev.tastemaker.chat;

import dev.tastemaker.catalog.Fact;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.catalog.Items;
import dev.tastemaker.recommendation.Recommendation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small shop for the tests of this room. */
final class Shop {
    static final Item ARDEN = Items.builder("kettle-arden-17", "Arden kettle with temperature control, 1.7 l")
            .brand("Arden")
            .category("Kitchen", "Kettles")
            .description("Heats to 60, 80, 90 or 100 degrees. Steel body, cordless, 360 degree base.")
            .price("49.90", "EUR")
            .stock(12)
            .attributes(attributes(
                    "colour", "black", "capacity", "1.7 l", "weight_g", 840, "power_w", 2200, "keep_warm", true))
            .facts(fact("rating_avg", "4.6"), fact("rating_count", "212"))
            .build();
    static final Item SOLVEIG = Items.builder("kettle-solveig-08", "Solveig gooseneck kettle, 0.9 l")
            .brand("Solveig")
            .category("Kitchen", "Kettles")
            .description("A slow spout for pour-over coffee.")
            .price("64.00", "EUR")
            .attributes(attributes("colour", "white", "capacity", "0.9 l", "weight_g", 720, "keep_warm", false))
            .facts(fact("rating_avg", "4.8"), fact("rating_count", "97"))
            .build();
    static final Item GRINDER = Items.builder("grinder-halden-03", "Halden hand coffee grinder")
            .brand("Halden")
            .category("Kitchen", "Coffee")
            .description("Steel conical burrs with 36 settings; grinds 25 g at a time.")
            .price("38.50", "EUR")
            .attributes(attributes("material", "steel", "weight_g", 510))
            .build();
    static final Item VIDEO = Items.builder("video-pour-over", "Pour-over coffee in four minutes")
            .kind(ItemKind.VIDEO)
            .description("How to brew with a kettle and a grinder.")
            .build();

    static final List<Item> ALL = List.of(ARDEN, SOLVEIG, GRINDER, VIDEO);

    private Shop() {}

    static Recommendation shown(Item item) {
        return new Recommendation(item, 1, List.of(), "matches");
    }

    static List<Recommendation> shown(Item... items) {
        return Arrays.stream(items).map(Shop::shown).toList();
    }

    static Fact fact(String name, String value) {
        return new Fact(name, value, null, null, null);
    }

    private static Map<String, Object> attributes(Object... namesAndValues) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return attributes;
    }
}
