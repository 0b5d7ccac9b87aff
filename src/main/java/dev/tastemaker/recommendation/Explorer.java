package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.feedback.Scenario;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Leaves some places of a feed to chance, so that what nobody knows yet can become known. Each place after the first is, with
 * the configured probability, given to an item drawn from the newest unproven ones; how probable that was goes with it, so that
 * what another policy would have earned can be told from the log. The same request key draws the same.
 */
final class Explorer {
    private final ItemStore items;
    private final RecommendationConfig.Exploration config;

    Explorer(ItemStore items, RecommendationConfig.Exploration config) {
        this.items = items;
        this.config = config;
    }

    /** What may be drawn for a need, the newest first; nothing where chance has no place. */
    List<String> unproven(Need need) {
        boolean feed = need.open() && need.request().serving().scenario() == Scenario.FEED;
        return !feed || config.share() <= 0
                ? List.of()
                : items.unproven(need.filter(), config.pool()).stream()
                        .map(ScoredItem::itemId)
                        .toList();
    }

    /**
     * @param unproven without what the visitor bought or dismissed
     * @param places that are looked at; those beyond are left to no chance
     */
    List<Entry> explored(Need need, List<Entry> ranked, List<String> unproven, int places) {
        Set<String> seen = new HashSet<>();
        ranked.stream().limit(need.request().limit()).forEach(entry -> seen.add(entry.itemId()));
        List<String> pool = new ArrayList<>(
                unproven.stream().filter(id -> !seen.contains(id)).toList());
        return pool.isEmpty() ? ranked : drawn(ranked, pool, places, new Random(seed(need)));
    }

    private List<Entry> drawn(List<Entry> ranked, List<String> pool, int places, Random random) {
        List<Entry> list = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Set<String> offered = new HashSet<>(pool);
        int next = 0;
        while (next < ranked.size() && list.size() < places) {
            if (!list.isEmpty() && !pool.isEmpty() && random.nextDouble() < config.share()) {
                double probability = config.share() / pool.size();
                String id = pool.remove(random.nextInt(pool.size()));
                taken.add(id);
                Part part = new Part(Part.Kind.EXPLORATION, "unproven", probability);
                list.add(new Entry(id, 0, List.of(), List.of(part), probability));
            } else {
                Entry entry = ranked.get(next++);
                if (!taken.contains(entry.itemId())) {
                    boolean certain = list.isEmpty() || pool.isEmpty();
                    list.add(entry.shownWith(certain ? 1 : 1 - config.share()));
                    if (offered.contains(entry.itemId())) {
                        pool.remove(entry.itemId());
                    }
                }
            }
        }
        ranked.subList(next, ranked.size()).stream()
                .filter(entry -> !taken.contains(entry.itemId()))
                .forEach(list::add);
        return list;
    }

    private static long seed(Need need) {
        String key = need.request().serving().requestKey();
        String name = need.visitor() + "\n" + (key == null ? UUID.randomUUID() : key);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }
}
