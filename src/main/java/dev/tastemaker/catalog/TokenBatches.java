package dev.tastemaker.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Puts texts of near-equal token count together, so that a batch is padded by little: a batch costs what its longest text
 * costs times its texts.
 */
final class TokenBatches {
    private TokenBatches() {}

    /**
     * Positions in {@code tokens}, longest texts first: the last batches to be handed out are then the cheap ones and the
     * cores finish close together.
     */
    static List<int[]> of(long[][] tokens, int most) {
        Integer[] order = new Integer[tokens.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order, Comparator.comparingInt((Integer i) -> tokens[i].length).reversed());
        List<int[]> batches = new ArrayList<>();
        for (int from = 0; from < order.length; from += most) {
            int to = Math.min(order.length, from + most);
            batches.add(
                    Arrays.stream(order, from, to).mapToInt(Integer::intValue).toArray());
        }
        return batches;
    }
}
