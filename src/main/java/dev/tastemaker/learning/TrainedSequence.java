package dev.tastemaker.learning;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A whole trained model: what an artefact holds.
 *
 * @param itemIds of the store, in the order of the models' item numbers
 * @param next the greatest weights of the solved matrix
 */
record TrainedSequence(
        List<String> itemIds, SequenceTransformer transformer, float[][] text, SparseRows next, PartWeights weights) {
    /** Artefacts of the first format tell no weights: both parts count alike. */
    private static final String FIRST_FORMAT = "tastemaker sequence 1";

    private static final String FORMAT = "tastemaker sequence 2";
    private static final ObjectMapper JSON = new ObjectMapper();

    TrainedSequence {
        itemIds = List.copyOf(itemIds);
    }

    /** The two parts as they serve together. */
    SequenceModel served() {
        return weights.fused(transformer, solved());
    }

    SequenceModel solved() {
        return new RecencyWeighted("solved", next, SOLVED_DECAY, SOLVED_NEWEST, new float[itemIds.size()]);
    }

    /** How much less each older item of a history counts in the solved matrix, and how many count. */
    static final float SOLVED_DECAY = 0.6f;

    static final int SOLVED_NEWEST = 12;

    void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)), 1 << 16))) {
            out.writeUTF(FORMAT);
            out.writeDouble(weights.transformer());
            out.writeDouble(weights.solved());
            out.writeUTF(JSON.writeValueAsString(transformer.parameters()));
            out.writeInt(itemIds.size());
            for (int i = 0; i < itemIds.size(); i++) {
                out.writeUTF(itemIds.get(i));
                write(out, text[i]);
                write(out, next.values(i));
                for (int column : next.columns(i)) {
                    out.writeInt(column);
                }
            }
            for (float[] values : transformer.weights().values()) {
                write(out, values);
            }
        }
    }

    static TrainedSequence read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)), 1 << 16))) {
            String format = in.readUTF();
            if (!format.equals(FORMAT) && !format.equals(FIRST_FORMAT)) {
                throw new IOException(file + " is no model of this version");
            }
            PartWeights parts =
                    format.equals(FORMAT) ? new PartWeights(in.readDouble(), in.readDouble()) : new PartWeights(1, 1);
            TransformerParameters parameters = JSON.readValue(in.readUTF(), TransformerParameters.class);
            int items = in.readInt();
            List<String> ids = new ArrayList<>(items);
            float[][] text = new float[items][];
            float[][] values = new float[items][];
            int[][] columns = new int[items][];
            for (int i = 0; i < items; i++) {
                ids.add(in.readUTF());
                text[i] = floats(in);
                values[i] = floats(in);
                columns[i] = new int[values[i].length];
                for (int k = 0; k < columns[i].length; k++) {
                    columns[i][k] = in.readInt();
                }
            }
            Map<String, float[]> weights = new LinkedHashMap<>();
            for (String name : TransformerWeights.shapes(parameters, items).keySet()) {
                weights.put(name, floats(in));
            }
            return new TrainedSequence(
                    ids,
                    new SequenceTransformer(parameters, weights, text),
                    text,
                    new SparseRows(columns, values),
                    parts);
        }
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static float[] floats(DataInputStream in) throws IOException {
        float[] values = new float[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
