package dev.tastemaker.learning;

import java.util.Map;

/**
 * How the learned ranker is grown.
 *
 * @param depth of a tree
 * @param rate how much of each tree counts
 * @param rounds trees
 */
public record RankerParameters(int depth, double rate, int rounds, long seed) {
    private static final int LITTLE = 200_000;

    public RankerParameters {
        if (depth < 1 || !(rate > 0) || rounds < 1) {
            throw new IllegalArgumentException("depth, rate and rounds must be positive");
        }
    }

    RankerParameters withSeed(long other) {
        return new RankerParameters(depth, rate, rounds, other);
    }

    /**
     * In XGBoost's words. Little is grown on one thread: several would wait for each other longer than they work, the longer the busier
     * the machine.
     *
     * @param rows that are learned from
     */
    Map<String, Object> settings(int rows) {
        int threads = rows < LITTLE ? 1 : Runtime.getRuntime().availableProcessors();
        return Map.ofEntries(
                Map.entry("objective", "rank:ndcg"),
                Map.entry("eval_metric", "ndcg@10"),
                Map.entry("lambdarank_pair_method", "topk"),
                Map.entry("lambdarank_num_pair_per_sample", 20),
                Map.entry("max_depth", depth),
                Map.entry("eta", rate),
                Map.entry("subsample", 0.7),
                Map.entry("colsample_bytree", 0.5),
                Map.entry("min_child_weight", 5),
                Map.entry("lambda", 1),
                Map.entry("tree_method", "hist"),
                Map.entry("seed", seed),
                Map.entry("nthread", threads));
    }
}
