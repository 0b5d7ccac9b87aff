package dev.tastemaker.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/**
 * Which places of a mirror are nearest to a query or to one of them: all are looked at from afar and the likeliest compared in full.
 * An item's nearest are remembered once they were looked for, and compared with what came since. Many may read while nobody changes
 * it.
 */
final class MirrorNearness {
    /** Of places that look near from afar, how many are compared in full for each that is wanted. */
    private static final int LOOKED_AT = 2;

    private static final int LOOKED_AT_LEAST = 200;

    /** Nearest items of an item that are remembered, so that a filter may still take some away. */
    private static final int NEIGHBOURS = 256;
    /** Items whose nearest are remembered, 2 kB each. */
    private static final int REMEMBERED = 20_000;
    /** New items after which an item's nearest are looked for anew instead of being compared with those alone. */
    private static final int LATER = 1_024;

    /** Its nearest, best first, of the places below {@code upTo}. */
    private record Neighbours(int[] slots, float[] cosines, int upTo) {}

    /** Places with their cosines, best first. */
    private record Near(int[] slots, double[] cosines) {
        static Near of(TopSlots top) {
            double[] cosines = new double[top.size()];
            return new Near(top.sorted(cosines), cosines);
        }
    }

    private final MirrorSketches sketches = new MirrorSketches();
    private final MirrorVectors vectors = new MirrorVectors();
    private final Map<Integer, Neighbours> neighbours = new ConcurrentHashMap<>();
    private final SlotItems items;

    MirrorNearness(SlotItems items) {
        this.items = items;
    }

    /** At the next place. */
    void add(short[] halves) {
        sketches.add(MirrorVectors.unit(halves));
        vectors.add(halves);
    }

    void remove(int slot) {
        neighbours.remove(slot);
        vectors.remove(slot);
    }

    /** @param query of length 1 */
    List<ScoredItem> of(float[] query, IntPredicate passes, int limit) {
        TopSlots top = new TopSlots(limit, items);
        addNearest(query, estimates(query, 0), 0, passes, top);
        return top.items();
    }

    /** Of others than the place itself. */
    List<ScoredItem> like(int slot, IntPredicate passes, int limit) {
        Near near = near(slot, passes, limit);
        List<ScoredItem> found = new ArrayList<>();
        for (int i = 0; i < near.slots().length; i++) {
            found.add(items.scored(near.slots()[i], near.cosines()[i]));
        }
        return found;
    }

    /** As {@link ItemStore#similarToAny}. */
    List<ScoredItem> likeAny(Map<Integer, Double> weights, double share, IntPredicate passes, int limit) {
        compareTogether(weights.keySet());
        SlotSums sums = new SlotSums(weights.size() * limit);
        weights.forEach((slot, weight) -> {
            Near near = near(slot, passes, limit);
            double least = near.slots().length == 0 ? 0 : share * near.cosines()[0];
            for (int i = 0; i < near.slots().length && near.cosines()[i] >= least; i++) {
                sums.add(near.slots()[i], near.cosines()[i] * weight);
            }
        });
        return sums.best(limit, items, (slot, sum) -> sum);
    }

    private Near near(int slot, IntPredicate passes, int limit) {
        Neighbours known = neighbours(slot);
        int[] slots = new int[Math.min(limit, known.slots().length)];
        double[] cosines = new double[slots.length];
        int found = 0;
        for (int i = 0; i < known.slots().length && found < slots.length; i++) {
            if (passes.test(known.slots()[i])) {
                slots[found] = known.slots()[i];
                cosines[found++] = known.cosines()[i];
            }
        }
        if (found < limit && known.slots().length == NEIGHBOURS) {
            float[] query = vectors.unit(slot);
            TopSlots top = new TopSlots(limit, items);
            addNearest(query, estimates(query, 0), 0, other -> other != slot && passes.test(other), top);
            return Near.of(top);
        }
        return new Near(Arrays.copyOf(slots, found), Arrays.copyOf(cosines, found));
    }

    /** Looks for the nearest of those that nobody asked for yet, in one pass over all vectors. */
    void compareTogether(Collection<Integer> slots) {
        List<Integer> unknown = slots.stream()
                .filter(slot -> !neighbours.containsKey(slot))
                .distinct()
                .toList();
        if (unknown.size() < 2) {
            return;
        }
        List<float[]> queries = unknown.stream().map(vectors::unit).toList();
        List<float[]> estimates = sketches.estimates(queries, 0);
        for (int i = 0; i < unknown.size(); i++) {
            TopSlots top = new TopSlots(NEIGHBOURS, items);
            addNearest(queries.get(i), estimates.get(i), 0, others(unknown.get(i)), top);
            remembered(unknown.get(i), top);
        }
    }

    private float[] estimates(float[] query, int from) {
        return sketches.estimates(List.of(query), from).getFirst();
    }

    /** Those that may be the nearest by their estimates, compared as they are kept. */
    private void addNearest(float[] query, float[] estimates, int from, IntPredicate passes, TopSlots top) {
        MirrorVectors.Comparison comparison = vectors.with(query);
        int left = LOOKED_AT * top.most() + LOOKED_AT_LEAST;
        FallingOrder order = new FallingOrder(estimates, from, vectors.size());
        for (int[] slots = order.next(left); slots.length > 0 && left > 0; slots = order.next(left)) {
            for (int i = 0; i < slots.length && left > 0; i++) {
                if (passes.test(slots[i])) {
                    left--;
                    float cosine = comparison.cosine(slots[i]);
                    if (top.takes(cosine)) {
                        top.add(slots[i], cosine);
                    }
                }
            }
        }
    }

    private IntPredicate others(int slot) {
        return other -> other != slot && vectors.has(other);
    }

    /** As they were found before, with what came since. */
    private Neighbours neighbours(int slot) {
        Neighbours known = neighbours.get(slot);
        if (known != null && known.upTo() == vectors.size()) {
            return known;
        }
        int from = known == null || vectors.size() - known.upTo() > LATER ? 0 : known.upTo();
        TopSlots top = new TopSlots(NEIGHBOURS, items);
        if (known != null && from > 0) {
            for (int i = 0; i < known.slots().length; i++) {
                if (vectors.has(known.slots()[i])) {
                    top.add(known.slots()[i], known.cosines()[i]);
                }
            }
            from = known.slots().length == NEIGHBOURS && top.size() < NEIGHBOURS ? 0 : from;
            top = from == 0 ? new TopSlots(NEIGHBOURS, items) : top;
        }
        float[] query = vectors.unit(slot);
        addNearest(query, estimates(query, from), from, others(slot), top);
        return remembered(slot, top);
    }

    private Neighbours remembered(int slot, TopSlots top) {
        Near near = Near.of(top);
        float[] cosines = new float[near.slots().length];
        for (int i = 0; i < cosines.length; i++) {
            cosines[i] = (float) near.cosines()[i];
        }
        Neighbours found = new Neighbours(near.slots(), cosines, vectors.size());
        if (neighbours.size() >= REMEMBERED) {
            neighbours.clear();
        }
        neighbours.put(slot, found);
        return found;
    }
}
