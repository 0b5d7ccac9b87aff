package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.feedback.LifelongStore;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** From a ranking to the order in which items are shown: what is settled goes, rules weigh, variety is made, pins have the last word. */
@Singleton
class Reranker {
    private static final double LIKING = 1.3;

    private final ItemStore items;
    private final LifelongStore lifelong;
    private final RecommendationConfig.Diversity diversity;
    private final Diversifier diversifier;
    private final RuleDesk rules;
    private final Explorer explorer;

    @Inject
    Reranker(ItemStore items, LifelongStore lifelong, RecommendationConfig config) {
        this.items = items;
        this.lifelong = lifelong;
        this.diversity = config.diversity();
        this.diversifier = new Diversifier(diversity);
        this.rules = new RuleDesk(items);
        this.explorer = new Explorer(items, config.exploration());
    }

    /** @param places that are looked at; those beyond are as ranked */
    List<Entry> arrange(Need need, List<Entry> ranked, int places) {
        List<String> unproven = explorer.unproven(need);
        Set<String> settled = settled(need, ranked, unproven);
        List<Entry> unsettled = settled.isEmpty()
                ? ranked
                : ranked.stream()
                        .filter(entry -> !settled.contains(entry.itemId()))
                        .toList();
        List<Entry> weighted = rules.weighted(need, liked(need, unsettled));
        List<Entry> explored = explorer.explored(
                need,
                diversified(need, weighted, places),
                unproven.stream().filter(id -> !settled.contains(id)).toList(),
                need.rules(Rule.Action.PIN).isEmpty() ? places : Integer.MAX_VALUE);
        return rules.pinned(need, explored);
    }

    /** What was bought or dismissed is found when it is asked for, and otherwise comes back only as its category does. */
    private Set<String> settled(Need need, List<Entry> ranked, List<String> unproven) {
        String visitor = need.visitor();
        if (visitor == null || !need.open()) {
            return Set.of();
        }
        if (need.taste().whole()) { // then no older act settles anything
            return need.taste().settledItemIds();
        }
        Set<String> ids = new HashSet<>(unproven);
        ranked.forEach(entry -> ids.add(entry.itemId()));
        return lifelong.settled(visitor, ids);
    }

    /** What the shopper said to like weighs more where nothing was asked for. */
    private List<Entry> liked(Need need, List<Entry> ranked) {
        List<String> liked = need.wishes().liked();
        if (liked.isEmpty() || !need.open() || ranked.isEmpty()) {
            return ranked;
        }
        List<Set<String>> about = items.among(
                ranked.stream().map(Entry::itemId).toList(),
                liked.stream().map(ItemFilter::ofWord).toList());
        List<Entry> weighted = new ArrayList<>(ranked);
        for (int i = 0; i < liked.size(); i++) {
            Part part = new Part(Part.Kind.LIKE, liked.get(i), LIKING);
            Set<String> ids = about.get(i);
            weighted.replaceAll(entry -> ids.contains(entry.itemId()) ? entry.times(part) : entry);
        }
        weighted.sort(Comparator.comparingDouble(Entry::score).reversed());
        return weighted;
    }

    private List<Entry> diversified(Need need, List<Entry> ranked, int places) {
        double dial = dial(need);
        if (dial == 0 || ranked.size() < 2) {
            return ranked;
        }
        List<String> pool =
                ranked.stream().limit(diversity.pool()).map(Entry::itemId).toList();
        return diversifier.arrange(ranked, items.traits(pool), need.request().limit(), dial, !need.open(), places);
    }

    private double dial(Need need) {
        Double asked = need.request().serving().diversity();
        if (asked != null) {
            return asked;
        }
        return need.open() ? diversity.dial() : diversity.searchDial();
    }
}
