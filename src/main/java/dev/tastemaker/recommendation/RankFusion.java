package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.recommendation.Recommendation.StageScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weighted reciprocal-rank fusion: an item's score is the sum over stages of weight / (k + rank), less where a stage says
 * itself that it found only part of what was asked for. Cormack, Clarke and
 * Büttcher, "Reciprocal rank fusion outperforms Condorcet and individual rank learning methods", SIGIR 2009.
 */
final class RankFusion {
    /** An item with its fused score and what each stage said of it. */
    record Fused(String itemId, double score, List<StageScore> stages) implements Comparable<Fused> {
        /** Best first; equal scores in id order. */
        @Override
        public int compareTo(Fused other) {
            int byScore = Double.compare(other.score, score);
            return byScore != 0 ? byScore : itemId.compareTo(other.itemId);
        }
    }

    /** The score by words that is usual where a title holds all of them. */
    private static final double ABOUT_ALL_OF_IT = 0.7;

    private final int constant;
    private final Map<String, Double> weights;

    RankFusion(int constant, Map<String, Double> weights) {
        this.constant = constant;
        this.weights = weights;
    }

    /** The same with the weights of some stages multiplied. */
    RankFusion times(Map<String, Double> factors) {
        Map<String, Double> scaled = new HashMap<>(weights);
        factors.forEach((stage, factor) -> scaled.put(stage, weight(stage) * factor));
        return new RankFusion(constant, scaled);
    }

    double weight(String stage) {
        return weights.getOrDefault(stage, 1.0);
    }

    /**
     * All items of all stages, best first.
     *
     * @param found stage to its candidates, best first
     * @param onlyReordering stages that move items found by the others and bring none of their own
     */
    List<Fused> fuse(Map<String, List<ScoredItem>> found, Set<String> onlyReordering) {
        Map<String, List<StageScore>> stagesOf = new HashMap<>();
        found.forEach((stage, candidates) -> {
            if (!onlyReordering.contains(stage)) {
                add(stagesOf, stage, candidates, true);
            }
        });
        found.forEach((stage, candidates) -> {
            if (onlyReordering.contains(stage)) {
                add(stagesOf, stage, candidates, false);
            }
        });
        return stagesOf.entrySet().stream()
                .map(entry -> new Fused(entry.getKey(), score(entry.getValue()), List.copyOf(entry.getValue())))
                .sorted()
                .toList();
    }

    private static void add(
            Map<String, List<StageScore>> stagesOf, String stage, List<ScoredItem> candidates, boolean bringsItems) {
        int rank = 0;
        for (ScoredItem candidate : candidates) {
            rank++;
            StageScore score = new StageScore(stage, rank, candidate.score());
            if (bringsItems) {
                stagesOf.computeIfAbsent(candidate.itemId(), id -> new ArrayList<>())
                        .add(score);
            } else {
                stagesOf.computeIfPresent(candidate.itemId(), (id, scores) -> {
                    scores.add(score);
                    return scores;
                });
            }
        }
    }

    private double score(List<StageScore> stages) {
        return stages.stream().mapToDouble(this::share).sum();
    }

    /** What a stage adds to the score of an item. */
    double share(StageScore stage) {
        return weight(stage.stage()) * trust(stage) / (constant + stage.rank());
    }

    /**
     * Ranks alone say nothing of how good the best is: where nothing holds the query's words, something is first all the
     * same. By words the score is the share of the query that an item is about, and less of it counts for less.
     */
    private static double trust(StageScore stage) {
        return stage.stage().equals(LexicalRetriever.STAGE)
                ? Math.sqrt(Math.clamp(stage.score() / ABOUT_ALL_OF_IT, 0, 1))
                : 1;
    }
}
