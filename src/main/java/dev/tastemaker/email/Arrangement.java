package dev.tastemaker.email;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The items of an email in the places of its layout.
 *
 * @param lead the large one; empty in a digest
 * @param inside what the lead speaks of; only in a story
 * @param also the rest
 */
record Arrangement(EmailLayout layout, Optional<Item> lead, List<Item> inside, List<Item> also) {
    /** More cards than anybody reads; the email would be cut by its mailbox before the last of them. */
    private static final int MOST_ITEMS = 12;

    /** So few that one of them may be large and the others still be seen. */
    private static final int FEW = 4;

    Arrangement {
        inside = List.copyOf(inside);
        also = List.copyOf(also);
    }

    /**
     * The items in the order in which they came.
     *
     * @param wished null: a story where one item speaks of the others, one item large where there are few, else a digest. A
     *     story without anything to tell becomes a hero
     */
    static Arrangement of(List<Item> items, @Nullable EmailLayout wished) {
        List<Item> few = items.subList(0, Math.min(items.size(), MOST_ITEMS));
        EmailLayout layout = wished == null ? suiting(few) : wished;
        return switch (layout) {
            case DIGEST -> new Arrangement(EmailLayout.DIGEST, Optional.empty(), List.of(), few);
            case HERO -> hero(few);
            case STORY -> story(few).map(story -> around(story, few)).orElseGet(() -> hero(few));
        };
    }

    /** In the order in which they are read. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        lead.ifPresent(items::add);
        items.addAll(inside);
        items.addAll(also);
        return items;
    }

    /** Without the last item. */
    Arrangement shorter() {
        return also.isEmpty()
                ? new Arrangement(layout, lead, inside.subList(0, Math.max(0, inside.size() - 1)), also)
                : new Arrangement(layout, lead, inside, also.subList(0, also.size() - 1));
    }

    private static EmailLayout suiting(List<Item> items) {
        boolean told =
                story(items).stream().anyMatch(story -> inside(story, items).size() * 2 >= items.size() - 1);
        if (told && items.size() > 1) {
            return EmailLayout.STORY;
        }
        return items.size() <= FEW ? EmailLayout.HERO : EmailLayout.DIGEST;
    }

    private static Arrangement hero(List<Item> items) {
        return new Arrangement(
                EmailLayout.HERO, Optional.of(items.getFirst()), List.of(), items.subList(1, items.size()));
    }

    private static Arrangement around(Item story, List<Item> items) {
        List<Item> inside = inside(story, items);
        List<Item> also = items.stream()
                .filter(item -> item != story && !inside.contains(item))
                .toList();
        return new Arrangement(EmailLayout.STORY, Optional.of(story), inside, also);
    }

    /** The one that speaks of most of the others; of equals the first. Empty where there are only products. */
    private static Optional<Item> story(List<Item> items) {
        Item most = null;
        for (Item item : items) {
            boolean tells = item.kind() != ItemKind.PRODUCT;
            if (tells
                    && (most == null
                            || inside(item, items).size() > inside(most, items).size())) {
                most = item;
            }
        }
        return Optional.ofNullable(most);
    }

    private static List<Item> inside(Item story, List<Item> items) {
        return items.stream()
                .filter(item -> item != story && story.mentions().contains(item.id()))
                .toList();
    }
}
