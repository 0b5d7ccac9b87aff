package dev.tastemaker.email;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The items of an email as values for its layout: the same for every reader of the same words.
 *
 * @param cards by item id
 * @param locale of the titles above the items
 */
record EmailPage(Arrangement arrangement, Map<String, Map<String, String>> cards, Locale locale) {
    EmailPage {
        cards = Map.copyOf(cards);
    }

    List<Item> items() {
        return arrangement.items();
    }

    /** Without its last item. */
    EmailPage shorter() {
        return new EmailPage(arrangement.shorter(), cards, locale);
    }

    /** The same in words alone. */
    EmailPage withoutPictures() {
        Map<String, Map<String, String>> plain = new HashMap<>();
        cards.forEach((id, card) -> {
            Map<String, String> words = new HashMap<>(card);
            words.keySet().removeAll(List.of("image", "banner"));
            words.put("plain", "yes");
            plain.put(id, words);
        });
        return new EmailPage(arrangement, plain, locale);
    }

    /** By the name of their part of the layout. */
    Map<String, List<Map<String, String>>> rows() {
        return Map.of(
                "lead", arrangement.lead().map(this::card).stream().toList(),
                "inside", arrangement.inside().stream().map(this::card).toList(),
                "also", arrangement.also().stream().map(this::card).toList());
    }

    /** What stands above the smaller items, where there are any. */
    Map<String, String> titles() {
        Map<String, String> titles = new HashMap<>();
        if (!arrangement.inside().isEmpty()) {
            ItemKind kind = arrangement.lead().map(Item::kind).orElseThrow();
            titles.put("inside-title", EmailComposer.label(locale, "title-" + kind.wireName()));
        }
        if (arrangement.lead().isPresent() && !arrangement.also().isEmpty()) {
            titles.put("also-title", EmailComposer.label(locale, "title-also"));
        }
        return titles;
    }

    private Map<String, String> card(Item item) {
        return cards.getOrDefault(item.id(), Map.of());
    }
}
