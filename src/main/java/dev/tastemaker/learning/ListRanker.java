package dev.tastemaker.learning;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Orders the items of a list by what the stages said of each and what else was noted of it: trees taught by lists that were shown and what was taken of them.
 * That an item further up is seen more often is corrected for while it is taught: Unbiased LambdaMART (Hu, Wang, Peng and Li,
 * WWW 2019) as XGBoost has it, which estimates from the lists themselves how much more.
 */
public final class ListRanker {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STAGES = "stages";
    private static final String NOTED = "noted";
    private static final String TREES = "trees";

    private final ListFeatures features;
    private final DecisionTrees trees;
    private final JsonNode written;

    private ListRanker(JsonNode written) {
        this.written = written;
        this.features = new ListFeatures(names(written.get(STAGES)), names(written.path(NOTED)));
        this.trees = new DecisionTrees(written.get(TREES));
    }

    /** A ranker of earlier times was told of nothing but stages. */
    private static List<String> names(JsonNode list) {
        return list.isArray() ? JSON.convertValue(list, new TypeReference<List<String>>() {}) : List.of();
    }

    /**
     * @param lists at least one of them telling
     * @param unbiased whether places are corrected for
     */
    static ListRanker train(List<ShownList> lists, RankerParameters parameters, boolean unbiased) {
        ListFeatures features = ListFeatures.of(lists);
        try {
            DMatrix matrix = matrix(lists, features);
            try {
                Booster booster = XGBoost.train(
                        matrix,
                        settings(parameters, unbiased, Math.toIntExact(matrix.rowNum())),
                        parameters.rounds(),
                        new HashMap<>(),
                        null,
                        null);
                try {
                    return new ListRanker(JSON.createObjectNode()
                            .<ObjectNode>set(STAGES, JSON.valueToTree(features.stages()))
                            .<ObjectNode>set(NOTED, JSON.valueToTree(features.noted()))
                            .set(TREES, DecisionTrees.of(booster).written()));
                } finally {
                    booster.dispose();
                }
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError e) {
            throw new TrainingFailed("the ranker of lists could not be trained", e);
        }
    }

    private static Map<String, Object> settings(RankerParameters parameters, boolean unbiased, int rows) {
        Map<String, Object> settings = new HashMap<>(parameters.settings(rows));
        settings.put("lambdarank_unbiased", unbiased);
        settings.put("colsample_bytree", 1); // few columns, and each is a stage of its own
        return settings;
    }

    private static DMatrix matrix(List<ShownList> lists, ListFeatures features) throws XGBoostError {
        List<ShownList.Shown> shown =
                lists.stream().flatMap(list -> list.items().stream()).toList();
        float[] values = new float[shown.size() * features.width()];
        float[] labels = new float[shown.size()];
        for (int i = 0; i < labels.length; i++) {
            float[] row = features.row(shown.get(i).stages(), shown.get(i).features());
            System.arraycopy(row, 0, values, i * row.length, row.length);
            labels[i] = shown.get(i).taken() ? 1 : 0;
        }
        DMatrix matrix = new DMatrix(values, labels.length, features.width(), Float.NaN);
        matrix.setLabel(labels);
        matrix.setGroup(lists.stream().mapToInt(list -> list.items().size()).toArray());
        return matrix;
    }

    /**
     * How good an item is; comparable within one list. Bigger is better.
     *
     * @param stages name of a stage to the rank it gave the item
     * @param noted what else is known of it, under the names it was logged by
     */
    public double score(Map<String, Integer> stages, Map<String, Double> noted) {
        return trees.sum(features.row(stages, noted), 0);
    }

    double[] scores(ShownList list) {
        return list.items().stream()
                .mapToDouble(shown -> score(shown.stages(), shown.features()))
                .toArray();
    }

    void write(Path file) throws IOException {
        JSON.writeValue(file.toFile(), written);
    }

    static ListRanker read(Path file) throws IOException {
        JsonNode written = JSON.readTree(Files.readAllBytes(file));
        if (!written.path(STAGES).isArray() || !written.path(TREES).isArray()) {
            throw new IOException(file + " is no ranker of lists");
        }
        return new ListRanker(written);
    }
}
