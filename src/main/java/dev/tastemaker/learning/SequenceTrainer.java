package dev.tastemaker.learning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Trains on the store's own interactions: each shopper's last item measures where it was new to the shopper, the one before ends the
 * training and chooses how the models serve together, the others teach.
 * The version is promoted when it beats the champion on these last items, or, where there is none, what is merely popular. An old
 * champion may have been taught by some of them, which is in its favour.
 */
@ApplicationScoped
public class SequenceTrainer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PgSequenceSourceStore source;
    private final ModelVersionStore store;
    private final ModelVersions versions;
    private final LearningConfig config;

    @Inject
    SequenceTrainer(
            PgSequenceSourceStore source, ModelVersionStore store, ModelVersions versions, LearningConfig config) {
        this.source = source;
        this.store = store;
        this.versions = versions;
        this.config = config;
    }

    /** What came of a training: the version, the champion's figure on the same items (null: there is none), and whether it serves. */
    public record Outcome(ModelVersion version, @Nullable Double champion, boolean promoted) {}

    public Outcome train(long seed, TrainingListener listener) {
        return train(SequenceRecipe.USUAL.withSeed(seed), listener);
    }

    Outcome train(SequenceRecipe recipe, TrainingListener listener) {
        SequenceSource data = source.read();
        if (data.shopperIds().size() < config.leastShoppers()) {
            throw Refusal.invalid("the store has " + data.shopperIds().size()
                    + " shoppers with three or more items to learn from; at least " + config.leastShoppers()
                    + " are needed: import interactions, or run the service once with its sample");
        }
        InteractionSequences known = data.sequences().withoutLast(1);
        NextItemTeaching.Taught taught = new NextItemTeaching(recipe, data, listener).teach(known);
        HeldOut last = HeldOut.fromEnd(data.sequences(), 1).fresh();
        Map<String, Double> metrics = metrics(taught, last, known);
        ModelVersion version = save(taught.trained(), data, recipe, metrics);
        Double champion = versions.current(ModelVersion.SEQUENCE)
                .map(Promotion::championId)
                .flatMap(store::find)
                .map(current -> figure(current, data, last))
                .orElse(null);
        double own = metrics.getOrDefault("ndcg@10", 0.0);
        double bar = champion == null ? metrics.getOrDefault("popular_ndcg@10", 0.0) : champion;
        if (own > bar) {
            versions.promote(version.id(), champion == null ? "better than what is popular" : "beat the champion");
        }
        return new Outcome(version, champion, own > bar);
    }

    private static Map<String, Double> metrics(
            NextItemTeaching.Taught taught, HeldOut last, InteractionSequences known) {
        TrainedSequence trained = taught.trained();
        int items = trained.itemIds().size();
        float[] popularity = known.popularity();
        ItemRows nothing = (item, weight, into) -> {};
        SequenceModel popular = new RecencyWeighted("popular", nothing, 1, 1, popularity);
        Map<String, Double> metrics = new TreeMap<>();
        metrics.put("ndcg@10", last.ndcg(trained.served(), items));
        metrics.put("recall@10", last.recall(trained.served(), items));
        metrics.put("transformer_ndcg@10", last.ndcg(trained.transformer(), items));
        metrics.put("solved_ndcg@10", last.ndcg(trained.solved(), items));
        metrics.put("transformer_weight", trained.weights().transformer());
        metrics.put("solved_weight", trained.weights().solved());
        metrics.put("fused_ndcg@10", last.ndcg(trained.fused(), items));
        metrics.put("chosen_by_fused_ndcg@10", taught.figures().parts());
        metrics.put("chosen_by_blend_ndcg@10", taught.figures().blend());
        metrics.put("chosen_by_ranker_ndcg@10", taught.figures().ranker());
        metrics.put("popular_ndcg@10", last.ndcg(popular, items));
        metrics.put("popular_recall@10", last.recall(popular, items));
        metrics.put("cases", (double) last.size());
        return metrics;
    }

    /** nDCG@10 of a version on the last items of the sequences as they are now; what it does not know it cannot find. */
    double figure(ModelVersion version, SequenceSource data, HeldOut last) {
        TrainedSequence other = versions.sequence(version);
        Map<String, Integer> numbers = new HashMap<>();
        other.itemIds().forEach(id -> numbers.put(id, numbers.size()));
        int[] theirs = data.itemIds().stream()
                .mapToInt(id -> numbers.getOrDefault(id, -1))
                .toArray();
        return last.ndcg(
                new RenumberedModel(other.served(), theirs, numbers.size()),
                data.itemIds().size());
    }

    /** nDCG@10 of two versions on the last items as they are now. */
    public Map<Long, Double> compare(long first, long second) {
        SequenceSource data = source.read();
        HeldOut last = HeldOut.fromEnd(data.sequences(), 1).fresh();
        Map<Long, Double> figures = new LinkedHashMap<>();
        for (long id : List.of(first, second)) {
            figures.put(id, figure(versions.find(id), data, last));
        }
        return figures;
    }

    private ModelVersion save(
            TrainedSequence trained, SequenceSource data, SequenceRecipe recipe, Map<String, Double> metrics) {
        try {
            Path file = versions.newArtefact(ModelVersion.SEQUENCE);
            trained.write(file);
            long id = store.add(new ModelVersion(
                    0,
                    ModelVersion.SEQUENCE,
                    recipe.transformer().seed(),
                    data.from(),
                    data.to(),
                    data.shopperIds().size(),
                    data.itemIds().size(),
                    data.sequences().interactions(),
                    parameters(recipe, trained.order()),
                    metrics,
                    file.toString(),
                    ModelVersions.sha256(file),
                    Instant.now()));
            saveVectors(id, trained, data);
            return versions.find(id);
        } catch (IOException e) {
            throw new TrainingFailed("the trained model could not be written: " + e.getMessage(), e);
        }
    }

    private void saveVectors(long id, TrainedSequence trained, SequenceSource data) {
        Map<String, float[]> items = new LinkedHashMap<>();
        Map<String, List<ScoredItem>> next = new LinkedHashMap<>();
        for (int i = 0; i < trained.itemIds().size(); i++) {
            items.put(trained.itemIds().get(i), trained.transformer().itemVector(i));
            List<ScoredItem> row = new ArrayList<>();
            for (int k = 0; k < trained.next().columns(i).length; k++) {
                row.add(new ScoredItem(
                        trained.itemIds().get(trained.next().columns(i)[k]),
                        trained.next().values(i)[k]));
            }
            next.put(trained.itemIds().get(i), row);
        }
        Map<String, float[]> shoppers = new LinkedHashMap<>();
        for (int i = 0; i < data.shopperIds().size(); i++) {
            shoppers.put(
                    data.shopperIds().get(i),
                    trained.transformer().encode(data.sequences().rows()[i]));
        }
        store.saveItemVectors(id, items);
        store.saveShopperVectors(id, shoppers);
        store.saveNext(id, next);
    }

    /** What the models were fitted with, and by what they serve. */
    private static String parameters(SequenceRecipe recipe, @Nullable NextItemOrder order) {
        try {
            ObjectNode parameters = JSON.createObjectNode();
            parameters.set("transformer", JSON.valueToTree(recipe.transformer()));
            if (order != null) {
                parameters.set("blend", JSON.valueToTree(recipe.weights()));
                parameters.set("order", JSON.valueToTree(order.told()));
            }
            return JSON.writeValueAsString(parameters);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
