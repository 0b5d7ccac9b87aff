package dev.tastemaker.learning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a ranker of lists is told of an item: the rank that each stage gave it (missing where a stage did not find it), how many
 * stages found it, the sum of its reciprocal ranks, and what else was noted when it was shown, such as its age or how its price fits. What
 * came after a training is not looked at until the next one.
 *
 * @param stages in the order of the columns
 * @param noted names of what else was noted, in the order of the columns after those
 */
record ListFeatures(List<String> stages, List<String> noted) {
    private static final double CONSTANT = 60;

    ListFeatures {
        stages = List.copyOf(stages);
        noted = List.copyOf(noted);
    }

    /** Of every stage that found anything in these lists, and all that was noted. */
    static ListFeatures of(Collection<ShownList> lists) {
        TreeSet<String> stages = new TreeSet<>();
        TreeSet<String> noted = new TreeSet<>();
        lists.forEach(list -> list.items().forEach(item -> {
            stages.addAll(item.stages().keySet());
            noted.addAll(item.features().keySet());
        }));
        return new ListFeatures(List.copyOf(stages), List.copyOf(noted));
    }

    int width() {
        return stages.size() + 2 + noted.size();
    }

    /** One row; {@link Float#NaN} is missing. */
    float[] row(Map<String, Integer> ranks, Map<String, Double> features) {
        float[] row = new float[width()];
        int found = 0;
        double fused = 0;
        for (int i = 0; i < stages.size(); i++) {
            Integer rank = ranks.get(stages.get(i));
            row[i] = rank == null ? Float.NaN : rank;
            found += rank == null ? 0 : 1;
            fused += rank == null ? 0 : 1 / (CONSTANT + rank);
        }
        row[stages.size()] = found;
        row[stages.size() + 1] = (float) fused;
        for (int i = 0; i < noted.size(); i++) {
            Double value = features.get(noted.get(i));
            row[stages.size() + 2 + i] = value == null ? Float.NaN : value.floatValue();
        }
        return row;
    }
}
