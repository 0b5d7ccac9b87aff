package dev.tastemaker.learning;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Full rows in a mapped file of little-endian floats: hundreds of megabytes that need not be in memory at once. */
final class DenseRows implements ItemRows {
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment values;
    private final int items;
    private final ThreadLocal<float[]> buffer;

    private DenseRows(MemorySegment values, int items) {
        this.values = values;
        this.items = items;
        this.buffer = ThreadLocal.withInitial(() -> new float[items]);
    }

    /** The file may be deleted once it is mapped; its memory is freed with this object. */
    static DenseRows map(Path file, int items) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long bytes = 4L * items * items;
            if (channel.size() != bytes) {
                throw new IOException(file + " has " + channel.size() + " bytes, not " + bytes);
            }
            return new DenseRows(channel.map(FileChannel.MapMode.READ_ONLY, 0, bytes, Arena.ofAuto()), items);
        }
    }

    /** Writes a file that can be mapped again. */
    void write(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (int item = 0; item < items; item++) {
                ByteBuffer row = values.asSlice(4L * item * items, 4L * items).asByteBuffer();
                while (row.hasRemaining()) {
                    channel.write(row);
                }
            }
        }
    }

    @Override
    public void add(int item, float weight, float[] into) {
        float[] row = buffer.get();
        MemorySegment.copy(values, FLOAT, 4L * item * items, row, 0, items);
        for (int i = 0; i < items; i++) {
            into[i] += weight * row[i];
        }
    }

    /** One place of a row. */
    float at(int item, int other) {
        return values.get(FLOAT, 4 * ((long) item * items + other));
    }
}
