package dev.tastemaker.learning;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** By libtorch, on the processor: twelve thousand items in well under a minute. Only in the training process. */
final class TorchInverse implements MatrixInverse {
    @Override
    public FloatBuffer invert(ByteBuffer matrix, int size) {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            ByteBuffer inverse = manager.create(matrix, new Shape(size, size), DataType.FLOAT32)
                    .inverse()
                    .toByteBuffer();
            // a copy: what the library returned ends with its manager
            ByteBuffer own = inverse.isDirect() ? matrix.clear() : inverse;
            if (own != inverse) {
                own.put(inverse.duplicate()).clear();
            }
            return own.order(ByteOrder.nativeOrder()).asFloatBuffer();
        }
    }
}
