package dev.tastemaker.learning;

import java.util.Arrays;

/** A model that numbers items in its own way, and may know fewer. */
final class RenumberedModel implements SequenceModel {
    private static final float UNKNOWN = -1e30f;

    private final SequenceModel model;
    private final int[] theirs;
    private final int items;

    /**
     * @param theirs the model's number for each of ours, -1 for one that it does not know
     * @param items how many it knows
     */
    RenumberedModel(SequenceModel model, int[] theirs, int items) {
        this.model = model;
        this.theirs = theirs;
        this.items = items;
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public void score(int[] history, float[] scores) {
        int[] known = Arrays.stream(history)
                .map(item -> theirs[item])
                .filter(item -> item >= 0)
                .toArray();
        Arrays.fill(scores, UNKNOWN);
        if (known.length == 0) {
            return;
        }
        float[] own = new float[items];
        model.score(known, own);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = theirs[i] < 0 ? UNKNOWN : own[theirs[i]];
        }
    }
}
