package dev.tastemaker.learning;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
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
        int[][] rows =
                Arrays.stream(sequences.rows()).filter(row -> row.length > back).toArray(int[][]::new);
        if (rows.length == 0) {
            throw new IllegalArgumentException("no sequence is longer than " + back);
        }
        int[][] histories = new int[rows.length][];
        int[] targets = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int at = rows[i].length - back;
            histories[i] = Arrays.copyOf(rows[i], at);
            targets[i] = rows[i][at];
        }
        return new HeldOut(histories, targets);
    }

    /** Those whose item is not of their history: what is served as next is new to a shopper. */
    HeldOut fresh() {
        int[] kept = IntStream.range(0, targets.length)
                .filter(i -> Arrays.stream(histories[i]).noneMatch(item -> item == targets[i]))
                .toArray();
        return new HeldOut(
                Arrays.stream(kept).mapToObj(i -> histories[i]).toArray(int[][]::new),
                Arrays.stream(kept).map(i -> targets[i]).toArray());
    }

    public int size() {
        return targets.length;
    }

    /** Every {@code rows.length / most}-th row's last item, of rows that have at least two. */
    static HeldOut lastOf(InteractionSequences sequences, int most) {
        int[][] rows =
                Arrays.stream(sequences.rows()).filter(row -> row.length > 1).toArray(int[][]::new);
        int step = Math.max(1, (rows.length + most - 1) / most);
        int[] chosen =
                IntStream.range(0, rows.length).filter(i -> i % step == 0).toArray();
        int[][] histories = new int[chosen.length][];
        int[] targets = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            int[] row = rows[chosen[i]];
            histories[i] = Arrays.copyOf(row, row.length - 1);
            targets[i] = row[row.length - 1];
        }
        return new HeldOut(histories, targets);
    }

    /** nDCG at 10 over all items, own histories removed. */
    double ndcg(SequenceModel model, int items) {
        return mean(model, items, HeldOut::gain);
    }

    /** nDCG at 10 of cases whose items have these ranks. */
    static double ndcg(double[] ranks) {
        return Arrays.stream(ranks).map(HeldOut::gain).average().orElse(0);
    }

    private static double gain(double rank) {
        return rank < CUT ? Math.log(2) / Math.log(rank + 2) : 0;
    }

    /** Share of the cases whose item is among the first 10. */
    double recall(SequenceModel model, int items) {
        return mean(model, items, rank -> rank < CUT ? 1 : 0);
    }

    private double mean(SequenceModel model, int items, DoubleUnaryOperator gain) {
        return IntStream.range(0, targets.length)
                .parallel()
                .mapToDouble(i -> {
                    float[] scores = new float[items];
                    model.score(histories[i], scores);
                    return gain.applyAsDouble(NextItemRank.of(scores, histories[i], targets[i]));
                })
                .average()
                .orElse(0);
    }
}
