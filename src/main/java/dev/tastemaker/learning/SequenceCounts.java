package dev.tastemaker.learning;

/**
 * What is counted of sequences for a ranker's {@link ContextFeatures}.
 *
 * @param popularity how often each item occurs
 * @param first how often it stands at the beginning of a row
 * @param last how often at the end
 * @param place sum over its occurrences of where in the row it stands, 0 to 1
 * @param together how many shoppers turned to two items
 * @param steps how often one comes within three steps after another, farther ones counting less
 */
record SequenceCounts(
        float[] popularity, float[] first, float[] last, float[] place, SparseRows together, SparseRows steps) {
    private static final int WINDOW = 3;

    static SequenceCounts of(InteractionSequences sequences) {
        int items = sequences.items();
        float[] first = new float[items];
        float[] last = new float[items];
        float[] place = new float[items];
        for (int[] row : sequences.rows()) {
            for (int i = 0; i < row.length; i++) {
                first[row[i]] += i == 0 ? 1 : 0;
                last[row[i]] += i == row.length - 1 ? 1 : 0;
                place[row[i]] += (i + 0.5f) / row.length;
            }
        }
        return new SequenceCounts(
                sequences.popularity(),
                first,
                last,
                place,
                SparseRows.of(CoOccurrence.counts(sequences), items),
                SparseRows.of(Transitions.counts(sequences, WINDOW, 0), items));
    }
}
