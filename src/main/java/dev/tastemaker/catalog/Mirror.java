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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    /** Nearest items of an item that are remembered once they were looked for, so that a filter may still take some away. */
    private static final int NEIGHBOURS = 256;
    /** Items whose nearest are remembered, 2 kB each. */
    private static final int REMEMBERED = 20_000;
    /** New items after which an item's nearest are looked for anew instead of being compared with those alone. */
    private static final int LATER = 1_024;

    /** Its nearest, best first, of the places below {@code upTo}. */
    private record Neighbours(int[] slots, float[] cosines, int upTo) {}

    private record Popular(List<String> ids, double[] scores, Map<String, Double> byId) {}

    /** Of the newest, those of little popularity: good as long as both are. */
    private record Unproven(int[] newest, Popular popular, int[] slots) {}

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<@Nullable MirroredItem> items = new ArrayList<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<String, Integer> configs = new HashMap<>();
    private final MirrorVectors vectors = new MirrorVectors();
    private final MirrorWords words;
    private final Map<Integer, Neighbours> neighbours = new ConcurrentHashMap<>();
    private int[] lengths = new int[1_024];
    private long places;
    private volatile int @Nullable [] newest;
    private volatile @Nullable Unproven unproven;
    private volatile Popular popular = new Popular(List.of(), new double[0], Map.of());

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
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void remove(String id) {
        Integer slot = slots.remove(id);
        MirroredItem item = slot == null ? null : items.set(slot, null);
        if (slot != null && item != null) {
            words.remove(slot);
            neighbours.remove(slot);
            places -= item.length();
            configs.merge(item.searchConfig(), -1, Integer::sum);
        }
    }

    private void add(MirroredItem item) {
        remove(item.id());
        int slot = items.size();
        lengths = slot == lengths.length ? Arrays.copyOf(lengths, 2 * slot) : lengths;
        lengths[slot] = item.length();
        places += item.length();
        vectors.add(item.vector());
        words.add(item.words());
        items.add(item.indexed());
        slots.put(item.id(), slot);
        configs.merge(item.searchConfig(), 1, Integer::sum);
    }

    /** @param scores by id, the highest first */
    void popularity(LinkedHashMap<String, Double> scores) {
        popular = new Popular(
                List.copyOf(scores.keySet()),
                scores.values().stream().mapToDouble(Double::doubleValue).toArray(),
                scores);
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
        return read(() -> nearest(unit, passing(filter), limit).items());
    }

    private TopSlots nearest(float[] query, IntPredicate passes, int limit) {
        float[] estimates = vectors.estimates(List.of(query), 0).getFirst();
        TopSlots top = new TopSlots(limit, this::id);
        addNearest(query, estimates, 0, passes, top);
        return top;
    }

    /** Those that may be the nearest by their estimates, compared as they are kept. */
    private void addNearest(float[] query, float[] estimates, int from, IntPredicate passes, TopSlots top) {
        TopSlots likely = new TopSlots(top.most() + top.most() / 4 + 32, this::id);
        for (int slot = from; slot < items.size(); slot++) {
            if (likely.takes(estimates[slot]) && passes.test(slot)) {
                likely.add(slot, estimates[slot]);
            }
        }
        likely.forEach(slot -> top.add(slot, vectors.cosine(query, slot)));
    }

    List<ScoredItem> similar(String itemId, MirrorFilter filter, int limit) {
        return read(() -> similar(itemId, passing(filter), limit));
    }

    Map<String, List<ScoredItem>> similarToEach(Collection<String> itemIds, MirrorFilter filter, int limit) {
        return read(() -> {
            IntPredicate passes = passing(filter);
            compareTogether(itemIds);
            Map<String, List<ScoredItem>> found = new LinkedHashMap<>();
            itemIds.forEach(id -> found.put(id, similar(id, passes, limit)));
            return found;
        });
    }

    private List<ScoredItem> similar(String itemId, IntPredicate passes, int limit) {
        Integer slot = slots.get(itemId);
        if (slot == null) {
            return List.of();
        }
        Neighbours known = neighbours(slot);
        List<ScoredItem> found = new ArrayList<>();
        for (int i = 0; i < known.slots().length && found.size() < limit; i++) {
            if (passes.test(known.slots()[i])) {
                found.add(new ScoredItem(id(known.slots()[i]), known.cosines()[i]));
            }
        }
        boolean all = found.size() == limit || known.slots().length < NEIGHBOURS;
        return all
                ? found
                : nearest(unit(slot), other -> other != slot && passes.test(other), limit)
                        .items();
    }

    /** The items whose nearest nobody looked for yet, in one pass over all vectors. */
    private void compareTogether(Collection<String> itemIds) {
        List<Integer> unknown = itemIds.stream()
                .map(slots::get)
                .filter(slot -> slot != null && !neighbours.containsKey(slot))
                .distinct()
                .toList();
        if (unknown.size() < 2) {
            return;
        }
        List<float[]> queries = unknown.stream().map(this::unit).toList();
        List<float[]> estimates = vectors.estimates(queries, 0);
        for (int i = 0; i < unknown.size(); i++) {
            TopSlots top = new TopSlots(NEIGHBOURS, this::id);
            addNearest(queries.get(i), estimates.get(i), 0, others(unknown.get(i)), top);
            remembered(unknown.get(i), top);
        }
    }

    private IntPredicate others(int slot) {
        return other -> other != slot && items.get(other) != null;
    }

    private float[] unit(int slot) {
        return MirrorVectors.unit(item(slot).vector());
    }

    /** As they were found before, with what came since. */
    private Neighbours neighbours(int slot) {
        Neighbours known = neighbours.get(slot);
        if (known != null && known.upTo() == items.size()) {
            return known;
        }
        int from = known == null || items.size() - known.upTo() > LATER ? 0 : known.upTo();
        TopSlots top = new TopSlots(NEIGHBOURS, this::id);
        if (known != null && from > 0) {
            for (int i = 0; i < known.slots().length; i++) {
                if (items.get(known.slots()[i]) != null) {
                    top.add(known.slots()[i], known.cosines()[i]);
                }
            }
            from = known.slots().length == NEIGHBOURS && top.size() < NEIGHBOURS ? 0 : from;
            top = from == 0 ? new TopSlots(NEIGHBOURS, this::id) : top;
        }
        float[] query = unit(slot);
        addNearest(query, vectors.estimates(List.of(query), from).getFirst(), from, others(slot), top);
        return remembered(slot, top);
    }

    private Neighbours remembered(int slot, TopSlots top) {
        double[] scores = new double[top.size()];
        int[] sorted = top.sorted(scores);
        float[] cosines = new float[scores.length];
        for (int i = 0; i < scores.length; i++) {
            cosines[i] = (float) scores[i];
        }
        Neighbours found = new Neighbours(sorted, cosines, items.size());
        if (neighbours.size() >= REMEMBERED) {
            neighbours.clear();
        }
        neighbours.put(slot, found);
        return found;
    }

    List<ScoredItem> matching(LexicalAnalysis analysis, MirrorFilter filter, int limit) {
        return read(() -> {
            TopSlots top = new TopSlots(limit, this::id);
            words.matching(analysis, lengths, passing(filter), top);
            return top.items();
        });
    }

    List<ScoredItem> popular(MirrorFilter filter, int limit) {
        Popular all = popular;
        return read(() -> {
            IntPredicate passes = passing(filter);
            List<ScoredItem> found = new ArrayList<>();
            for (int i = 0; i < all.scores().length && found.size() < limit && all.scores()[i] > 0; i++) {
                Integer slot = slots.get(all.ids().get(i));
                if (slot != null && passes.test(slot)) {
                    found.add(new ScoredItem(all.ids().get(i), all.scores()[i]));
                }
            }
            return found;
        });
    }

    List<ScoredItem> recent(MirrorFilter filter, int limit) {
        return read(() -> newest(newestFirst(), passing(filter), limit));
    }

    /** Two looks, or one click, of late: too few to know what an item is worth. */
    List<ScoredItem> unproven(MirrorFilter filter, int limit) {
        return read(() -> newest(unprovenOf(newestFirst(), popular), passing(filter), limit));
    }

    private int[] unprovenOf(int[] newestFirst, Popular all) {
        Unproven known = unproven;
        if (known == null || known.newest() != newestFirst || known.popular() != all) {
            int[] few = Arrays.stream(newestFirst)
                    .filter(slot -> all.byId().getOrDefault(id(slot), 0.0) <= 2)
                    .toArray();
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
            known = slots.values().stream()
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
        Map<String, Double> scores = popular.byId();
        return read(() -> {
            Map<String, ItemTraits> traits = new LinkedHashMap<>();
            for (String id : ids) {
                Integer slot = slots.get(id);
                if (slot != null) {
                    traits.put(id, item(slot).traits(scores.getOrDefault(id, 0.0)));
                }
            }
            return traits;
        });
    }

    List<Set<String>> among(Collection<String> ids, List<MirrorFilter> filters) {
        return read(() -> {
            List<Set<String>> found = new ArrayList<>();
            for (MirrorFilter filter : filters) {
                IntPredicate passes = passing(filter);
                Set<String> passing = new HashSet<>();
                for (String id : ids) {
                    Integer slot = slots.get(id);
                    if (slot != null && passes.test(slot)) {
                        passing.add(id);
                    }
                }
                found.add(passing);
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
                Integer slot = slots.get(id);
                Item item = slot == null ? null : item(slot).item();
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

    boolean beginsAny(String beginning) {
        return read(() -> words.beginsAny(beginning));
    }

    /** Mean of the places that the words of an item take. */
    double meanLength() {
        return read(() -> slots.isEmpty() ? 1.0 : places / (double) slots.size());
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
        return slot -> {
            MirroredItem item = items.get(slot);
            return item != null && filter.passes(item, now);
        };
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
