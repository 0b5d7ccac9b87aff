package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.BestScores;
import dev.tastemaker.catalog.ItemNumbers;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.catalog.SlotPlaces;
import dev.tastemaker.recommendation.Recommendation.StageScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Weighted reciprocal-rank fusion: an item's score is the sum over stages of weight / (k + rank), less where a stage says
 * itself that it found only part of what was asked for. Cormack, Clarke and
 * Büttcher, "Reciprocal rank fusion outperforms Condorcet and individual rank learning methods", SIGIR 2009.
 */
final class RankFusion {
    /** The score by words that is usual where a title holds all of them. */
    private static final double ABOUT_ALL_OF_IT = 0.7;
    /** Items that the stages find together, usually; more find room too. */
    private static final int EXPECTED = 512;

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
        Fused fused = new Fused(numbers(found.values()));
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

    /** The numbers of the items; those of this answer alone where the store was asked for any. */
    private static ToIntFunction<ScoredItem> numbers(Collection<List<ScoredItem>> found) {
        for (List<ScoredItem> candidates : found) {
            for (ScoredItem candidate : candidates) {
                if (candidate.number() == ItemNumbers.NONE) {
                    Map<String, Integer> own = new HashMap<>();
                    return item -> own.computeIfAbsent(item.itemId(), id -> own.size());
                }
            }
        }
        return ScoredItem::number;
    }

    /** Items, in the order in which they were found, and what was said of each: ids and stages are put together for the best alone. */
    private final class Fused {
        private final List<Said> said = new ArrayList<>();
        private final List<ScoredItem> items = new ArrayList<>();
        private final SlotPlaces places = new SlotPlaces(EXPECTED);
        private final ToIntFunction<ScoredItem> numbers;
        private double[] sums = new double[EXPECTED];
        /** What rounding took from each sum: in whatever order stages answer, equal shares are an equal score. */
        private double[] lost = new double[EXPECTED];

        Fused(ToIntFunction<ScoredItem> numbers) {
            this.numbers = numbers;
        }

        /** What one stage said, by place: a rank, 0 of what it did not find. */
        private record Said(String stage, List<ScoredItem> candidates, int[] ranks) {
            @Nullable
            StageScore of(int place) {
                int rank = place < ranks.length ? ranks[place] : 0;
                return rank == 0
                        ? null
                        : new StageScore(stage, rank, candidates.get(rank - 1).score());
            }
        }

        void add(String stage, List<ScoredItem> candidates, boolean bringsItems) {
            double weight = weight(stage);
            int[] ranks = new int[items.size() + candidates.size()];
            int rank = 0;
            for (ScoredItem candidate : candidates) {
                rank++;
                int number = numbers.applyAsInt(candidate);
                int place = bringsItems ? places.put(number) : places.get(number);
                if (place != SlotPlaces.NOWHERE) {
                    if (place == items.size()) {
                        items.add(candidate);
                    }
                    ranks[place] = rank;
                    add(place, share(weight, stage, rank, candidate.score()));
                }
            }
            said.add(new Said(stage, candidates, ranks));
        }

        private void add(int place, double share) {
            if (place >= sums.length) {
                sums = Arrays.copyOf(sums, 2 * place);
                lost = Arrays.copyOf(lost, 2 * place);
            }
            double more = share - lost[place];
            double next = sums[place] + more;
            lost[place] = next - sums[place] - more;
            sums[place] = next;
        }

        List<Entry> bestFirst(int most) {
            double[] scores = new double[items.size()];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = sums[i] - lost[i];
            }
            int[] best = BestScores.of(
                    scores, scores.length, most, place -> items.get(place).itemId());
            List<Entry> entries = new ArrayList<>(best.length);
            for (int place : best) {
                entries.add(new Entry(items.get(place).itemId(), scores[place], stages(place), List.of(), null));
            }
            return entries;
        }

        private List<StageScore> stages(int place) {
            List<StageScore> stages = new ArrayList<>(said.size());
            for (Said each : said) {
                StageScore score = each.of(place);
                if (score != null) {
                    stages.add(score);
                }
            }
            return stages;
        }
    }

    /** What a stage adds to the score of an item. */
    double share(StageScore stage) {
        return share(weight(stage.stage()), stage.stage(), stage.rank(), stage.score());
    }

    private double share(double weight, String stage, int rank, double score) {
        return weight * trust(stage, score) / (constant + rank);
    }

    /**
     * Ranks alone say nothing of how good the best is: where nothing holds the query's words, something is first all the
     * same. By words the score is the share of the query that an item is about, and less of it counts for less.
     */
    private static double trust(String stage, double score) {
        return stage.equals(LexicalRetriever.STAGE) ? Math.sqrt(Math.clamp(score / ABOUT_ALL_OF_IT, 0, 1)) : 1;
    }
}
