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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A whole trained model: what an artefact holds.
 *
 * @param itemIds of the store, in the order of the models' item numbers
 * @param next the greatest weights of the solved matrix
 * @param order of all models together, which serves; null where the two parts serve
 */
record TrainedSequence(
        List<String> itemIds,
        SequenceTransformer transformer,
        float[][] text,
        SparseRows next,
        PartWeights weights,
        @Nullable NextItemOrder order) {
    /** Artefacts of the first format tell no weights: both parts count alike. */
    private static final String FIRST_FORMAT = "tastemaker sequence 1";

    /** Those of the second tell of the two parts alone. */
    private static final String SECOND_FORMAT = "tastemaker sequence 2";

    private static final String FORMAT = "tastemaker sequence 3";
    private static final ObjectMapper JSON = new ObjectMapper();

    TrainedSequence {
        itemIds = List.copyOf(itemIds);
    }

    /** As it serves. */
    SequenceModel served() {
        return order != null ? order : fused();
    }

    /** The two parts together. */
    SequenceModel fused() {
        return weights.fused(transformer, solved());
    }

    SequenceModel solved() {
        return solved(next, itemIds.size());
    }

    static SequenceModel solved(SparseRows next, int items) {
        return new RecencyWeighted("solved", next, SOLVED_DECAY, SOLVED_NEWEST, new float[items]);
    }

    /** The greatest weights of a solved matrix: what is kept of it for the store. */
    static SparseRows greatest(ItemRows rows, int items) {
        int[][] columns = new int[items][];
        float[][] values = new float[items][];
        float[] row = new float[items];
        for (int i = 0; i < items; i++) {
            Arrays.fill(row, 0);
            rows.add(i, 1, row);
            columns[i] = TopItems.of(row, KEPT_WEIGHTS);
            values[i] = new float[columns[i].length];
            for (int k = 0; k < values[i].length; k++) {
                values[i][k] = row[columns[i][k]];
            }
        }
        return new SparseRows(columns, values);
    }

    /** How much less each older item of a history counts in the solved matrix, and how many count. */
    static final float SOLVED_DECAY = 0.6f;

    static final int SOLVED_NEWEST = 12;
    private static final int KEPT_WEIGHTS = 100;

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
                ArtefactParts.write(out, text[i]);
                ArtefactParts.write(out, next.values(i));
                for (int column : next.columns(i)) {
                    out.writeInt(column);
                }
            }
            for (float[] values : transformer.weights().values()) {
                ArtefactParts.write(out, values);
            }
            out.writeBoolean(order != null);
            if (order != null) {
                new NextItemFile(file).write(order, out);
            }
        }
    }

    static TrainedSequence read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)), 1 << 16))) {
            String format = in.readUTF();
            if (!List.of(FORMAT, SECOND_FORMAT, FIRST_FORMAT).contains(format)) {
                throw new IOException(file + " is no model of this version");
            }
            PartWeights parts = format.equals(FIRST_FORMAT)
                    ? new PartWeights(1, 1)
                    : new PartWeights(in.readDouble(), in.readDouble());
            TransformerParameters parameters = JSON.readValue(in.readUTF(), TransformerParameters.class);
            int items = in.readInt();
            List<String> ids = new ArrayList<>(items);
            float[][] text = new float[items][];
            float[][] values = new float[items][];
            int[][] columns = new int[items][];
            for (int i = 0; i < items; i++) {
                ids.add(in.readUTF());
                text[i] = ArtefactParts.read(in);
                values[i] = ArtefactParts.read(in);
                columns[i] = new int[values[i].length];
                for (int k = 0; k < columns[i].length; k++) {
                    columns[i][k] = in.readInt();
                }
            }
            Map<String, float[]> weights = new LinkedHashMap<>();
            for (String name : TransformerWeights.shapes(parameters, items).keySet()) {
                weights.put(name, ArtefactParts.read(in));
            }
            SequenceTransformer transformer = new SequenceTransformer(parameters, weights, text);
            boolean ordered = format.equals(FORMAT) && in.readBoolean();
            return new TrainedSequence(
                    ids,
                    transformer,
                    text,
                    new SparseRows(columns, values),
                    parts,
                    ordered ? new NextItemFile(file).read(in, transformer) : null);
        }
    }
}
