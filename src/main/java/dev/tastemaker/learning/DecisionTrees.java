package dev.tastemaker.learning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Regression trees whose values are added up, as they were written down. Immutable, safe for many threads. */
final class DecisionTrees {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode written;
    private final List<DecisionTree> trees;

    /** @param written a list of trees as XGBoost writes them */
    DecisionTrees(JsonNode written) {
        this.written = written;
        this.trees = written.valueStream().map(DecisionTree::of).toList();
    }

    static DecisionTrees of(Booster booster) throws XGBoostError {
        return new DecisionTrees(JSON.valueToTree(Stream.of(booster.getModelDump("", false, "json"))
                .map(DecisionTrees::read)
                .toList()));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new TrainingFailed("the trees cannot be read back", e);
        }
    }

    JsonNode written() {
        return written;
    }

    /** @param from where in {@code features} the row begins */
    double sum(float[] features, int from) {
        double sum = 0;
        for (DecisionTree tree : trees) {
            sum += tree.value(features, from);
        }
        return sum;
    }
}
