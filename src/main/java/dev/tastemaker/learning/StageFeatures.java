package dev.tastemaker.learning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a ranker of lists is told of an item: the rank that each stage gave it (missing where a stage did not find it), how many
 * stages found it, and the sum of its reciprocal ranks. A stage that came after a training is not looked at until the next one.
 *
 * @param stages in the order of the columns
 */
record StageFeatures(List<String> stages) {
    private static final double CONSTANT = 60;

    StageFeatures {
        stages = List.copyOf(stages);
    }

    /** Of every stage that found anything in these lists. */
    static StageFeatures of(Collection<ShownList> lists) {
        TreeSet<String> names = new TreeSet<>();
        lists.forEach(
                list -> list.items().forEach(item -> names.addAll(item.stages().keySet())));
        return new StageFeatures(List.copyOf(names));
    }

    int width() {
        return stages.size() + 2;
    }

    /** One row; {@link Float#NaN} is missing. */
    float[] row(Map<String, Integer> ranks) {
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
        return row;
    }
}
