package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.Embedding;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ItemTraits;
import dev.tastemaker.feedback.LifelongStore;
import dev.tastemaker.feedback.LifelongStore.Told;
import dev.tastemaker.recommendation.VisitorState.Act;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Long-term interests: clusters of what a shopper turned to, each told by its medoid, weighed by what was done and how long ago.
 * Pal et al., "PinnerSage: multi-modal user embedding framework for recommendations at Pinterest", KDD 2020. Made when they are
 * first asked for, and anew in the background when enough was done since; an answer never waits for the second.
 */
@ApplicationScoped
class InterestReader {
    private static final Logger LOG = Logger.getLogger(InterestReader.class);
    /** Clustering grows with the cube of it, and what is not among these weighs next to nothing. */
    private static final int MOST_ITEMS = 200;

    private static final int MOST_INTERESTS = 12;
    private static final int TOLD_ITEMS = 5;
    private static final int LEAST_ACTS = 3;
    private static final int STALE_AFTER_ACTS = 10;
    private static final Duration STALE_AFTER = Duration.ofHours(1);

    private final Interest.Store store;
    private final LifelongStore lifelong;
    private final ItemStore items;
    private final Duration halfLife;
    private final Set<String> underway = ConcurrentHashMap.newKeySet();

    @Inject
    InterestReader(Interest.Store store, LifelongStore lifelong, ItemStore items, RecommendationConfig config) {
        this.store = store;
        this.lifelong = lifelong;
        this.items = items;
        this.halfLife = config.interestHalfLife();
    }

    /**
     * @param newest the visitor's newest interactions, newest first
     * @param made as they are kept; null when none were made yet
     */
    List<Interest> read(String visitor, List<Act> newest, Interest.@Nullable Made made) {
        List<Act> acts = newest.stream().filter(each -> each.itemId() != null).toList();
        if (acts.size() < LEAST_ACTS) {
            return List.of();
        }
        if (made == null) {
            return make(visitor, acts.getFirst().at());
        }
        if (isStale(made, acts) && underway.add(visitor)) {
            Thread.ofVirtual()
                    .name("interests")
                    .start(() -> makeAnew(visitor, acts.getFirst().at()));
        }
        return made.interests();
    }

    private static boolean isStale(Interest.Made made, List<Act> acts) {
        long since =
                acts.stream().filter(each -> each.at().isAfter(made.newestAt())).count();
        boolean old = made.madeAt().plus(STALE_AFTER).isBefore(Instant.now());
        return since >= STALE_AFTER_ACTS || (since > 0 && old);
    }

    private void makeAnew(String visitor, Instant newestAt) {
        try {
            make(visitor, newestAt);
        } catch (RuntimeException e) {
            LOG.warnf("The interests of a visitor could not be made anew: %s", e.getMessage());
        } finally {
            underway.remove(visitor);
        }
    }

    List<Interest> make(String visitor, Instant newestAt) {
        List<Told> told = lifelong.weightiest(visitor, halfLife, MOST_ITEMS);
        Map<String, ItemTraits> traits =
                items.traits(told.stream().map(Told::itemId).toList());
        List<Told> known =
                told.stream().filter(each -> traits.containsKey(each.itemId())).toList();
        List<Embedding> places = new ArrayList<>();
        known.forEach(each -> places.add(place(each, traits)));
        List<Interest> interests = WardClusters.of(places).stream()
                .map(cluster -> interest(cluster.stream().map(known::get).toList(), traits))
                .sorted(Comparator.comparingDouble(Interest::importance)
                        .reversed()
                        .thenComparing(Interest::medoidId))
                .limit(MOST_INTERESTS)
                .toList();
        store.save(visitor, interests, lifelong.extent(visitor).acts(), newestAt);
        return interests;
    }

    private static Interest interest(List<Told> members, Map<String, ItemTraits> traits) {
        List<Told> byWeight = members.stream()
                .sorted(Comparator.comparingDouble(Told::weight).reversed().thenComparing(Told::itemId))
                .toList();
        String medoid = byWeight.stream()
                .max(Comparator.comparingDouble((Told each) -> centrality(each, members, traits)))
                .orElseThrow()
                .itemId();
        return new Interest(
                medoid,
                members.stream().mapToDouble(Told::weight).sum(),
                members.size(),
                byWeight.stream().limit(TOLD_ITEMS).map(Told::itemId).toList(),
                category(members, traits),
                members.stream()
                        .map(Told::lastAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /** How near an item is to all of its cluster, what weighs more counting more. */
    private static double centrality(Told one, List<Told> members, Map<String, ItemTraits> traits) {
        Embedding place = place(one, traits);
        return members.stream()
                .mapToDouble(each -> each.weight() * place.cosine(place(each, traits)))
                .sum();
    }

    private static Embedding place(Told told, Map<String, ItemTraits> traits) {
        ItemTraits known = traits.get(told.itemId());
        if (known == null) {
            throw new IllegalStateException("an item lost its traits");
        }
        return known.embedding();
    }

    private static @Nullable String category(List<Told> members, Map<String, ItemTraits> traits) {
        Map<String, Double> weights = new HashMap<>();
        for (Told each : members) {
            ItemTraits known = traits.get(each.itemId());
            String category = known == null ? null : known.narrowestCategory();
            if (category != null) {
                weights.merge(category, each.weight(), Double::sum);
            }
        }
        return weights.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
