package dev.tastemaker.catalog;

import static java.util.Objects.requireNonNull;

import dev.tastemaker.problem.Refusal;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** An item's place in the space of meanings: a unit vector of the embedder's length, and nothing else. */
public final class Embedding {
    public static final int DIMENSIONS = SentenceEncoder.DIMENSIONS;

    /** What the store keeps of it; null where it was never there. */
    private final short @Nullable [] halves;

    private volatile float @Nullable [] values;

    private Embedding(short @Nullable [] halves, float @Nullable [] values) {
        this.halves = halves;
        this.values = values;
    }

    /** Of these values, brought to length 1; refused when there are too many or too few of them. */
    public static Embedding of(float[] values) {
        return new Embedding(null, unit(values));
    }

    private static float[] unit(float[] values) {
        if (values.length != DIMENSIONS) {
            throw Refusal.invalid("an embedding has " + DIMENSIONS + " numbers, not " + values.length);
        }
        double square = 0;
        for (float value : values) {
            square += value * value;
        }
        if (!(square > 0) || !Double.isFinite(square)) {
            throw Refusal.invalid("an embedding must have a direction");
        }
        float[] unit = new float[values.length];
        double length = Math.sqrt(square);
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (values[i] / length);
        }
        return unit;
    }

    /** From pgvector's binary form of a halfvec: the number of dimensions, two spare bytes, then a half float each. */
    static Embedding ofHalfvec(byte[] bytes) {
        return ofHalves(halves(bytes));
    }

    /** The half floats of a halfvec in its binary form. */
    static short[] halves(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        short[] halves = new short[buffer.getShort()];
        buffer.getShort();
        for (int i = 0; i < halves.length; i++) {
            halves[i] = buffer.getShort();
        }
        return halves;
    }

    /** Turned into numbers only when it is compared: of a hundred candidates most never are. */
    static Embedding ofHalves(short[] halves) {
        return new Embedding(halves, null);
    }

    private float[] numbers() {
        float[] known = values;
        if (known == null) {
            known = unit(floats(requireNonNull(halves)));
            values = known;
        }
        return known;
    }

    private static float[] floats(short[] halves) {
        float[] values = new float[halves.length];
        for (int i = 0; i < halves.length; i++) {
            values[i] = Float.float16ToFloat(halves[i]);
        }
        return values;
    }

    /** 1 for the same direction, 0 for nothing in common. */
    public double cosine(Embedding other) {
        float[] ones = numbers();
        float[] others = other.numbers();
        float a = 0; // four sums, because each addition would wait for the one before
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i < ones.length; i += 4) {
            a += ones[i] * others[i];
            b += ones[i + 1] * others[i + 1];
            c += ones[i + 2] * others[i + 2];
            d += ones[i + 3] * others[i + 3];
        }
        return a + b + (c + d);
    }

    /** The numbers, a copy. */
    public float[] values() {
        return numbers().clone();
    }
}
