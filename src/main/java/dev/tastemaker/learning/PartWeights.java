package dev.tastemaker.learning;

import java.util.List;

/**
 * How much the two parts of a trained version count when their ranks are fused; the greater one is 1. Chosen on items that neither
 * part was fitted to.
 */
public record PartWeights(double transformer, double solved) {
    private static final List<PartWeights> TRIED = List.of(
            new PartWeights(1, 1),
            new PartWeights(1, 0.5),
            new PartWeights(1, 0.25),
            new PartWeights(1, 0),
            new PartWeights(0.5, 1),
            new PartWeights(0.25, 1),
            new PartWeights(0, 1));

    public PartWeights {
        if (!(transformer >= 0 && solved >= 0 && Math.max(transformer, solved) == 1)) {
            throw new IllegalArgumentException("weights of " + transformer + " and " + solved);
        }
    }

    /** Those that foresee the cases best; the first of equals. */
    static PartWeights chosen(SequenceModel transformer, SequenceModel solved, HeldOut cases, int items) {
        PartWeights best = TRIED.getFirst();
        double bestFigure = -1;
        for (PartWeights tried : TRIED) {
            double figure = cases.ndcg(tried.fused(transformer, solved), items);
            if (figure > bestFigure) {
                best = tried;
                bestFigure = figure;
            }
        }
        return best;
    }

    SequenceModel fused(SequenceModel ofTransformer, SequenceModel ofSolved) {
        return new FusedModel(List.of(ofTransformer, ofSolved), new float[] {(float) transformer, (float) solved});
    }
}
