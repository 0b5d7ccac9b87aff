package dev.tastemaker.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What is interacted with of late, as it was read last; of some ids no item may be left.
 *
 * @param ids the highest score first
 * @param scores theirs
 * @param places where an id stands in both
 */
record MirrorPopularity(List<String> ids, double[] scores, IdSlots places) {
    /** @param highestFirst id to its score */
    static MirrorPopularity of(LinkedHashMap<String, Double> highestFirst) {
        List<String> ids = List.copyOf(highestFirst.keySet());
        double[] scores =
                highestFirst.values().stream().mapToDouble(Double::doubleValue).toArray();
        IdSlots places = new IdSlots();
        for (int i = 0; i < scores.length; i++) {
            places.put(ids.get(i), i);
        }
        return new MirrorPopularity(ids, scores, places);
    }

    /** 0 of what nobody turned to. */
    double of(String id) {
        int place = places.get(id);
        return place == IdSlots.NOWHERE ? 0 : scores[place];
    }

    /** @param slots where the items of a mirror are */
    List<ScoredItem> best(IdSlots slots, IntPredicate passes, int limit) {
        List<ScoredItem> best = new ArrayList<>();
        for (int i = 0; i < scores.length && best.size() < limit && scores[i] > 0; i++) {
            int slot = slots.get(ids.get(i));
            if (slot != IdSlots.NOWHERE && passes.test(slot)) {
                best.add(new ScoredItem(ids.get(i), scores[i]));
            }
        }
        return best;
    }
}
