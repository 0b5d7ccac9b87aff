package dev.tastemaker.learning;

import java.util.Arrays;
import java.util.List;

/** Several models as they serve: each one's best items, fused by reciprocal rank as the recommendations are. */
final class FusedModel implements SequenceModel {
    private static final int BEST = 200;
    private static final float CONSTANT = 60;

    private final List<SequenceModel> models;

    FusedModel(List<SequenceModel> models) {
        this.models = List.copyOf(models);
    }

    @Override
    public String name() {
        return "fused";
    }

    @Override
    public void score(int[] history, float[] scores) {
        float[] single = new float[scores.length];
        Arrays.fill(scores, 0);
        for (SequenceModel model : models) {
            model.score(history, single);
            int[] best = TopItems.of(single, BEST + history.length);
            for (int place = 0; place < best.length; place++) {
                scores[best[place]] += 1 / (CONSTANT + place + 1);
            }
        }
    }
}
