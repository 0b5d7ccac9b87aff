package dev.tastemaker.catalog;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * The model and its tokenizer. One session serves all threads, each run on the core of its caller: the weights are in
 * memory once, and no run waits for another's threads. Safe for use by many threads.
 */
final class SentenceEncoder {
    static final int DIMENSIONS = 384;

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final WordPieceTokenizer tokenizer;
    private final int tokenLimit;

    SentenceEncoder(int tokenLimit) {
        this.tokenLimit = tokenLimit;
        try (InputStream model = resource(MODEL);
                InputStream vocabulary = resource(TOKENIZER);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            session = environment.createSession(model.readAllBytes(), options);
            tokenizer = WordPieceTokenizer.read(vocabulary);
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded model cannot be read", e);
        } catch (OrtException e) {
            throw new IllegalStateException("the embedded model cannot be loaded: " + e.getMessage(), e);
        }
    }

    long[] tokens(String text) {
        return tokenizer.tokens(text, tokenLimit);
    }

    float[] encode(String text) {
        return encode(new long[][] {tokens(text)}, 0)[0];
    }

    /** Unit vectors of the texts at {@code positions}: the model's output for the first token of each, as it was trained. */
    float[][] encode(long[][] tokens, int... positions) {
        int longest = Arrays.stream(positions).map(i -> tokens[i].length).max().orElse(0);
        long[] shape = {positions.length, longest};
        LongBuffer ids = longs(positions.length * longest);
        LongBuffer mask = longs(positions.length * longest);
        for (int row = 0; row < positions.length; row++) {
            long[] text = tokens[positions[row]];
            ids.put(row * longest, text);
            for (int i = 0; i < text.length; i++) {
                mask.put(row * longest + i, 1);
            }
        }
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, shape);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, longs(positions.length * longest), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            return firstStates(states, positions.length, longest);
        } catch (OrtException e) {
            throw new IllegalStateException("the embedded model failed: " + e.getMessage(), e);
        }
    }

    private static float[][] firstStates(FloatBuffer states, int rows, int columns) {
        float[][] vectors = new float[rows][DIMENSIONS];
        for (int row = 0; row < rows; row++) {
            states.get(row * columns * DIMENSIONS, vectors[row]);
            vectors[row] = normalise(vectors[row]);
        }
        return vectors;
    }

    static float[] normalise(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += (double) value * value;
        }
        float scale = (float) (1 / Math.sqrt(sum));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    private static LongBuffer longs(int count) {
        return ByteBuffer.allocateDirect(count * Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }

    private static InputStream resource(String name) throws FileNotFoundException {
        InputStream stream = SentenceEncoder.class.getResourceAsStream(name);
        if (stream == null) {
            throw new FileNotFoundException(name + " is not on the class path");
        }
        return stream;
    }
}
