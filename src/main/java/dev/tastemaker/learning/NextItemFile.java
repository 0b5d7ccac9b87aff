package dev.tastemaker.learning;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a {@link NextItemOrder} into an artefact and reads it back. Sequences are not kept, only what was counted of them. Solved
 * matrices lie in files of their own beside the artefact, so that they can be mapped; it holds their hashes.
 */
final class NextItemFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BLEND = "blend";
    private static final String TREES = "trees";
    private static final String FEATURES = "features";

    private final Path artefact;

    NextItemFile(Path artefact) {
        this.artefact = artefact;
    }

    void write(NextItemOrder order, DataOutputStream out) throws IOException {
        SequenceRecipe recipe = order.recipe();
        List<SequenceModel> models = order.scorer().models();
        writeJson(out, recipe);
        writeJson(out, order.texts());
        SequenceCounts counts = order.scorer().context().counts();
        ArtefactParts.write(out, counts.popularity());
        ArtefactParts.write(out, counts.first());
        ArtefactParts.write(out, counts.last());
        ArtefactParts.write(out, counts.place());
        counts.together().write(out);
        counts.steps().write(out);
        for (int m = 0; m < recipe.counted().size(); m++) {
            write((RecencyWeighted) models.get(m), out);
        }
        writeJson(out, written(order));
    }

    private void write(RecencyWeighted model, DataOutputStream out) throws IOException {
        switch (model.rows()) {
            case SparseRows rows -> rows.write(out);
            case DenseRows rows -> {
                Path file = matrix(model.name());
                rows.write(file);
                out.writeUTF(ModelVersions.sha256(file));
            }
            default -> {
                // likeness of words is counted anew from the texts
            }
        }
    }

    private static JsonNode written(NextItemOrder order) {
        ObjectNode written = JSON.createObjectNode();
        written.set(FEATURES, JSON.valueToTree(order.scorer().featureNames()));
        switch (order.taught()) {
            case LinearBlend blend -> written.set(BLEND, JSON.valueToTree(blend.weights()));
            case LearnedRanker ranker -> written.set(TREES, ranker.trees().written());
        }
        return written;
    }

    NextItemOrder read(DataInputStream in, SequenceTransformer transformer) throws IOException {
        SequenceRecipe recipe = JSON.readValue(ArtefactParts.text(in), SequenceRecipe.class);
        List<ItemText> texts = JSON.readValue(ArtefactParts.text(in), new TypeReference<>() {});
        SequenceCounts counts = new SequenceCounts(
                ArtefactParts.read(in),
                ArtefactParts.read(in),
                ArtefactParts.read(in),
                ArtefactParts.read(in),
                SparseRows.read(in),
                SparseRows.read(in));
        List<SequenceModel> models = new ArrayList<>();
        for (SequenceRecipe.Counted each : recipe.counted()) {
            models.add(new RecencyWeighted(
                    each.name(), rows(each, texts, in), each.decay(), each.newest(), counts.popularity()));
        }
        models.add(transformer);
        CandidateScorer scorer = new CandidateScorer(
                models, recipe.weights(), new ContextFeatures(texts, counts, models), recipe.candidates());
        return new NextItemOrder(recipe, texts, scorer, taught(JSON.readTree(ArtefactParts.text(in)), scorer, recipe));
    }

    private ItemRows rows(SequenceRecipe.Counted model, List<ItemText> texts, DataInputStream in) throws IOException {
        return switch (model.how()) {
            case SequenceRecipe.How.TogetherCount together -> SparseRows.read(in);
            case SequenceRecipe.How.TransitionCount transitions -> SparseRows.read(in);
            case SequenceRecipe.How.TextLikeness likeness -> TextNeighbours.of(texts, likeness.titles());
            case SequenceRecipe.How.Solved solved -> mapped(matrix(model.name()), in.readUTF(), texts.size());
        };
    }

    private static DenseRows mapped(Path file, String sha256, int items) throws IOException {
        if (!ModelVersions.sha256(file).equals(sha256)) {
            throw new IOException(file + " is not what was trained");
        }
        return DenseRows.map(file, items);
    }

    private static CandidateOrder taught(JsonNode written, CandidateScorer scorer, SequenceRecipe recipe)
            throws IOException {
        if (!JSON.convertValue(written.path(FEATURES), new TypeReference<List<String>>() {})
                .equals(scorer.featureNames())) {
            throw new IOException("the ranker was taught by other features than these: train again");
        }
        return written.has(TREES)
                ? new LearnedRanker(new DecisionTrees(written.get(TREES)))
                : new LinearBlend(recipe.modelNames(), JSON.convertValue(written.get(BLEND), float[].class));
    }

    private Path matrix(String model) {
        return artefact.resolveSibling(artefact.getFileName() + "." + model);
    }

    private static void writeJson(DataOutputStream out, Object value) throws IOException {
        ArtefactParts.write(out, JSON.writeValueAsString(value));
    }
}
