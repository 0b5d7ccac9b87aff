package dev.tastemaker.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts texts of near-equal token count together, so that a batch is padded by little: a batch costs what its longest text
 * costs times its texts.
 */
final class TokenBatches {
    /** What a run costs besides its tokens, in tokens: reading the weights (1.4 ms where a token takes .095). */
    private static final int RUN = 15;

    private TokenBatches() {}

    /**
     * Positions in {@code tokens}, longest texts first: the last batches to be handed out are then the cheap ones and the
     * cores finish close together.
     *
     * @param most tokens in a batch, padding included; a longer text is a batch of its own
     */
    static List<int[]> of(long[][] tokens, int most) {
        int[] order = longestFirst(tokens);
        List<int[]> batches = new ArrayList<>();
        for (int from = 0; from < order.length; ) {
            int longest = Math.max(1, tokens[order[from]].length);
            int to = Math.min(order.length, from + Math.max(1, most / longest));
            batches.add(Arrays.copyOfRange(order, from, to));
            from = to;
        }
        return batches;
    }

    /**
     * Positions in {@code tokens} in the batches that cost least together, longest texts first: a few texts, whose padding would cost
     * more than another run of the model.
     */
    static List<int[]> cheapest(long[][] tokens) {
        int[] order = longestFirst(tokens);
        int[] costs = new int[order.length + 1];
        int[] ends = new int[order.length];
        for (int from = order.length - 1; from >= 0; from--) {
            costs[from] = Integer.MAX_VALUE;
            for (int to = from + 1; to <= order.length; to++) {
                int cost = RUN + (to - from) * tokens[order[from]].length + costs[to];
                if (cost < costs[from]) {
                    costs[from] = cost;
                    ends[from] = to;
                }
            }
        }
        List<int[]> batches = new ArrayList<>();
        for (int from = 0; from < order.length; from = ends[from]) {
            batches.add(Arrays.copyOfRange(order, from, ends[from]));
        }
        return batches;
    }

    private static int[] longestFirst(long[][] tokens) {
        return IntStream.range(0, tokens.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> tokens[i].length).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
