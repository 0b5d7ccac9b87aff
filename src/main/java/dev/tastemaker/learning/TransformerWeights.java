package dev.tastemaker.learning;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names, shapes and first values of the transformer's weights. */
final class TransformerWeights {
    /** Standard deviation of each place of a vector at the start. */
    private static final float ITEM_SPREAD = 0.02f;

    /** Of each place of a text vector: the greater, the faster the text's share learns. */
    private static final double TEXT_SCALE = 0.3;

    private TransformerWeights() {}

    /** What text vectors of length 1 are multiplied with. */
    static float textScale(TransformerParameters parameters) {
        return (float) (Math.sqrt(parameters.textDimensions()) * TEXT_SCALE);
    }

    /**
     * How a weight begins.
     *
     * @param rows 0 for a vector
     * @param spread standard deviation of random values; 0: all are {@code value}
     */
    record Start(int rows, int columns, float spread, float value) {
        int size() {
            return Math.max(1, rows) * columns;
        }
    }

    /** In the order in which they are stored. */
    static Map<String, Start> shapes(TransformerParameters parameters, int items) {
        int size = parameters.dimensions();
        int wide = size * parameters.widening();
        float usual = (float) (0.7 / Math.sqrt(size));
        Map<String, Start> shapes = new LinkedHashMap<>();
        shapes.put("item", new Start(items, size, ITEM_SPREAD, 0));
        shapes.put("position", new Start(parameters.longest(), size, ITEM_SPREAD, 0));
        // Scaled so that what an item's text gives its vector begins half as large as what is its own.
        float textSpread = (float) (0.5 * ITEM_SPREAD / TEXT_SCALE / Math.sqrt(parameters.textDimensions()));
        shapes.put("text", new Start(parameters.textDimensions(), size, textSpread, 0));
        for (int layer = 0; layer < parameters.layers(); layer++) {
            for (String name : new String[] {"query", "key", "value", "output"}) {
                putLinear(shapes, name, layer, new Start(size, size, usual, 0));
            }
            putLinear(shapes, "widen", layer, new Start(size, wide, usual, 0));
            putLinear(shapes, "narrow", layer, new Start(wide, size, (float) (0.7 / Math.sqrt(wide)), 0));
            putNormal(shapes, "attention", layer, size);
            putNormal(shapes, "forward", layer, size);
        }
        putNormal(shapes, "final", 0, size);
        return shapes;
    }

    /** What item vectors are multiplied with on the way in. */
    static float inputScale(TransformerParameters parameters) {
        return (float) Math.sqrt(parameters.dimensions()) * (parameters.cosines() ? 0.3f : 0.5f);
    }

    private static void putLinear(Map<String, Start> shapes, String name, int layer, Start start) {
        shapes.put(name + "." + layer, start);
        shapes.put(name + "-bias." + layer, new Start(0, start.columns(), 0, 0));
    }

    private static void putNormal(Map<String, Start> shapes, String name, int layer, int size) {
        shapes.put(name + "-scale." + layer, new Start(0, size, 0, 1));
        shapes.put(name + "-shift." + layer, new Start(0, size, 0, 0));
    }
}
