package dev.tastemaker.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The catalog in memory: what finding asks of items, each at a place of its own. A changed item gets a new place and leaves the old
 * one empty. Exact where the store's index of vectors is about right, else the same as {@link PgRetrievalStore}. Safe for many
 * threads; who changes it waits for who reads.
 */
final class Mirror {
    /** Of the newest, those of little popularity: good as long as both are. */
    private record Unproven(int[] newest, MirrorPopularity popularity, int[] slots) {}

    /** What was told of the item at a place. */
    private record Told(int slot, ItemTraits traits) {}

    /** Traits that are kept with the numbers of their embedding, 2 kB each. */
    private static final int TRAITS_KEPT = 1 << 15;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<@Nullable MirroredItem> items = new ArrayList<>();
    private final IdSlots slots = new IdSlots();
    private final Map<String, Integer> configs = new HashMap<>();
    private final MirrorNearness nearness = new MirrorNearness(this::id);
    private final MirrorWords words;
    private int[] lengths = new int[1_024];
    /** Whether who asks for nothing but what can be had gets it at any time: spares a look at the item itself. */
    private boolean[] always = new boolean[1_024];
    /** The popularity of each. */
    private double[] scores = new double[1_024];
    /** Each where its place falls; another of the same takes its room. */
    private final @Nullable Told[] told = new Told[TRAITS_KEPT];

    private long places;
    private volatile int @Nullable [] newest;
    private volatile @Nullable Unproven unproven;
    private volatile int @Nullable [] popular;
    private volatile MirrorPopularity popularity = MirrorPopularity.of(new LinkedHashMap<>());

    Mirror(CatalogConfig.Lexical config) {
        this.words = new MirrorWords(config);
    }

