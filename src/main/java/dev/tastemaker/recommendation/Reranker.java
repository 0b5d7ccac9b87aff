package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.feedback.LifelongStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** From a ranking to the order in which items are shown: what is settled goes, rules weigh, variety is made, pins have the last word. */
@ApplicationScoped
class Reranker {
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
        this.explorer = new Explorer(items, lifelong, config.exploration());
    }

    List<Entry> arrange(Need need, List<Entry> ranked) {
        List<Entry> weighted = rules.weighted(need, unsettled(need, ranked));
        return rules.pinned(need, explorer.explored(need, diversified(need, weighted)));
    }

    /** What was bought or dismissed is found when it is asked for, and otherwise comes back only as its category does. */
    private List<Entry> unsettled(Need need, List<Entry> ranked) {
        String visitor = need.visitor();
        if (visitor == null || !need.open() || ranked.isEmpty()) {
            return ranked;
        }
        Set<String> settled =
                lifelong.settled(visitor, ranked.stream().map(Entry::itemId).toList());
        return settled.isEmpty()
                ? ranked
                : ranked.stream()
                        .filter(entry -> !settled.contains(entry.itemId()))
                        .toList();
    }

    private List<Entry> diversified(Need need, List<Entry> ranked) {
        double dial = dial(need);
        if (dial == 0 || ranked.size() < 2) {
            return ranked;
        }
        List<String> pool =
                ranked.stream().limit(diversity.pool()).map(Entry::itemId).toList();
        return diversifier.arrange(ranked, items.traits(pool), need.request().limit(), dial, !need.open());
    }

    private double dial(Need need) {
        Double asked = need.request().serving().diversity();
        if (asked != null) {
            return asked;
        }
        return need.open() ? diversity.dial() : diversity.searchDial();
    }
}
