package dev.tastemaker.catalog;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The best of scores that are known all at once. A heap compares each with some of those before, and ids wherever scores are
 * equal; here the score that the last of the best has is looked for first, and ids are compared only among equals.
 */
public final class BestScores {
    private static final int FEW = 16;

    private BestScores() {}

    /**
     * Which of them are the best, best first; of equal scores the one with the smaller id first.
     *
     * @param scores not below 0; the first {@code count} of them
     * @param ids which to its id
     */
    public static int[] of(double[] scores, int count, int limit, IntFunction<String> ids) {
        double least = count > limit && limit > 0 ? largest(Arrays.copyOf(scores, count), limit) : 0;
        int[] best = new int[count];
        int found = 0;
        for (int i = 0; i < count; i++) {
            if (scores[i] >= least) {
                best[found++] = i;
            }
        }
        int[] sorted = inOrder(Arrays.copyOf(best, found), scores, ids);
        return sorted.length > limit ? Arrays.copyOf(sorted, limit) : sorted;
    }

    /** The score that {@code rank} of them are not below, by Hoare's selection; 1 is the largest. Puts them in another order. */
    private static double largest(double[] scores, int rank) {
        int from = 0;
        int to = scores.length - 1;
        while (from < to) {
            double pivot = scores[(from + to) >>> 1];
            int left = from;
            int right = to;
            while (left <= right) {
                while (scores[left] > pivot) {
                    left++;
                }
                while (scores[right] < pivot) {
                    right--;
                }
                if (left <= right) {
                    double score = scores[left];
                    scores[left++] = scores[right];
                    scores[right--] = score;
                }
            }
            if (rank - 1 <= right) {
                to = right;
            } else if (rank - 1 >= left) {
                from = left;
            } else {
                break;
            }
        }
        return scores[rank - 1];
    }

    /** Sorted as whole numbers, whose lowest bits say which it is; then what those bits put in no order. */
    private static int[] inOrder(int[] best, double[] scores, IntFunction<String> ids) {
        long which = Long.highestOneBit(Math.max(1, best.length)) * 2 - 1;
        long[] keys = new long[best.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ((Long.MAX_VALUE - Double.doubleToRawLongBits(scores[best[i]])) & ~which) | i;
        }
        Arrays.sort(keys);
        int[] sorted = new int[best.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = best[(int) (keys[i] & which)];
        }
        for (int from = 0, to; from < keys.length; from = to) {
            to = from + 1;
            while (to < keys.length && (keys[to] & ~which) == (keys[from] & ~which)) {
                to++;
            }
            if (to > from + 1) {
                sortAlike(sorted, from, to, scores, ids);
            }
        }
        return sorted;
    }

    /** Those whose scores are the same, or nearly: mostly two or three, which are put in their places one after the other. */
    private static void sortAlike(int[] sorted, int from, int to, double[] scores, IntFunction<String> ids) {
        if (to - from > FEW) {
            int[] run = IntStream.range(from, to)
                    .mapToObj(i -> sorted[i])
                    .sorted((one, other) -> compare(one, other, scores, ids))
                    .mapToInt(Integer::intValue)
                    .toArray();
            System.arraycopy(run, 0, sorted, from, run.length);
            return;
        }
        for (int next = from + 1; next < to; next++) {
            int moved = sorted[next];
            int at = next;
            while (at > from && compare(moved, sorted[at - 1], scores, ids) < 0) {
                sorted[at] = sorted[--at];
            }
            sorted[at] = moved;
        }
    }

    private static int compare(int one, int other, double[] scores, IntFunction<String> ids) {
        return scores[one] != scores[other]
                ? Double.compare(scores[other], scores[one])
                : ids.apply(one).compareTo(ids.apply(other));
    }
}
