package dev.tastemaker.learning;

import java.util.Random;

/**
 * Term vectors in few dimensions (latent semantic analysis): Deerwester et al., 1990, by subspace iteration as in Halko,
 * Martinsson and Tropp, "Finding structure with randomness", 2011.
 */
final class LatentTerms {
    private static final int ROUNDS = 5;
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
        orthonormal(columns);
        double[] spread = new double[dimensions];
        for (int round = 0; round < ROUNDS; round++) {
            for (int c = 0; c < dimensions; c++) {
                float[] terms = toTerms(vectors, columns[c]);
                spread[c] = squares(terms);
                columns[c] = toItems(vectors, terms);
            }
            orthonormal(columns);
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

    /** Modified Gram-Schmidt; a direction that vanishes becomes zero. */
    private static void orthonormal(float[][] columns) {
        for (int c = 0; c < columns.length; c++) {
            float before = (float) Math.sqrt(squares(columns[c]));
            for (int b = 0; b < c; b++) {
                float along = product(columns[b], columns[c]);
                for (int i = 0; i < columns[c].length; i++) {
                    columns[c][i] -= along * columns[b][i];
                }
            }
            float length = (float) Math.sqrt(squares(columns[c]));
            float scale = length > 1e-5f * before && length > 0 ? 1 / length : 0;
            for (int i = 0; i < columns[c].length; i++) {
                columns[c][i] *= scale;
            }
        }
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

    private static float product(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double squares(float[] a) {
        double sum = 0;
        for (float value : a) {
            sum += value * value;
        }
        return sum;
    }
}
