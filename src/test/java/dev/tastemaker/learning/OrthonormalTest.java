package dev.tastemaker.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class OrthonormalTest {
    @Test
    void takesFromEachColumnWhatLiesAlongThoseBefore() {
        float[][] columns = {{3, 0, 4}, {3, 2, 4}};
        Orthonormal.of(columns);
        assertArrayEquals(new float[] {0.6f, 0, 0.8f}, columns[0], 1e-6f);
        assertArrayEquals(new float[] {0, 1, 0}, columns[1], 1e-6f);
    }

    @Test
    void makesNothingOfWhatIsSpannedAlready() {
        float[][] columns = {{1, 0}, {2, 0}, {1, 1}};
        Orthonormal.of(columns);
        assertArrayEquals(new float[] {0, 0}, columns[1], 1e-6f);
        assertArrayEquals(new float[] {0, 1}, columns[2], 1e-6f);
    }

    @Test
    void holdsForManyColumns() {
        Random random = new Random(1);
        float[][] columns = new float[40][700];
        for (float[] column : columns) {
            for (int i = 0; i < column.length; i++) {
                column[i] = (float) random.nextGaussian();
            }
        }
        Orthonormal.of(columns);
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j <= i; j++) {
                assertEquals(i == j ? 1 : 0, Orthonormal.product(columns[i], columns[j]), 1e-5);
            }
        }
    }
}
