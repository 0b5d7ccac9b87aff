package dev.tastemaker.evaluation;

import dev.tastemaker.learning.CandidateScorer;
import dev.tastemaker.learning.CandidateTable;
import dev.tastemaker.learning.ContextFeatures;
import dev.tastemaker.learning.HeldOut;
import dev.tastemaker.learning.InteractionSequences;
import dev.tastemaker.learning.LearnedRanker;
import dev.tastemaker.learning.LinearBlend;
import dev.tastemaker.learning.SequenceModel;
import dev.tastemaker.learning.SequenceRecipe;
import dev.tastemaker.learning.SequenceTraining;
import dev.tastemaker.problem.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Foresees what shoppers turned to last. Every model is fitted without the last two items of a sequence; the second last chooses
 * weights and teaches the ranker; the last is looked at once, by what has been chosen. Needs no store.
 */
final class SequenceEvaluation {
    private static final int FOLDS = 5;

    private final ProgressLines progress = new ProgressLines();
    private final Path folder;
    private final String split;
    private final Set<String> without;
    private final SequenceRecipe recipe = SequenceRecipe.USUAL;

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
    }

    SequenceReport run() {
        long began = System.nanoTime();
        SequenceSet data = SequenceSet.read(folder);
        SequenceReport report = new SequenceReport(split, without, data);
        InteractionSequences known = data.sequences().withoutLast(1); // of which the last items choose
        SequenceTraining training = new SequenceTraining(data.texts(), recipe, without, progress);
        List<SequenceModel> models = training.fit(known);
        ContextFeatures context =
                new ContextFeatures(data.texts(), known.withoutLast(1).popularity());
        CandidateScorer scorer = new CandidateScorer(models, context, recipe.fromEach());
        CandidateTable valid = scorer.score(HeldOut.fromEnd(data.sequences(), 2), "scores for validation", progress);
        if (split.equals("valid")) {
            valid(valid, report);
        } else {
            CandidateTable test = scorer.score(HeldOut.fromEnd(data.sequences(), 1), "scores for test", progress);
            Chosen chosen = choose(valid);
            test(chosen, valid, test, report);
            refit(chosen, training, models, data, report);
            chosen.ranker().close();
        }
        report.seconds((System.nanoTime() - began) / 1e9);
        return report;
    }

    /** A blend and a ranker, chosen and taught by validation cases alone. */
    private record Chosen(LinearBlend blend, LearnedRanker ranker) {}

    private Chosen choose(CandidateTable valid) {
        LinearBlend blend = LinearBlend.tune(valid, LearnedRanker.rows(valid, row -> true), Set.of());
        LearnedRanker trial = LearnedRanker.train(
                valid,
                LearnedRanker.rows(valid, row -> row % FOLDS != 0),
                LearnedRanker.rows(valid, row -> row % FOLDS == 0),
                recipe.ranker(),
                progress);
        int rounds = trial.rounds();
        trial.close();
        return new Chosen(
                blend,
                LearnedRanker.train(
                        valid,
                        LearnedRanker.rows(valid, row -> true),
                        new int[0],
                        recipe.ranker().withRounds(rounds),
                        progress));
    }

    private void test(Chosen chosen, CandidateTable valid, CandidateTable test, SequenceReport report) {
        report.singles(test);
        report.candidates(test);
        report.say("linear weights chosen on validation: " + chosen.blend());
        report.say("ranker: " + chosen.ranker().rounds() + " trees, taught by validation labels; in " + FOLDS
                + " folds by shopper on validation:");
        report.row(
                "  linear blend on validation, weights in-sample",
                chosen.blend().ranks(valid));
        report.linear("linear blend", chosen.blend().ranks(test));
        report.ranked(
                "learned ranker (taught by validation labels)", chosen.ranker().ranks(test));
    }

    /** Each shopper's case judged by weights and trees that other shoppers' cases have chosen. */
    private void valid(CandidateTable valid, SequenceReport report) {
        report.singles(valid);
        report.candidates(valid);
        double[] linear = new double[valid.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int kept = fold;
            double[] ranks = LinearBlend.tune(valid, LearnedRanker.rows(valid, row -> row % FOLDS != kept), Set.of())
                    .ranks(valid);
            for (int row = fold; row < ranks.length; row += FOLDS) {
                linear[row] = ranks[row];
            }
        }
        report.linear("linear blend, " + FOLDS + " folds by shopper", linear);
        report.ranked(
                "learned ranker, " + FOLDS + " folds by shopper",
                LearnedRanker.crossValidated(valid, FOLDS, recipe.ranker(), progress));
    }

    /** What is counted or solved for is fitted again with the validation items; weights and trees stay. */
    private void refit(
            Chosen chosen,
            SequenceTraining training,
            List<SequenceModel> models,
            SequenceSet data,
            SequenceReport report) {
        InteractionSequences more = data.sequences().withoutLast(1);
        List<SequenceModel> again = new ArrayList<>(training.counted(more));
        models.stream()
                .filter(model -> again.stream().noneMatch(each -> each.name().equals(model.name())))
                .forEach(again::add);
        ContextFeatures context = new ContextFeatures(data.texts(), more.popularity());
        CandidateTable test = new CandidateScorer(again, context, recipe.fromEach())
                .score(HeldOut.fromEnd(data.sequences(), 1), "scores after the refit", progress);
        report.say("statistics fitted again on train+validation (not comparable with published figures):");
        report.singles(test);
        report.refitLinear("linear blend, refit", chosen.blend().ranks(test));
        report.refitRanked("learned ranker, refit", chosen.ranker().ranks(test));
    }
}
