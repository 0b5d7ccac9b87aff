package dev.tastemaker.learning;

import java.util.Map;

/**
 * How the learned ranker is grown.
 *
 * @param depth of a tree
 * @param rate how much of each tree counts
 * @param rounds trees at most
 * @param lookEvery trees between two looks at the cases kept apart
 */
public record RankerParameters(int depth, double rate, int rounds, int lookEvery, long seed) {
    public static final RankerParameters USUAL = new RankerParameters(4, 0.08, 400, 20, 1);

    public RankerParameters {
        if (depth < 1 || !(rate > 0) || rounds < 1 || lookEvery < 1) {
            throw new IllegalArgumentException("depth, rate, rounds and lookEvery must be positive");
        }
    }

    /** In XGBoost's words. */
    Map<String, Object> settings(int threads) {
        return Map.ofEntries(
                Map.entry("objective", "rank:ndcg"),
                Map.entry("eval_metric", "ndcg@10"),
                Map.entry("lambdarank_pair_method", "topk"),
                Map.entry("lambdarank_num_pair_per_sample", 20),
                Map.entry("max_depth", depth),
                Map.entry("eta", rate),
                Map.entry("subsample", 0.7),
                Map.entry("colsample_bytree", 0.6),
                Map.entry("min_child_weight", 5),
                Map.entry("tree_method", "hist"),
                Map.entry("seed", seed),
                Map.entry("nthread", threads));
    }

    RankerParameters withSeed(long other) {
        return new RankerParameters(depth, rate, rounds, lookEvery, other);
    }

    public RankerParameters withRounds(int other) {
        return new RankerParameters(depth, rate, other, lookEvery, seed);
    }
}
