package dev.tastemaker.learning;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What goes into a training process and what comes out of it: files in one folder, numbers in little-endian order. */
record TrainingFolder(Path path) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Path matrix() {
        return path.resolve("matrix.bin");
    }

    Path weightsFile() {
        return path.resolve("weights.bin");
    }

    void writeTask(TrainingTask task) throws IOException {
        JSON.writeValue(path.resolve("task.json").toFile(), task);
    }

    TrainingTask task() throws IOException {
        return JSON.readValue(path.resolve("task.json").toFile(), TrainingTask.class);
    }

    /** Number of items, number of rows, then each row with its length before it. */
    void writeSequences(InteractionSequences sequences) throws IOException {
        long size = 2 + sequences.rows().length + sequences.interactions();
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(4 * size)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(sequences.items()).putInt(sequences.rows().length);
        for (int[] row : sequences.rows()) {
            bytes.putInt(row.length);
            for (int item : row) {
                bytes.putInt(item);
            }
        }
        Files.write(path.resolve("sequences.bin"), bytes.array());
    }

    InteractionSequences sequences() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path.resolve("sequences.bin")))
                .order(ByteOrder.LITTLE_ENDIAN);
        int items = bytes.getInt();
        int[][] rows = new int[bytes.getInt()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new int[bytes.getInt()];
            for (int k = 0; k < rows[i].length; k++) {
                rows[i][k] = bytes.getInt();
            }
        }
        return new InteractionSequences(items, rows);
    }

    void writeTexts(List<ItemText> texts) throws IOException {
        JSON.writeValue(path.resolve("texts.json").toFile(), texts);
    }

    List<ItemText> texts() throws IOException {
        return JSON.readValue(path.resolve("texts.json").toFile(), new TypeReference<>() {});
    }

    void writeTextVectors(float[][] vectors) throws IOException {
        try (FileChannel channel = create(path.resolve("text.bin"))) {
            for (float[] vector : vectors) {
                write(channel, vector);
            }
        }
    }

    float[][] textVectors(int items, int dimensions) throws IOException {
        float[] all = floats(Files.readAllBytes(path.resolve("text.bin")));
        float[][] vectors = new float[items][dimensions];
        for (int i = 0; i < items; i++) {
            System.arraycopy(all, i * dimensions, vectors[i], 0, dimensions);
        }
        return vectors;
    }

    void writeWeights(Map<String, float[]> weights) throws IOException {
        try (FileChannel channel = create(weightsFile())) {
            for (float[] values : weights.values()) {
                write(channel, values);
            }
        }
    }

    /** By name, in the order and of the sizes that {@link TransformerWeights} gives. */
    Map<String, float[]> weights(TransformerParameters parameters, int items) throws IOException {
        float[] all = floats(Files.readAllBytes(weightsFile()));
        Map<String, float[]> weights = new LinkedHashMap<>();
        int at = 0;
        for (var start : TransformerWeights.shapes(parameters, items).entrySet()) {
            int size = start.getValue().size();
            weights.put(start.getKey(), java.util.Arrays.copyOfRange(all, at, at + size));
            at += size;
        }
        if (at != all.length) {
            throw new IOException(weightsFile() + " holds " + all.length + " numbers, not " + at);
        }
        return weights;
    }

    /** Takes the rows of a matrix one after another. */
    void writeMatrix(MatrixSource source) throws IOException {
        try (FileChannel channel = create(matrix())) {
            source.writeTo(row -> {
                try {
                    write(channel, row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    interface MatrixSource {
        void writeTo(ClosedForm.RowSink sink);
    }

    private static FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    private static void write(FileChannel channel, float[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static float[] floats(byte[] bytes) {
        float[] values = new float[bytes.length / 4];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }
}
