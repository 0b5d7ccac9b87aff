package dev.tastemaker.learning;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Solves for an item-to-item matrix in one step instead of by descent.
 *
 * <p>EASE: {@code P = (X'X + λI)^-1}, weight of {@code i} for {@code j}: {@code -P[i][j] / P[j][j]}, none for itself. SLIST:
 * {@code (S'S + λI)^-1 S'T}, a row of {@code S} a history with recency weights, of {@code T} the item that came next.
 *
 * <p>With text, {@code αK} is added to {@code X'X}, {@code S'S} and {@code S'T}; {@code K} holds the cosines of the items' words.
 * That is side information as further rows of the data: Jeunen, Van Balen and Goethals, "Closed-form models for collaborative
 * filtering with side-information", RecSys 2020. The product with the dense {@code K} is never made: with {@code G = S'S + αK +
 * λI} and {@code P = G^-1}, {@code P(S'T + αK) = P(S'T - S'S) - λP + I}.
 */
final class ClosedForm {
    /** Takes the finished rows, in order. */
    interface RowSink {
        void row(float[] values);
    }

    private final InteractionSequences sequences;
    private final ClosedFormParameters parameters;
    private final TermVectors terms;
    private final PairWeights next;

    /** @param terms of every item; looked at only when text counts */
    ClosedForm(InteractionSequences sequences, ClosedFormParameters parameters, TermVectors terms) {
        this.sequences = sequences;
        this.parameters = parameters;
        this.terms = terms;
        this.next = new PairWeights(sequences.items());
    }

    /** @param progress told how many rows are done */
    void solve(MatrixInverse inverse, RowSink sink, IntConsumer progress) {
        int items = sequences.items();
        ByteBuffer matrix = ByteBuffer.allocateDirect(Math.multiplyExact(Math.multiplyExact(items, items), 4))
                .order(ByteOrder.nativeOrder());
        fill(matrix.asFloatBuffer());
        FloatBuffer inverted = inverse.invert(matrix, items);
        switch (parameters.kind()) {
            case EASE -> ease(inverted, sink, progress);
            case SLIST -> slist(inverted, sink, progress);
        }
    }

    private void fill(FloatBuffer gram) {
        for (int[] row : sequences.rows()) {
            switch (parameters.kind()) {
                case EASE -> addAll(gram, Arrays.stream(row).distinct().toArray());
                case SLIST -> addPrefixes(gram, row);
            }
        }
        for (int i = 0; i < sequences.items(); i++) {
            add(gram, i, i, parameters.ridge());
        }
        if (parameters.text() > 0) {
            addText(gram);
        }
    }

    private void addText(FloatBuffer gram) {
        TextNeighbours likeness = new TextNeighbours(terms);
        float[] row = new float[sequences.items()];
        for (int i = 0; i < row.length; i++) {
            gram.get(i * row.length, row);
            likeness.add(i, parameters.text(), row);
            gram.put(i * row.length, row);
        }
    }

    private void addAll(FloatBuffer gram, int[] items) {
        for (int first : items) {
            for (int second : items) {
                add(gram, first, second, 1);
            }
        }
    }

    private void addPrefixes(FloatBuffer gram, int[] row) {
        for (int end = 1; end < row.length; end++) {
            int start = Math.max(0, end - parameters.newest());
            for (int i = start; i < end; i++) {
                float weight = recency(end - 1 - i);
                next.add(row[i], row[end], weight);
                for (int j = start; j < end; j++) {
                    float both = weight * recency(end - 1 - j);
                    add(gram, row[i], row[j], both);
                    next.add(row[i], row[j], -both);
                }
            }
        }
    }

    private float recency(int age) {
        return (float) Math.pow(parameters.decay(), age);
    }

    private void add(FloatBuffer gram, int row, int column, float value) {
        int at = row * sequences.items() + column;
        gram.put(at, gram.get(at) + value);
    }

    private void ease(FloatBuffer inverse, RowSink sink, IntConsumer progress) {
        int items = sequences.items();
        float[] diagonal = new float[items];
        for (int i = 0; i < items; i++) {
            diagonal[i] = inverse.get(i * items + i);
        }
        float[] row = new float[items];
        for (int i = 0; i < items; i++) {
            inverse.get(i * items, row);
            for (int j = 0; j < items; j++) {
                row[j] = i == j ? 0 : -row[j] / diagonal[j];
            }
            sink.row(row);
            progress.accept(i + 1);
        }
    }

    private void slist(FloatBuffer inverse, RowSink sink, IntConsumer progress) {
        int items = sequences.items();
        SparseRows difference = SparseRows.of(next, items); // S'T - S'S
        float[] weights = new float[items];
        float[] row = new float[items];
        for (int i = 0; i < items; i++) {
            inverse.get(i * items, weights);
            for (int j = 0; j < items; j++) {
                row[j] = -parameters.ridge() * weights[j];
            }
            for (int j = 0; j < items; j++) {
                difference.add(j, weights[j], row);
            }
            row[i] = 0; // an item does not foresee itself
            sink.row(row);
            progress.accept(i + 1);
        }
    }
}
