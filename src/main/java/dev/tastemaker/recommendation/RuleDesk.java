package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.catalog.ItemStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Carries out the rules in force for a need. Which items a rule is about, the store says, in one statement for all rules. */
final class RuleDesk {
    /** Items that one pin brings at most. */
    private static final int MOST_PINNED = 10;

    private final ItemStore items;

    RuleDesk(ItemStore items) {
        this.items = items;
    }

    /** With the scores of boosted and buried items multiplied, best first again. */
    List<Entry> weighted(Need need, List<Entry> ranked) {
        List<Rule> rules = new ArrayList<>(need.rules(Rule.Action.BOOST));
        rules.addAll(need.rules(Rule.Action.BURY));
        if (rules.isEmpty() || ranked.isEmpty()) {
            return ranked;
        }
        List<Set<String>> about = items.among(
                ranked.stream().map(Entry::itemId).toList(),
                rules.stream().map(Rule::filter).toList());
        List<Entry> weighted = new ArrayList<>(ranked);
        for (int i = 0; i < rules.size(); i++) {
            Part part = part(rules.get(i));
            Set<String> ids = about.get(i);
            weighted.replaceAll(entry -> ids.contains(entry.itemId()) ? entry.times(part) : entry);
        }
        weighted.sort(Comparator.comparingDouble(Entry::score).reversed());
        return weighted;
    }

    private static Part part(Rule rule) {
        Part.Kind kind = rule.action() == Rule.Action.BOOST ? Part.Kind.BOOST : Part.Kind.BURY;
        Double factor = rule.factor();
        return new Part(kind, rule.id(), factor == null ? 1 : factor);
    }

    /** With the items of pins in their places, whether or not anything found them. */
    List<Entry> pinned(Need need, List<Entry> ranked) {
        List<Rule> pins = need.rules(Rule.Action.PIN).stream()
                .sorted(Comparator.comparing(RuleDesk::place).thenComparing(Rule::id))
                .toList();
        if (pins.isEmpty()) {
            return ranked;
        }
        Map<String, Entry> found = new HashMap<>();
        ranked.forEach(entry -> found.put(entry.itemId(), entry));
        Map<String, Part> placed = new LinkedHashMap<>();
        for (Rule pin : pins) {
            int place = place(pin);
            for (String id : items(pin, need)) {
                if (!placed.containsKey(id)) {
                    placed.put(id, new Part(Part.Kind.PIN, pin.id(), place++));
                }
            }
        }
        List<Entry> list = new ArrayList<>(ranked);
        list.removeIf(entry -> placed.containsKey(entry.itemId()));
        placed.forEach((id, part) -> {
            Entry entry = found.getOrDefault(id, new Entry(id, 0, List.of(), List.of(), null));
            list.add(Math.min((int) part.value() - 1, list.size()), entry.with(part));
        });
        return list;
    }

    private static int place(Rule pin) {
        Integer position = pin.position();
        return position == null ? 1 : position;
    }

    /** Those that the request lets through; in the order of the rule's ids, else the newest first. */
    private List<String> items(Rule pin, Need need) {
        List<String> ids = pin.filter().ids().isEmpty()
                ? items.recent(pin.filter(), MOST_PINNED).stream()
                        .map(each -> each.itemId())
                        .toList()
                : pin.filter().ids().stream().limit(MOST_PINNED).toList();
        ItemFilter asked = need.filter();
        List<Set<String>> passing = items.among(ids, List.of(pin.filter(), asked));
        return ids.stream()
                .filter(id -> passing.get(0).contains(id) && passing.get(1).contains(id) && !id.equals(need.itemId()))
                .toList();
    }
}
