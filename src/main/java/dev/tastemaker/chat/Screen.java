package dev.tastemaker.chat;

import dev.tastemaker.catalog.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the shopper sees while writing: the cards of the turns before, newest first, and the item of the page.
 *
 * @param items as they stood, first place first
 * @param page the item whose page the shopper is on
 * @param focus the item that the turn before spoke of alone: what "it" means when there is no page
 */
record Screen(
        List<Item> items, @Nullable Item page, @Nullable Item focus) {
    static final Screen EMPTY = new Screen(List.of(), null, null);

    Screen {
        items = List.copyOf(items);
    }

    /** Everything that can be spoken of: the page's item first. */
    List<Item> all() {
        List<Item> all = new ArrayList<>();
        if (page != null) {
            all.add(page);
        }
        items.stream()
                .filter(item -> page == null || !item.id().equals(page.id()))
                .forEach(all::add);
        return all;
    }

    Set<String> ids() {
        return all().stream().map(Item::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Optional<Item> item(String id) {
        return all().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** The items a message names by id or by place: nothing is left to guess. */
    List<String> pointedAt(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        List<String> named = all().stream()
                .map(Item::id)
                .filter(id -> holds(lower, id.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparingInt((String id) -> lower.indexOf(id.toLowerCase(Locale.ROOT))))
                .toList();
        return named.isEmpty() ? placed(lower) : named;
    }

    /** The items a message speaks of: by id, by place, by the words of their titles, or as "it" when there is one. */
    List<String> spokenOf(String message) {
        List<String> pointedAt = pointedAt(message);
        if (!pointedAt.isEmpty()) {
            return pointedAt;
        }
        List<String> titled = titled(message);
        return titled.isEmpty() ? meantByIt(message) : titled;
    }

    private List<String> meantByIt(String message) {
        if (!Hearing.says("it", message)) {
            return List.of();
        }
        if (page != null) {
            return List.of(page.id());
        }
        if (focus != null) {
            return List.of(focus.id());
        }
        return items.size() == 1 ? List.of(items.getFirst().id()) : List.of();
    }

    private List<String> placed(String lower) {
        return PlaceWords.in(lower, items.size()).stream()
                .map(index -> items.get(index).id())
                .toList();
    }

    /** Items with a word of their own in the message; a word that several titles share tells nothing. */
    private List<String> titled(String message) {
        List<String> words = Words.telling(message);
        Map<String, Integer> owners = new HashMap<>();
        List<Item> all = all();
        all.forEach(item -> Set.copyOf(Words.in(item.title())).forEach(word -> owners.merge(word, 1, Integer::sum)));
        Map<String, Integer> firstAt = new HashMap<>();
        for (Item item : all) {
            List<String> title = Words.in(item.title());
            Predicate<String> telling = word -> title.contains(word)
                    && owners.getOrDefault(word, 0) == 1
                    && (word.length() > 2 || Character.isDigit(word.charAt(0)));
            words.stream().filter(telling).findFirst().ifPresent(word -> firstAt.put(item.id(), words.indexOf(word)));
        }
        return firstAt.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean holds(String text, String id) {
        return Pattern.compile("(?<![\\p{L}\\p{N}-])" + Pattern.quote(id) + "(?![\\p{L}\\p{N}-])")
                .matcher(text)
                .find();
    }
}
