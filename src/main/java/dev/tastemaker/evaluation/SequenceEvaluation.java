package dev.tastemaker.evaluation;

import dev.tastemaker.learning.CandidateScorer;
import dev.tastemaker.learning.CandidateTable;
import dev.tastemaker.learning.HeldOut;
import dev.tastemaker.learning.InteractionSequences;
import dev.tastemaker.learning.LearnedRanker;
import dev.tastemaker.learning.LinearBlend;
import dev.tastemaker.learning.SequenceModel;
import dev.tastemaker.learning.SequenceRecipe;
import dev.tastemaker.learning.SequenceTraining;
import dev.tastemaker.problem.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Foresees what shoppers turned to last. Every model is fitted without the last two items of a sequence; the second last chooses
 * weights and teaches the ranker; the last is looked at once, by what has been chosen. Needs no store.
 */
final class SequenceEvaluation {
    private static final int FOLDS = 3;

    private final ProgressLines progress = new ProgressLines();
    private final SequenceRecipe recipe = SequenceRecipe.USUAL;
    private final Path folder;
    private final String split;
    private final Set<String> without;

    SequenceEvaluation(CommandLine line) {
        this.folder = Path.of(line.required("data"));
        this.split = line.option("split").orElse("test");
        this.without = Set.copyOf(line.all("without"));
        if (!split.equals("valid") && !split.equals("test")) {
            throw Refusal.invalid("--split must be valid or test");
        }
        for (String name : without) {
            if (!recipe.modelNames().contains(name)) {
                throw Refusal.invalid(
                        "there is no model " + name + "; there are " + String.join(", ", recipe.modelNames()));
            }
        }
        if (without.containsAll(recipe.modelNames())) {
            throw Refusal.invalid("no model is left");
        }
    }

    SequenceReport run() {
        long began = System.nanoTime();
        SequenceSet data = SequenceSet.read(folder);
        SequenceReport report = new SequenceReport(split, without, data);
        InteractionSequences known = data.sequences().withoutLast(1);
        SequenceTraining training = new SequenceTraining(data.texts(), recipe, without, progress);
        List<SequenceModel> models = training.fit(known); // which keeps the last item of these from fitting too
        CandidateScorer scorer = scorer(data, known.withoutLast(1), models);
        CandidateTable valid = scorer.score(HeldOut.fromEnd(data.sequences(), 2), "scores for validation", progress);
        if (split.equals("valid")) {
            valid(valid, report);
        } else {
            test(valid, scorer, training, models, data, report);
        }
        report.seconds((System.nanoTime() - began) / 1e9);
        return report;
    }

    private CandidateScorer scorer(SequenceSet data, InteractionSequences fitted, List<SequenceModel> models) {
        return CandidateScorer.of(models, recipe, data.texts(), fitted);
    }

    /** Each shopper's case judged by weights and trees that other shoppers' cases have chosen. */
    private void valid(CandidateTable valid, SequenceReport report) {
        report.singles(valid);
        report.candidates(valid);
        report.row("linear blend, usual weights", valid.blendRanks());
        report.linear("linear blend, " + FOLDS + " folds by shopper", LinearBlend.crossValidated(valid, FOLDS));
        report.ranked(
                "learned ranker, " + FOLDS + " folds by shopper",
                LearnedRanker.crossValidated(valid, FOLDS, recipe.ranker(), progress));
    }

    private void test(
            CandidateTable valid,
            CandidateScorer scorer,
            SequenceTraining training,
            List<SequenceModel> models,
            SequenceSet data,
            SequenceReport report) {
        int[] all = IntStream.range(0, valid.size()).toArray();
        LinearBlend blend = LinearBlend.tune(valid, all);
        HeldOut last = HeldOut.fromEnd(data.sequences(), 1);
        LearnedRanker ranker = LearnedRanker.train(valid, all, recipe.ranker(), progress);
        CandidateTable test = scorer.score(last, "scores for test", progress);
        report.singles(test);
        report.candidates(test);
        report.say("linear weights, chosen on validation: " + blend);
        report.linear("linear blend", blend.ranks(test));
        report.ranked("learned ranker (taught by validation labels)", ranker.ranks(test));

        InteractionSequences more = data.sequences().withoutLast(1);
        CandidateTable refit =
                scorer(data, more, training.refit(models, more)).score(last, "scores after the refit", progress);
        report.say("what is counted or solved for fitted again on train+validation, all else kept"
                + " (not comparable with published figures):");
        report.singles(refit);
        report.refitLinear("linear blend, refit", blend.ranks(refit));
        report.refitRanked("learned ranker, refit", ranker.ranks(refit));
    }
}
