package dev.tastemaker.catalog;

import java.util.LinkedHashMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * What is interacted with of late, as it was read last; of some ids no item may be left.
 *
 * @param numbers of the ids, the highest score first
 * @param scores theirs
 */
record MirrorPopularity(SlotPlaces numbers, double[] scores) {
    /** @param highestFirst id to its score */
    static MirrorPopularity of(LinkedHashMap<String, Double> highestFirst, ItemNumbers numbers) {
        SlotPlaces places = new SlotPlaces(highestFirst.size());
        highestFirst.keySet().forEach(id -> places.put(numbers.of(id)));
        double[] scores =
                highestFirst.values().stream().mapToDouble(Double::doubleValue).toArray();
        return new MirrorPopularity(places, scores);
    }

    /** 0 of what nobody turned to. */
    double of(int number) {
        int place = numbers.get(number);
        return place == SlotPlaces.NOWHERE ? 0 : scores[place];
    }

    /**
     * Where they are in a mirror, the highest score first, without those that are not there.
     *
     * @param slots number to where the item is, below 0 where it is not
     */
    int[] highestFirst(IntUnaryOperator slots) {
        return IntStream.range(0, scores.length)
                .filter(place -> scores[place] > 0)
                .map(place -> slots.applyAsInt(numbers.slot(place)))
                .filter(slot -> slot >= 0)
                .toArray();
    }
}