    /** Takes these ids out and puts these items in. */
    void replace(Collection<String> ids, List<MirroredItem> now) {
        lock.writeLock().lock();
        try {
            ids.forEach(this::remove);
            now.forEach(this::add);
            newest = null;
            popular = null;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void remove(String id) {
        int slot = slots.remove(id);
        MirroredItem item = slot == IdSlots.NOWHERE ? null : items.set(slot, null);
        if (item != null) {
            always[slot] = false;
            words.remove(slot);
            nearness.remove(slot);
            places -= item.length();
            configs.merge(item.searchConfig(), -1, Integer::sum);
        }
    }

    private void add(MirroredItem item) {
        remove(item.id());
        int slot = items.size();
        if (slot == lengths.length) {
            lengths = Arrays.copyOf(lengths, 2 * slot);
            always = Arrays.copyOf(always, 2 * slot);
            scores = Arrays.copyOf(scores, 2 * slot);
        }
        lengths[slot] = item.length();
        always[slot] = item.available() && item.visibleFrom() == null && item.visibleTo() == null;
        scores[slot] = popularity.of(item.id());
        places += item.length();
        nearness.add(item.vector());
        words.add(item.words());
        items.add(item.indexed());
        slots.put(item.id(), slot);
        configs.merge(item.searchConfig(), 1, Integer::sum);
    }

    /** @param highestFirst id to its score */
    void popularity(LinkedHashMap<String, Double> highestFirst) {
        MirrorPopularity now = MirrorPopularity.of(highestFirst);
        lock.writeLock().lock();
        try {
            popularity = now;
            popular = null;
            slots.slots().forEach(slot -> scores[slot] = now.of(id(slot)));
        } finally {
            lock.writeLock().unlock();
        }
    }

    int size() {
        return read(slots::size);
    }

    /** Places that stand empty. */
    int empty() {
        return read(() -> items.size() - slots.size());
    }

    List<ScoredItem> nearest(float[] query, MirrorFilter filter, int limit) {
        float[] unit = MirrorVectors.unit(MirrorVectors.halves(query));
        return read(() -> nearness.of(unit, passing(filter), limit));
    }

    List<ScoredItem> similar(String itemId, MirrorFilter filter, int limit) {
        return read(() -> similar(itemId, passing(filter), limit));
    }

    List<ScoredItem> similarToAny(Map<String, Double> weights, double near, MirrorFilter filter, int limit) {
        return read(() -> {
            Map<Integer, Double> known = new LinkedHashMap<>();
            weights.forEach((id, weight) -> {
                int slot = slots.get(id);
                if (slot != IdSlots.NOWHERE) {
                    known.put(slot, weight);
                }
            });
            return nearness.likeAny(known, near, passing(filter), limit);
        });
    }

    private List<ScoredItem> similar(String itemId, IntPredicate passes, int limit) {
        int slot = slots.get(itemId);
        return slot == IdSlots.NOWHERE ? List.of() : nearness.like(slot, passes, limit);
    }

    List<ScoredItem> matching(LexicalAnalysis analysis, MirrorFilter filter, int limit) {
        return read(() -> {
            TopSlots top = new TopSlots(limit, this::id);
            words.matching(analysis, lengths, passing(filter), top);
            return top.items();
        });
    }

    List<ScoredItem> popular(MirrorFilter filter, int limit) {
        return read(() -> {
            IntPredicate passes = passing(filter);
            List<ScoredItem> best = new ArrayList<>();
            int[] highestFirst = popular();
            for (int i = 0; i < highestFirst.length && best.size() < limit; i++) {
                int slot = highestFirst[i];
                if (passes.test(slot)) {
                    best.add(new ScoredItem(id(slot), scores[slot]));
                }
            }
            return best;
        });
    }

    private int[] popular() {
        int[] known = popular;
        if (known == null) {
            known = popularity.highestFirst(slots);
            popular = known;
        }
        return known;
    }

    List<ScoredItem> recent(MirrorFilter filter, int limit) {
        return read(() -> newest(newestFirst(), passing(filter), limit));
    }

    /** Two looks, or one click, of late: too few to know what an item is worth. */
    List<ScoredItem> unproven(MirrorFilter filter, int limit) {
        return read(() -> newest(unprovenOf(newestFirst(), popularity), passing(filter), limit));
    }

    private int[] unprovenOf(int[] newestFirst, MirrorPopularity all) {
        Unproven known = unproven;
        if (known == null || known.newest() != newestFirst || known.popularity() != all) {
            int[] few =
                    Arrays.stream(newestFirst).filter(slot -> scores[slot] <= 2).toArray();
            known = new Unproven(newestFirst, all, few);
            unproven = known;
        }
        return known.slots();
    }

    private List<ScoredItem> newest(int[] newestFirst, IntPredicate passes, int limit) {
        Instant now = Instant.now();
        List<ScoredItem> found = new ArrayList<>();
        for (int slot : newestFirst) {
            if (found.size() >= limit) {
                break;
            }
            if (passes.test(slot)) {
                double days = Duration.between(item(slot).createdAt(), now).toMillis() / 86_400_000.0;
                found.add(new ScoredItem(id(slot), 1 / (1 + days)));
            }
        }
        return found;
    }

    private int[] newestFirst() {
        int[] known = newest;
        if (known == null) {
            known = slots.slots()
                    .boxed()
                    .sorted(Comparator.comparing((Integer slot) -> item(slot).createdAt())
                            .reversed()
                            .thenComparing(this::id))
                    .mapToInt(Integer::intValue)
                    .toArray();
            newest = known;
        }
        return known;
    }

    Map<String, ItemTraits> traits(Collection<String> ids) {
        return read(() -> {
            Map<String, ItemTraits> traits = LinkedHashMap.newLinkedHashMap(ids.size());
            for (String id : ids) {
                int slot = slots.get(id);
                if (slot != IdSlots.NOWHERE) {
                    traits.put(id, traits(slot));
                }
            }
            return traits;
        });
    }

    private ItemTraits traits(int slot) {
        int room = slot & (TRAITS_KEPT - 1);
        Told known = told[room];
        if (known != null && known.slot() == slot && known.traits().popularity() == scores[slot]) {
            return known.traits();
        }
        Told now = new Told(slot, item(slot).traits(scores[slot]));
        told[room] = now;
        return now.traits();
    }

    /** Of these ids those that pass, in their order. */
    Set<String> passing(Collection<String> ids, MirrorFilter filter) {
        return read(() -> {
            IntPredicate passes = passing(filter);
            Set<String> passing = LinkedHashSet.newLinkedHashSet(ids.size());
            for (String id : ids) {
                int slot = slots.get(id);
                if (slot != IdSlots.NOWHERE && passes.test(slot)) {
                    passing.add(id);
                }
            }
            return passing;
        });
    }

    List<Set<String>> among(Collection<String> ids, List<MirrorFilter> filters) {
        return read(() -> {
            List<Set<String>> found = new ArrayList<>();
            for (MirrorFilter filter : filters) {
                found.add(passing(ids, filter));
            }
            return found;
        });
    }

    /** Null where one of them is not here, or not whole. */
    @Nullable
    List<Item> find(Collection<String> ids) {
        lock.readLock().lock();
        try {
            List<Item> found = new ArrayList<>();
            for (String id : ids) {
                int slot = slots.get(id);
                Item item = slot == IdSlots.NOWHERE ? null : item(slot).item();
                if (item == null) {
                    return null;
                }
                found.add(item);
            }
            return found;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** How many items hold a word. */
    int items(String lexeme) {
        return read(() -> words.items(lexeme));
    }

    /** How many items hold the second word right after the first. */
    int together(String first, String second) {
        return read(() -> words.together(first, second));
    }

    /** Words spelt at least so like it; of some no item may be left. */
    List<MirrorSpelling.Alike> spelling(String word, double least) {
        return read(() -> words.spelling(word, least));
    }

    boolean beginsAny(String beginning) {
        return read(() -> words.beginsAny(beginning));
    }

    /** Mean of the places that the words of an item take. */
    double meanLength() {
        return read(() -> slots.size() == 0 ? 1.0 : places / (double) slots.size());
    }

    /** The search configurations of the items' languages. */
    Set<String> searchConfigs() {
        return read(() -> {
            Set<String> found = new HashSet<>();
            configs.forEach((config, count) -> {
                if (count > 0) {
                    found.add(config);
                }
            });
            return found;
        });
    }

    private IntPredicate passing(MirrorFilter filter) {
        Instant now = Instant.now();
        IntPredicate passes = slot -> {
            MirroredItem item = items.get(slot);
            return item != null && filter.passes(item, now);
        };
        return filter.nothing() ? slot -> always[slot] || passes.test(slot) : passes;
    }

    private String id(int slot) {
        return item(slot).id();
    }

    private MirroredItem item(int slot) {
        MirroredItem item = items.get(slot);
        if (item == null) {
            throw new IllegalStateException("an empty place was asked for");
        }
        return item;
    }

    private <T> T read(Supplier<T> reading) {
        lock.readLock().lock();
        try {
            return reading.get();
        } finally {
            lock.readLock().unlock();
        }
    }
}
