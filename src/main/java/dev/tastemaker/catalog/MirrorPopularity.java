package dev.tastemaker.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

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

    /**
     * Where they are in a mirror, the highest score first, without those that are not there.
     *
     * @param slots where the items of the mirror are
     */
    int[] highestFirst(IdSlots slots) {
        return IntStream.range(0, scores.length)
                .filter(place -> scores[place] > 0)
                .map(place -> slots.get(ids.get(place)))
                .filter(slot -> slot != IdSlots.NOWHERE)
                .toArray();
    }
}
