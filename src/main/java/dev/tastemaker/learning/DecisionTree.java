package dev.tastemaker.learning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One regression tree as XGBoost writes it down, in plain Java: what serves needs no native library and no lock.
 *
 * @param features column that each node looks at; -1 for a leaf
 * @param values threshold of each node, or what the leaf adds
 * @param below next node when the value is less than the threshold
 * @param above next node otherwise
 * @param missing next node when there is no value
 */
record DecisionTree(int[] features, float[] values, int[] below, int[] above, int[] missing) {
    static DecisionTree of(JsonNode root) {
        List<JsonNode> nodes = new ArrayList<>();
        collect(root, nodes);
        int count = nodes.stream()
                        .mapToInt(node -> node.get("nodeid").asInt())
                        .max()
                        .orElse(0)
                + 1;
        DecisionTree tree =
                new DecisionTree(new int[count], new float[count], new int[count], new int[count], new int[count]);
        nodes.forEach(tree::put);
        return tree;
    }

    private static void collect(JsonNode node, List<JsonNode> nodes) {
        nodes.add(node);
        if (node.has("children")) {
            node.get("children").forEach(child -> collect(child, nodes));
        }
    }

    private void put(JsonNode node) {
        int at = node.get("nodeid").asInt();
        if (node.has("leaf")) {
            features[at] = -1;
            values[at] = (float) node.get("leaf").asDouble();
        } else {
            features[at] = Integer.parseInt(node.get("split").asText().substring(1)); // "f12"
            values[at] = (float) node.get("split_condition").asDouble();
            below[at] = node.get("yes").asInt();
            above[at] = node.get("no").asInt();
            missing[at] = node.get("missing").asInt();
        }
    }

    /** @param from where in {@code row} its features begin */
    float value(float[] row, int from) {
        int at = 0;
        while (features[at] >= 0) {
            float value = row[from + features[at]];
            at = Float.isNaN(value) ? missing[at] : value < values[at] ? below[at] : above[at];
        }
        return values[at];
    }
}
