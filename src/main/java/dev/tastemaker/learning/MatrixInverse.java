package dev.tastemaker.learning;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** Inverts a symmetric positive definite matrix. */
interface MatrixInverse {
    /** @param matrix {@code size} × {@code size} floats in native order, row by row; direct, and may be overwritten */
    FloatBuffer invert(ByteBuffer matrix, int size);
}
