package dev.tastemaker.learning;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fits all models of a recipe and chooses on each shopper's second last item, where it was new to the shopper, and which no model was
 * fitted to then, how they serve together: in the order of a ranker, of the blend, or as two parts whose ranks are fused. Ranker and blend are judged by cases that
 * had no say in them. What is counted or solved for is then fitted again with these items.
 */
final class NextItemTeaching {
    private static final int FOLDS = 3;

    private final SequenceRecipe recipe;
    private final SequenceSource data;
    private final TrainingListener listener;
    private final SequenceTraining training;

    NextItemTeaching(SequenceRecipe recipe, SequenceSource data, TrainingListener listener) {
        this.recipe = recipe;
        this.data = data;
        this.listener = listener;
        this.training = new SequenceTraining(data.texts(), recipe, Set.of(), listener);
    }

    /** What came out of it, and nDCG@10 on the second last items of each way to serve. */
    record Taught(TrainedSequence trained, Figures figures) {}

    /** By what was chosen. */
    record Figures(double parts, double blend, double ranker) {
        boolean ordered() {
            return Math.max(blend, ranker) > parts;
        }
    }

    /** @param known the sequences without what measures the version */
    Taught teach(InteractionSequences known) {
        List<SequenceModel> early = training.fit(known);
        HeldOut cases = HeldOut.fromEnd(known, 1).fresh();
        CandidateTable table = scorer(early, known.withoutLast(1)).score(cases, "scores", listener);
        int items = data.itemIds().size();
        SequenceTransformer transformer = (SequenceTransformer) early.getLast();
        SequenceModel solved = TrainedSequence.solved(greatest(early), items);
        PartWeights parts = PartWeights.chosen(transformer, solved, cases, items);
        Figures figures = new Figures(
                cases.ndcg(parts.fused(transformer, solved), items),
                HeldOut.ndcg(LinearBlend.crossValidated(table, FOLDS)),
                HeldOut.ndcg(LearnedRanker.crossValidated(table, FOLDS, recipe.ranker(), listener)));
        List<SequenceModel> models = training.refit(early, known);
        return new Taught(
                new TrainedSequence(
                        data.itemIds(),
                        transformer,
                        transformer.text(),
                        greatest(models),
                        parts,
                        order(models, known, table, figures)),
                figures);
    }

    private @Nullable NextItemOrder order(
            List<SequenceModel> models, InteractionSequences known, CandidateTable table, Figures figures) {
        if (!figures.ordered()) {
            return null;
        }
        int[] all = IntStream.range(0, table.size()).toArray();
        CandidateOrder taught = figures.ranker() > figures.blend()
                ? LearnedRanker.train(table, all, recipe.ranker(), listener)
                : LinearBlend.tune(table, all);
        return new NextItemOrder(recipe, data.texts(), scorer(models, known), taught);
    }

    private CandidateScorer scorer(List<SequenceModel> models, InteractionSequences fitted) {
        return CandidateScorer.of(models, recipe, data.texts(), fitted);
    }

    /** The greatest weights of the solved matrix that may serve beside the transformer. */
    private SparseRows greatest(List<SequenceModel> models) {
        String name = recipe.solved().name();
        RecencyWeighted solved = models.stream()
                .filter(model -> model.name().equals(name))
                .map(RecencyWeighted.class::cast)
                .findFirst()
                .orElseThrow();
        return TrainedSequence.greatest(solved.rows(), data.itemIds().size());
    }
}
