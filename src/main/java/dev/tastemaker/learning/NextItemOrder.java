package dev.tastemaker.learning;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The order of a shopper's next items by all models of a recipe together: the blend chooses candidates, and what {@link #taught}
 * says of their features orders these; the others follow by the blend. The same code gives the figures of an evaluation.
 */
final class NextItemOrder implements SequenceModel {
    private final SequenceRecipe recipe;
    private final List<ItemText> texts;
    private final CandidateScorer scorer;
    private final CandidateOrder taught;

    NextItemOrder(SequenceRecipe recipe, List<ItemText> texts, CandidateScorer scorer, CandidateOrder taught) {
        this.recipe = recipe;
        this.texts = texts;
        this.scorer = scorer;
        this.taught = taught;
    }

    /**
     * Items of one case, best first, none of its history.
     *
     * @param scores falling; of candidates what the order says, of the others as far below the last candidate as by the blend
     */
    record Next(int[] items, float[] scores) {}

    Next next(int[] history, int count) {
        CandidateScorer.Scored found = scorer.next(history, count);
        int candidates = Math.min(scorer.most(), found.items().length);
        float[] said =
                candidates == 0 ? new float[0] : taught.scores(found.features(), found.features().length / candidates);
        int[] places = TopItems.of(said, candidates);
        int[] items = new int[Math.min(count, found.items().length)];
        float[] scores = new float[items.length];
        for (int place = 0; place < items.length; place++) {
            boolean candidate = place < candidates;
            int from = candidate ? places[place] : place;
            items[place] = found.items()[from];
            scores[place] = candidate
                    ? said[from]
                    : said[places[candidates - 1]] - (found.blend()[candidates - 1] - found.blend()[place]);
        }
        return new Next(items, scores);
    }

    @Override
    public String name() {
        return "next";
    }

    /** Places instead of scores: only the order means something. */
    @Override
    public void score(int[] history, float[] scores) {
        Arrays.fill(scores, -scores.length);
        int[] items = next(history, scores.length).items();
        for (int place = 0; place < items.length; place++) {
            scores[items[place]] = -place;
        }
    }

    /** By what the candidates are ordered, for the record of a version. */
    Map<String, Object> told() {
        return switch (taught) {
            case LinearBlend blend -> Map.of("by", "blend", "weights", blend.toString());
            case LearnedRanker ranker ->
                Map.of("by", "ranker", "parameters", recipe.ranker(), "features", scorer.featureNames());
        };
    }

    SequenceRecipe recipe() {
        return recipe;
    }

    List<ItemText> texts() {
        return texts;
    }

    CandidateScorer scorer() {
        return scorer;
    }

    CandidateOrder taught() {
        return taught;
    }
}
