package dev.tastemaker.learning;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * Term vectors in fewer dimensions (latent semantic analysis: Deerwester et al., 1990), by subspace iteration as in Halko,
 * Martinsson and Tropp, "Finding structure with randomness", 2011.
 */
final class LatentTerms {
    private static final int ROUNDS = 3;
    /** Of the singular values: below 1, so that fine differences are not lost beside the coarse ones. */
    private static final double POWER = 0.5;

    private LatentTerms() {}

    /** A row of {@code dimensions} per item, each row of length 1 (or 0 for an item without words); the same for the same seed. */
    static float[][] of(TermVectors vectors, int dimensions, long seed) {
        int items = vectors.items();
        Random random = new Random(seed);
        float[][] columns = new float[dimensions][items];
        for (float[] column : columns) {
            for (int i = 0; i < items; i++) {
                column[i] = (float) random.nextGaussian();
            }
        }
        Orthonormal.roughly(columns);
        double[] spread = new double[dimensions];
        for (int round = 0; round < ROUNDS; round++) {
            IntStream.range(0, dimensions).parallel().forEach(c -> {
                float[] terms = toTerms(vectors, columns[c]);
                spread[c] = Orthonormal.product(terms, terms);
                columns[c] = toItems(vectors, terms);
            });
            Orthonormal.roughly(columns);
        }
        return rows(columns, spread, items);
    }

    private static float[] toTerms(TermVectors vectors, float[] items) {
        float[] terms = new float[vectors.terms()];
        for (int i = 0; i < items.length; i++) {
            int[] at = vectors.columns(i);
            float[] value = vectors.values(i);
            for (int k = 0; k < at.length; k++) {
                terms[at[k]] += value[k] * items[i];
            }
        }
        return terms;
    }

    private static float[] toItems(TermVectors vectors, float[] terms) {
        float[] items = new float[vectors.items()];
        for (int i = 0; i < items.length; i++) {
            int[] at = vectors.columns(i);
            float[] value = vectors.values(i);
            for (int k = 0; k < at.length; k++) {
                items[i] += value[k] * terms[at[k]];
            }
        }
        return items;
    }

    private static float[][] rows(float[][] columns, double[] spread, int items) {
        float[][] rows = new float[items][columns.length];
        for (int i = 0; i < items; i++) {
            double squares = 0;
            for (int c = 0; c < columns.length; c++) {
                rows[i][c] = (float) (columns[c][i] * Math.pow(spread[c], POWER / 2));
                squares += rows[i][c] * rows[i][c];
            }
            float scale = squares > 1e-12 ? (float) (1 / Math.sqrt(squares)) : 0;
            for (int c = 0; c < columns.length; c++) {
                rows[i][c] *= scale;
            }
        }
        return rows;
    }
}
