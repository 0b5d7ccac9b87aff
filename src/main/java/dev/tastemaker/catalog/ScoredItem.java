package dev.tastemaker.catalog;

import java.util.Comparator;

/** An item id as one retriever found it, best first; {@code score} is comparable only within one retriever. */
public record ScoredItem(String itemId, double score) {
    /** Of equal scores the smaller id first. Written out: each feed orders hundreds by it. */
    public static final Comparator<ScoredItem> BEST_FIRST = (one, other) -> {
        int byScore = Double.compare(other.score, one.score);
        return byScore != 0 ? byScore : one.itemId.compareTo(other.itemId);
    };
}
