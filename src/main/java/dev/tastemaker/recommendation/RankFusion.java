package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.BestScores;
import dev.tastemaker.catalog.IdSlots;
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
     * The items of all stages, best first; equal scores in id order.
     *
     * @param found stage to its candidates, best first
     * @param onlyReordering stages that move items found by the others and bring none of their own
     * @param most of the best that are wanted
     */
    List<Entry> fuse(Map<String, List<ScoredItem>> found, Set<String> onlyReordering, int most) {
        Fused fused = new Fused();
        found.forEach((stage, candidates) -> {
            if (!onlyReordering.contains(stage)) {
                fused.add(stage, candidates, true);
            }
        });
        found.forEach((stage, candidates) -> {
            if (onlyReordering.contains(stage)) {
                fused.add(stage, candidates, false);
            }
        });
        return fused.bestFirst(most);
    }

    /** Items, in the order in which they were found, and what was said of each. */
    private final class Fused {
        private final IdSlots places = new IdSlots();
        private final List<String> ids = new ArrayList<>();
        private final List<List<StageScore>> stages = new ArrayList<>();

        void add(String stage, List<ScoredItem> candidates, boolean bringsItems) {
            int rank = 0;
            for (ScoredItem candidate : candidates) {
                rank++;
                int place = places.get(candidate.itemId());
                if (place == IdSlots.NOWHERE && bringsItems) {
                    place = ids.size();
                    places.put(candidate.itemId(), place);
                    ids.add(candidate.itemId());
                    stages.add(new ArrayList<>(2));
                }
                if (place != IdSlots.NOWHERE) {
                    stages.get(place).add(new StageScore(stage, rank, candidate.score()));
                }
            }
        }

        List<Entry> bestFirst(int most) {
            double[] scores = new double[ids.size()];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = score(stages.get(i));
            }
            int[] best = BestScores.of(scores, scores.length, most, ids::get);
            Entry[] entries = new Entry[best.length];
            for (int i = 0; i < entries.length; i++) {
                entries[i] = new Entry(ids.get(best[i]), scores[best[i]], stages.get(best[i]), List.of(), null);
            }
            return List.of(entries);
        }
    }

    /** The sum of the shares, with what rounding took from it: in whatever order stages answer, equal shares are an equal score. */
    private double score(List<StageScore> stages) {
        double sum = 0;
        double lost = 0;
        for (StageScore stage : stages) {
            double more = share(stage) - lost;
            double next = sum + more;
            lost = next - sum - more;
            sum = next;
        }
        return sum - lost;
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
