package dev.tastemaker.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What one ranking is worth against the ratings of its query. A figure that the ratings leave undefined is empty: nDCG
 * where nobody found anything good, recall and reciprocal rank where nothing is perfect.
 *
 * @param ndcg at 10, with gain 2^rating - 1; an item that was not judged gains nothing
 * @param judgedNdcg the same over the judged items of the ranking alone
 * @param linearNdcg {@code ndcg} with the rating itself as gain
 * @param judged share of the first 10 that was judged
 * @param recall share of the perfect items (rating 3) among the first 100
 * @param reciprocalRank of the first perfect item
 */
record RankingScores(
        OptionalDouble ndcg,
        OptionalDouble judgedNdcg,
        OptionalDouble linearNdcg,
        double judged,
        OptionalDouble recall,
        OptionalDouble reciprocalRank) {
    private static final int CUT = 10;
    private static final int DEEP_CUT = 100;
    private static final int PERFECT = 3;

    static RankingScores of(List<String> ranking, Map<String, Integer> ratings) {
        List<String> judged = ranking.stream().filter(ratings::containsKey).toList();
        return new RankingScores(
                ndcg(ranking, ratings, true),
                ndcg(judged, ratings, true),
                ndcg(ranking, ratings, false),
                ranking.stream().limit(CUT).filter(ratings::containsKey).count() / (double) CUT,
                recall(ranking, ratings),
                reciprocalRank(ranking, ratings));
    }

    private static OptionalDouble ndcg(List<String> ranking, Map<String, Integer> ratings, boolean exponential) {
        List<Integer> best =
                ratings.values().stream().sorted(Comparator.reverseOrder()).toList();
        double ideal = gain(best, exponential);
        if (ideal == 0) {
            return OptionalDouble.empty();
        }
        List<Integer> got = new ArrayList<>();
        ranking.stream().limit(CUT).forEach(id -> got.add(ratings.getOrDefault(id, 0)));
        return OptionalDouble.of(gain(got, exponential) / ideal);
    }

    private static double gain(List<Integer> ratings, boolean exponential) {
        double sum = 0;
        for (int i = 0; i < Math.min(CUT, ratings.size()); i++) {
            double gain = exponential ? Math.pow(2, ratings.get(i)) - 1 : ratings.get(i);
            sum += gain * Math.log(2) / Math.log(i + 2.0);
        }
        return sum;
    }

    private static OptionalDouble recall(List<String> ranking, Map<String, Integer> ratings) {
        long perfect =
                ratings.values().stream().filter(rating -> rating >= PERFECT).count();
        if (perfect == 0) {
            return OptionalDouble.empty();
        }
        long found = ranking.stream()
                .limit(DEEP_CUT)
                .filter(id -> ratings.getOrDefault(id, 0) >= PERFECT)
                .count();
        return OptionalDouble.of(found / (double) perfect);
    }

    private static OptionalDouble reciprocalRank(List<String> ranking, Map<String, Integer> ratings) {
        if (ratings.values().stream().noneMatch(rating -> rating >= PERFECT)) {
            return OptionalDouble.empty();
        }
        for (int i = 0; i < ranking.size(); i++) {
            if (ratings.getOrDefault(ranking.get(i), 0) >= PERFECT) {
                return OptionalDouble.of(1.0 / (i + 1));
            }
        }
        return OptionalDouble.of(0);
    }
}
