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
import java.util.regex.Matcher;
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
    private static final List<String> PLACES = List.of("first", "second", "third", "fourth", "fifth", "sixth");
    private static final Pattern PLACE = Pattern.compile(
            "\\b(first|second|third|fourth|fifth|sixth|last|1st|2nd|3rd|4th|5th|6th)\\b(?:\\s+(two|three|four|2|3|4))?|(?:number|no\\.?|#)\\s*([1-9])\\b");
    private static final Pattern ALL = Pattern.compile(
            "\\b(both|all (?:of them|two|three|four|five|six|these|those)|compare (?:all|them|these|those)|(?:these|those) (?:two|three|four))\\b");
    private static final Pattern ONE = Pattern.compile("\\b(it|its|this|that|this one|that one)\\b");

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
        if (!ONE.matcher(message.toLowerCase(Locale.ROOT)).find()) {
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
        Set<String> found = new LinkedHashSet<>();
        Matcher all = ALL.matcher(lower);
        if (all.find() && items.size() > 1) {
            int count = count(all.group(1).replaceAll(".* ", ""), items.size());
            return items.stream().limit(count).map(Item::id).toList();
        }
        Matcher place = PLACE.matcher(lower);
        while (place.find()) {
            addPlaced(place, found);
        }
        return List.copyOf(found);
    }

    private void addPlaced(Matcher place, Set<String> found) {
        if (place.group(3) != null) {
            add(Integer.parseInt(place.group(3)) - 1, found);
            return;
        }
        String word = place.group(1);
        int count = place.group(2) == null ? 1 : count(place.group(2), 1);
        if (word.equals("last")) {
            for (int index = Math.max(0, items.size() - count); index < items.size(); index++) {
                add(index, found);
            }
            return;
        }
        int start = Character.isDigit(word.charAt(0)) ? word.charAt(0) - '1' : PLACES.indexOf(word);
        for (int index = start; index < start + count; index++) {
            add(index, found);
        }
    }

    private void add(int index, Set<String> found) {
        if (index >= 0 && index < items.size()) {
            found.add(items.get(index).id());
        }
    }

    private static int count(String word, int otherwise) {
        return switch (word) {
            case "two", "2", "both" -> 2;
            case "three", "3" -> 3;
            case "four", "4" -> 4;
            case "five" -> 5;
            case "six" -> 6;
            default -> otherwise;
        };
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
