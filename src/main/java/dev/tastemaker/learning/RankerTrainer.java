package dev.tastemaker.learning;

import dev.tastemaker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Trains a ranker of lists on the feeds that were shown. The newest fifth of the lists measures and never teaches; the version is
 * promoted when its order of these gives what was taken a better place than the order they were shown in, and than the champion does.
 * Both had the advantage that what they put first was seen most: whoever beats them, beats them fairly.
 */
@ApplicationScoped
public class RankerTrainer {
    private static final RankerParameters USUAL = new RankerParameters(4, 0.1, 100, 1);
    private static final int MEASURING = 5;

    private final PgShownListStore lists;
    private final ModelVersionStore store;
    private final ModelVersions versions;
    private final LearningConfig config;

    @Inject
    RankerTrainer(PgShownListStore lists, ModelVersionStore store, ModelVersions versions, LearningConfig config) {
        this.lists = lists;
        this.store = store;
        this.versions = versions;
        this.config = config;
    }

    /** What came of a training: the version, the figure that it had to beat, and whether it serves. */
    public record Outcome(ModelVersion version, double toBeat, boolean promoted) {}

    /** @throws Refusal when too few lists were shown and taken from */
    public Outcome train(long seed) {
        PgShownListStore.Found found = lists.read();
        List<ShownList> all = found.lists();
        if (all.size() < config.ranking().leastLists()) {
            throw Refusal.invalid("there are " + all.size() + " feeds, shown at least "
                    + config.ranking().credit().toHours() + " hours ago, that something was taken from; at least "
                    + config.ranking().leastLists() + " are needed");
        }
        int teaching = all.size() - all.size() / MEASURING;
        ListRanker ranker = ListRanker.train(all.subList(0, teaching), USUAL.withSeed(seed), true);
        List<ShownList> newest = all.subList(teaching, all.size());
        double own = mean(newest, list -> list.ndcg(ranker.scores(list)));
        double shown = mean(newest, ShownList::ndcg);
        Double champion = champion(newest);
        Map<String, Double> metrics =
                new TreeMap<>(Map.of("ndcg@10", own, "shown_ndcg@10", shown, "lists", (double) newest.size()));
        ModelVersion version = save(ranker, seed, found, metrics);
        double toBeat = champion == null ? shown : Math.max(shown, champion);
        if (own > toBeat) {
            versions.promote(version.id(), "better than the lists as they were shown");
        }
        return new Outcome(version, toBeat, own > toBeat);
    }

    private @Nullable Double champion(List<ShownList> newest) {
        return versions.current(ModelVersion.RANKING)
                .map(Promotion::championId)
                .flatMap(store::find)
                .map(versions::ranking)
                .map(ranker -> mean(newest, list -> list.ndcg(ranker.scores(list))))
                .orElse(null);
    }

    private static double mean(List<ShownList> lists, ToDoubleFunction<ShownList> figure) {
        return lists.stream().mapToDouble(figure).average().orElse(0);
    }

    private ModelVersion save(ListRanker ranker, long seed, PgShownListStore.Found found, Map<String, Double> metrics) {
        try {
            Path file = versions.newArtefact(ModelVersion.RANKING);
            ranker.write(file);
            int shown =
                    found.lists().stream().mapToInt(list -> list.items().size()).sum();
            return versions.find(store.add(new ModelVersion(
                    0,
                    ModelVersion.RANKING,
                    seed,
                    found.from(),
                    found.to(),
                    found.shoppers(),
                    found.lists().size(),
                    shown,
                    "{\"depth\":%d,\"rate\":%s,\"rounds\":%d}".formatted(USUAL.depth(), USUAL.rate(), USUAL.rounds()),
                    metrics,
                    file.toString(),
                    ModelVersions.sha256(file),
                    Instant.now())));
        } catch (IOException e) {
            throw new TrainingFailed("the trained ranker could not be written: " + e.getMessage(), e);
        }
    }
}
