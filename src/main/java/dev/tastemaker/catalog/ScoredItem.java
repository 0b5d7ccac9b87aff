package dev.tastemaker.catalog;

import java.util.Comparator;

/**
 * An item id as one retriever found it, best first; {@code score} is comparable only within one retriever.
 *
 * @param number the number of its id in {@link ItemNumbers}, so that nobody has to look it up; says nothing that the id does not, and is
 *     {@link ItemNumbers#NONE} where the store was asked
 */
public record ScoredItem(String itemId, double score, int number) {
    /** Of equal scores the smaller id first. Written out: each feed orders hundreds by it. */
    public static final Comparator<ScoredItem> BEST_FIRST = (one, other) -> {
        int byScore = Double.compare(other.score, one.score);
        return byScore != 0 ? byScore : one.itemId.compareTo(other.itemId);
    };

    public ScoredItem(String itemId, double score) {
        this(itemId, score, ItemNumbers.NONE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoredItem that && itemId.equals(that.itemId) && Double.compare(score, that.score) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * itemId.hashCode() + Double.hashCode(score);
    }
}
