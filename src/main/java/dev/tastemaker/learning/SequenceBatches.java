package dev.tastemaker.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Sequences in batches of about as many items, neighbours in length so that little is filled up; in another order each time. */
final class SequenceBatches {
    /** Sequences that are sorted by length together: enough to fit well, few enough to mix. */
    private static final int POOL = 3_000;

    /**
     * One step's data.
     *
     * @param items {@code rows} × {@code length} item numbers, filled up on the right with 0
     * @param places the places of {@code items} that count
     * @param targets for each of these the item that came next
     */
    record Batch(int rows, int length, long[] items, long[] places, long[] targets) {}

    private final List<int[]> rows = new ArrayList<>();
    private final int batchItems;
    private final Random random;

    SequenceBatches(InteractionSequences sequences, TransformerParameters parameters, Random random) {
        this.batchItems = parameters.batchItems();
        this.random = random;
        for (int[] row : sequences.rows()) {
            if (row.length > 1) {
                int from = Math.max(0, row.length - parameters.longest() - 1);
                rows.add(java.util.Arrays.copyOfRange(row, from, row.length));
            }
        }
    }

    List<Batch> shuffled() {
        Collections.shuffle(rows, random);
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += POOL) {
            List<int[]> pool = new ArrayList<>(rows.subList(from, Math.min(rows.size(), from + POOL)));
            pool.sort(Comparator.comparingInt(row -> row.length));
            List<int[]> batch = new ArrayList<>();
            int items = 0;
            for (int[] row : pool) {
                batch.add(row);
                items += row.length - 1;
                if (items >= batchItems) {
                    batches.add(batch(batch));
                    batch.clear();
                    items = 0;
                }
            }
            if (!batch.isEmpty()) {
                batches.add(batch(batch));
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    private static Batch batch(List<int[]> rows) {
        int length = rows.stream().mapToInt(row -> row.length - 1).max().orElse(1);
        int count = rows.stream().mapToInt(row -> row.length - 1).sum();
        long[] items = new long[rows.size() * length];
        long[] places = new long[count];
        long[] targets = new long[count];
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            int[] row = rows.get(i);
            for (int t = 0; t + 1 < row.length; t++) {
                items[i * length + t] = row[t];
                places[at] = (long) i * length + t;
                targets[at++] = row[t + 1];
            }
        }
        return new Batch(rows.size(), length, items, places, targets);
    }
}
