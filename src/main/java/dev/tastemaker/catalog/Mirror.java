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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The catalog in memory: what finding asks of items, each at a place of its own. A changed item gets a new place and leaves the old
 * one empty. Exact where the store's index of vectors is about right, else the same as {@link PgRetrievalStore}. Safe for many
 * threads; who changes it waits for who reads.
 */
final class Mirror {
    /** Of the newest, those of little popularity: good as long as both are. */
    private record Unproven(int[] newest, MirrorPopularity popularity, int[] slots) {}

    private static final int TRAITS_KEPT = 1 << 15;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<@Nullable MirroredItem> items = new ArrayList<>();
    private final ItemNumbers numbers;
    private final MirrorSlots slots;
    private final Map<String, Integer> configs = new HashMap<>();
    private final MirrorNearness nearness;
    private final MirrorWords words;
    private int[] lengths = new int[1_024];
    /** Whether who asks for nothing but what can be had gets it at any time: spares a look at the item itself. */
    private boolean[] always = new boolean[1_024];
    /** The popularity of each. */
    private double[] scores = new double[1_024];

    private final MirrorTraits traits = new MirrorTraits(TRAITS_KEPT);
    private long places;
    private volatile int @Nullable [] newest;
    private volatile @Nullable Unproven unproven;
    private volatile int @Nullable [] popular;
    private volatile MirrorPopularity popularity;

    Mirror(CatalogConfig.Lexical config, ItemNumbers numbers) {
        this.numbers = numbers;
        this.slots = new MirrorSlots(numbers);
        this.nearness = new MirrorNearness(slots);
        this.popularity = MirrorPopularity.of(new LinkedHashMap<>(), numbers);
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
        int slot = slots.of(id);
        MirroredItem item = slot == MirrorSlots.NOWHERE ? null : items.set(slot, null);
        if (item != null) {
            slots.remove(slot);
            always[slot] = false;
            traits.forget(slot);
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
        slots.put(item.id(), slot);
        traits.reach(slot);
        lengths[slot] = item.length();
        always[slot] = item.available() && item.visibleFrom() == null && item.visibleTo() == null;
        scores[slot] = popularity.of(slots.number(slot));
        places += item.length();
        nearness.add(item.vector());
        words.add(item.words());
        items.add(item.indexed());
        configs.merge(item.searchConfig(), 1, Integer::sum);
    }

    /** @param highestFirst id to its score */
    void popularity(LinkedHashMap<String, Double> highestFirst) {
        MirrorPopularity now = MirrorPopularity.of(highestFirst, numbers);
        lock.writeLock().lock();
        try {
            popularity = now;
            popular = null;
            taken().forEach(slot -> scores[slot] = now.of(slots.number(slot)));
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
                int slot = slots.of(id);
                if (slot != MirrorSlots.NOWHERE) {
                    known.put(slot, weight);
                }
            });
            return nearness.likeAny(known, near, passing(filter), limit);
        });
    }

    private List<ScoredItem> similar(String itemId, IntPredicate passes, int limit) {
        int slot = slots.of(itemId);
        return slot == MirrorSlots.NOWHERE ? List.of() : nearness.like(slot, passes, limit);
    }

    List<ScoredItem> matching(LexicalAnalysis analysis, MirrorFilter filter, int limit) {
        return read(() -> {
            TopSlots top = new TopSlots(limit, slots);
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
                    best.add(slots.scored(slot, scores[slot]));
                }
            }
            return best;
        });
    }

    private int[] popular() {
        int[] known = popular;
        if (known == null) {
            known = popularity.highestFirst(slots::of);
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
                found.add(slots.scored(slot, 1 / (1 + days)));
            }
        }
        return found;
    }

    private int[] newestFirst() {
        int[] known = newest;
        if (known == null) {
            known = taken().boxed()
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
            Map<String, ItemTraits> found = LinkedHashMap.newLinkedHashMap(ids.size());
            for (String id : ids) {
                int slot = slots.of(id);
                if (slot != MirrorSlots.NOWHERE) {
                    found.put(id, traits(slot));
                }
            }
            return found;
        });
    }

    private ItemTraits traits(int slot) {
        return traits.of(slot, scores[slot], () -> item(slot).traits(scores[slot]));
    }

    /** Of these ids those that pass, in their order. */
    Set<String> passing(Collection<String> ids, MirrorFilter filter) {
        return read(() -> {
            IntPredicate passes = passing(filter);
            Set<String> passing = LinkedHashSet.newLinkedHashSet(ids.size());
            for (String id : ids) {
                int slot = slots.of(id);
                if (slot != MirrorSlots.NOWHERE && passes.test(slot)) {
                    passing.add(id);
                }
            }
            return passing;
        });
    }

    /** As {@link ItemStore#letThrough}, with the numbers of those that came without. */
    List<ScoredItem> letThrough(List<ScoredItem> found, MirrorFilter filter) {
        return read(() -> {
            IntPredicate passes = passing(filter);
            List<ScoredItem> passing = new ArrayList<>(found.size());
            for (ScoredItem each : found) {
                boolean without = each.number() == ItemNumbers.NONE;
                int slot = without ? slots.of(each.itemId()) : slots.of(each.number());
                if (slot != MirrorSlots.NOWHERE && passes.test(slot)) {
                    passing.add(without ? slots.scored(slot, each.score()) : each);
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
                int slot = slots.of(id);
                Item item = slot == MirrorSlots.NOWHERE ? null : item(slot).item();
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
        return slots.id(slot);
    }

    /** All places where an item is. */
    private IntStream taken() {
        return IntStream.range(0, items.size()).filter(slot -> items.get(slot) != null);
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
