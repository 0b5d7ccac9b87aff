package dev.tastemaker.email;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.guardrail.Graphemes;
import dev.tastemaker.guardrail.Invisible;
import dev.tastemaker.guardrail.Slots;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An item in an email, as values for a layout: facts of the catalog, and one line that somebody wrote. */
final class EmailCards {
    private static final int LONGEST_TITLE = 110;

    private final SafeAddress addresses;

    EmailCards(SafeAddress addresses) {
        this.addresses = addresses;
    }

    /** Every item of {@code audience} in its place, with its line; {@code banner} is a path of ours. */
    EmailPage page(EmailAudience audience, EmailWords words, Arrangement arrangement, @Nullable String banner) {
        Map<String, Map<String, String>> cards = new HashMap<>();
        for (int i = 0; i < audience.items().size(); i++) {
            Item item = audience.items().get(i);
            cards.put(item.id(), card(item, words.lines().get(i).text(), audience));
        }
        arrangement.lead().map(Item::id).map(cards::get).ifPresent(lead -> {
            String across = banner == null ? lead.get("image") : addresses.of(banner);
            put(lead, "banner", Optional.ofNullable(across));
        });
        return new EmailPage(arrangement, cards, audience.locale());
    }

    private Map<String, String> card(Item item, String line, EmailAudience audience) {
        Locale locale = audience.locale();
        Slots slots = Slots.of(item, audience.grounds(item));
        String seen = Invisible.removed(item.title());
        String title = Graphemes.shortened(seen.isBlank() ? item.id() : seen, LONGEST_TITLE);
        Map<String, String> values = new HashMap<>();
        values.put("title", title);
        values.put("alt", title);
        put(values, "eyebrow", eyebrow(item, locale));
        values.put("line", line);
        values.put("link", addresses.link(item.link(), item.id()));
        values.put("button", EmailComposer.label(locale, "button-" + item.kind().wireName()));
        Optional<String> image = Optional.ofNullable(addresses.image(item.image()));
        put(values, "image", image);
        put(values, "plain", image.isPresent() ? Optional.empty() : Optional.of("yes"));
        put(values, "price", slots.value("price"));
        values.put(
                "was-label",
                EmailComposer.label(locale, "was").replace("{was}", "").strip());
        put(values, "was", slots.value("was"));
        put(values, "percent", slots.value("percent").map(percent -> "−" + percent));
        put(values, "rating", slots.fill(EmailComposer.label(locale, "rating"), 80));
        return values;
    }

    private static void put(Map<String, String> values, String name, Optional<String> value) {
        value.ifPresent(present -> values.put(name, present));
    }

    private static Optional<String> eyebrow(Item item, Locale locale) {
        String brand = Invisible.removed(Optional.ofNullable(item.brand()).orElse(""));
        if (item.kind() == ItemKind.PRODUCT) {
            return Optional.of(brand).filter(name -> !name.isBlank());
        }
        String kind = EmailComposer.label(locale, "kind-" + item.kind().wireName());
        return Optional.of(brand.isBlank() ? kind : kind + " · " + brand);
    }
}
