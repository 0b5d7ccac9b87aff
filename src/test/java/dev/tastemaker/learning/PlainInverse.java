package dev.tastemaker.learning;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** Gauss-Jordan without pivots, in doubles: for some hundred items, where loading a numeric library costs more than it saves. */
final class PlainInverse implements MatrixInverse {
    @Override
    public FloatBuffer invert(ByteBuffer matrix, int size) {
        FloatBuffer floats = matrix.asFloatBuffer();
        double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i][j] = floats.get(i * size + j);
            }
        }
        for (int pivot = 0; pivot < size; pivot++) {
            eliminate(rows, pivot);
        }
        FloatBuffer inverse = FloatBuffer.allocate(size * size);
        for (double[] row : rows) {
            for (double value : row) {
                inverse.put((float) value);
            }
        }
        return inverse.rewind();
    }

    // In place: the pivot's column of the growing inverse takes the place of the column that became a unit vector.
    private static void eliminate(double[][] rows, int pivot) {
        double[] pivotRow = rows[pivot];
        double scale = 1 / pivotRow[pivot];
        pivotRow[pivot] = 1;
        for (int j = 0; j < pivotRow.length; j++) {
            pivotRow[j] *= scale;
        }
        for (int i = 0; i < rows.length; i++) {
            if (i == pivot) {
                continue;
            }
            double factor = rows[i][pivot];
            rows[i][pivot] = 0;
            for (int j = 0; j < pivotRow.length; j++) {
                rows[i][j] -= factor * pivotRow[j];
            }
        }
    }
}
