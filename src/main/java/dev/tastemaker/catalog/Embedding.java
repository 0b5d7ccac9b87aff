package dev.tastemaker.catalog;

import dev.tastemaker.problem.Refusal;
import java.nio.ByteBuffer;

/** An item's place in the space of meanings: a unit vector of the embedder's length, and nothing else. */
public final class Embedding {
    public static final int DIMENSIONS = SentenceEncoder.DIMENSIONS;

    private final float[] values;

    private Embedding(float[] values) {
        this.values = values;
    }

    /** Of these values, brought to length 1; refused when there are too many or too few of them. */
    public static Embedding of(float[] values) {
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
        return new Embedding(unit);
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

    static Embedding ofHalves(short[] halves) {
        float[] values = new float[halves.length];
        for (int i = 0; i < halves.length; i++) {
            values[i] = Float.float16ToFloat(halves[i]);
        }
        return of(values);
    }

    /** 1 for the same direction, 0 for nothing in common. */
    public double cosine(Embedding other) {
        float a = 0; // four sums, because each addition would wait for the one before
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i < values.length; i += 4) {
            a += values[i] * other.values[i];
            b += values[i + 1] * other.values[i + 1];
            c += values[i + 2] * other.values[i + 2];
            d += values[i + 3] * other.values[i + 3];
        }
        return a + b + (c + d);
    }

    /** The numbers, a copy. */
    public float[] values() {
        return values.clone();
    }
}
