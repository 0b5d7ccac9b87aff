package dev.tastemaker.learning;

import java.util.Arrays;
import java.util.List;

/** Several models as they serve: each one's best items, fused by reciprocal rank as the recommendations are. */
final class FusedModel implements SequenceModel {
    private static final int BEST = 200;
    private static final float CONSTANT = 60;

    private final List<SequenceModel> models;
    private final float[] weights;

    /** @param weights of the models; one of weight 0 is not asked */
    FusedModel(List<SequenceModel> models, float[] weights) {
        this.models = List.copyOf(models);
        this.weights = weights.clone();
    }

    @Override
    public String name() {
        return "fused";
    }

    @Override
    public void score(int[] history, float[] scores) {
        float[] single = new float[scores.length];
        Arrays.fill(scores, 0);
        for (int m = 0; m < weights.length; m++) {
            if (weights[m] == 0) {
                continue;
            }
            models.get(m).score(history, single);
            int[] best = TopItems.of(single, BEST + history.length);
            for (int place = 0; place < best.length; place++) {
                scores[best[place]] += weights[m] / (CONSTANT + place + 1);
            }
        }
    }
}
