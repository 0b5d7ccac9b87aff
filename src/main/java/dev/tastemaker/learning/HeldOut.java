package dev.tastemaker.learning;

import java.util.stream.IntStream;

/**
 * Next items kept from training, to see how well they are foreseen.
 *
 * @param histories what came before, a row per case
 * @param targets what came next
 */
public record HeldOut(int[][] histories, int[] targets) {
    private static final int CUT = 10;

    public HeldOut {
        if (histories.length != targets.length) {
            throw new IllegalArgumentException(histories.length + " histories, " + targets.length + " targets");
        }
    }

    /**
     * The {@code back}-th item from the end of each row that has something before it; 1 is the last.
     *
     * @throws IllegalArgumentException when no row is long enough
     */
    public static HeldOut fromEnd(InteractionSequences sequences, int back) {
        int[][] rows = java.util.Arrays.stream(sequences.rows())
                .filter(row -> row.length > back)
                .toArray(int[][]::new);
        if (rows.length == 0) {
            throw new IllegalArgumentException("no sequence is longer than " + back);
        }
        int[][] histories = new int[rows.length][];
        int[] targets = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int at = rows[i].length - back;
            histories[i] = java.util.Arrays.copyOf(rows[i], at);
            targets[i] = rows[i][at];
        }
        return new HeldOut(histories, targets);
    }

    public int size() {
        return targets.length;
    }

    /** Every {@code rows.length / most}-th row's last item, of rows that have at least two. */
    static HeldOut lastOf(InteractionSequences sequences, int most) {
        int[][] rows = java.util.Arrays.stream(sequences.rows())
                .filter(row -> row.length > 1)
                .toArray(int[][]::new);
        int step = Math.max(1, (rows.length + most - 1) / most);
        int[] chosen =
                IntStream.range(0, rows.length).filter(i -> i % step == 0).toArray();
        int[][] histories = new int[chosen.length][];
        int[] targets = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            int[] row = rows[chosen[i]];
            histories[i] = java.util.Arrays.copyOf(row, row.length - 1);
            targets[i] = row[row.length - 1];
        }
        return new HeldOut(histories, targets);
    }

    /** nDCG at 10 over all items, own histories removed. */
    double ndcg(SequenceTransformer model) {
        return IntStream.range(0, targets.length)
                .parallel()
                .mapToDouble(i -> {
                    float[] scores = new float[model.items()];
                    model.score(histories[i], scores);
                    double rank = NextItemRank.of(scores, histories[i], targets[i]);
                    return rank < CUT ? Math.log(2) / Math.log(rank + 2) : 0;
                })
                .average()
                .orElse(0);
    }
}
