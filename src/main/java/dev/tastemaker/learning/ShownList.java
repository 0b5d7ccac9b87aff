package dev.tastemaker.learning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A list as it was shown, with what came of it.
 *
 * @param items from the first place on
 */
record ShownList(List<Shown> items) {
    private static final int CUT = 10;

    ShownList {
        items = List.copyOf(items);
    }

    /**
     * An item in its place.
     *
     * @param stages name of a stage to the rank it gave the item, 1 is best
     * @param features what else was noted of it when it was shown
     * @param taken whether the shopper turned to it afterwards
     */
    record Shown(Map<String, Integer> stages, Map<String, Double> features, boolean taken) {
        Shown {
            stages = Map.copyOf(stages);
            features = Map.copyOf(features);
        }
    }

    /** Lists of which nothing, or everything, was taken say nothing of which item is better. */
    boolean telling() {
        return items.stream().anyMatch(Shown::taken) && !items.stream().allMatch(Shown::taken);
    }

    /** nDCG@10 of the taken items when {@code scores} order the list; equal scores in the order shown. */
    double ndcg(double[] scores) {
        List<Integer> order = IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparingDouble(place -> -scores[place]))
                .toList();
        double gained = 0;
        double ideal = 0;
        int taken = 0;
        for (int place = 0; place < order.size(); place++) {
            if (items.get(order.get(place)).taken()) {
                gained += place < CUT ? 1 / Math.log(place + 2) : 0;
                ideal += taken < CUT ? 1 / Math.log(taken + 2) : 0;
                taken++;
            }
        }
        return ideal == 0 ? 0 : gained / ideal;
    }

    /** nDCG@10 as it was shown. */
    double ndcg() {
        return ndcg(new double[items.size()]);
    }
}
