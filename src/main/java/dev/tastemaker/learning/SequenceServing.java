package dev.tastemaker.learning;

import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.problem.BackgroundWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The promoted versions, ready to serve. One that serves in the order of all its models is in memory whole, its solved matrices as
 * mapped files; of one that serves by its two parts the encoder, a megabyte: items and weights stay in the store. Notices by itself
 * when another one is promoted, here or by another process.
 */
@ApplicationScoped
public class SequenceServing {
    private final ModelVersionStore store;
    private final PromotedVersions<Served> promoted;
    private final BackgroundWork background;

    @Inject
    SequenceServing(ModelVersionStore store, ModelVersions versions, BackgroundWork background) {
        this.store = store;
        this.promoted =
                new PromotedVersions<>(ModelVersion.SEQUENCE, store, version -> Served.of(versions.sequence(version)));
        this.background = background;
    }

    @Scheduled(
            every = "${learning.look-every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "promoted-sequence-models")
    @RunOnVirtualThread
    void look() {
        background.attempt("Looking which sequence model serves", this::refresh);
    }

    /** Looks now who serves. */
    public void refresh() {
        promoted.refresh();
    }

    /**
     * What is kept of a version in memory.
     *
     * @param items the order of all its models; null where its two parts serve
     */
    private record Served(
            SequenceEncoder encoder,
            PartWeights weights,
            @Nullable NextItems items) {
        static Served of(TrainedSequence trained) {
            NextItemOrder order = trained.order();
            return new Served(
                    trained.transformer().encoder(),
                    trained.weights(),
                    order == null ? null : new NextItems(trained.itemIds(), order));
        }
    }

    /** How much the parts of the version that serves a shopper count; empty without one, or where its order of all models serves. */
    public Optional<PartWeights> weights(String shopperId) {
        return promoted.of(shopperId)
                .map(PromotedVersions.Serving::model)
                .filter(served -> served.items() == null)
                .map(Served::weights);
    }

    /** The order of all models of the version that serves a shopper; empty without one, or where its parts serve. */
    public Optional<NextItems> next(String shopperId) {
        return promoted.of(shopperId).map(serving -> serving.model().items());
    }

    /** Whether a trained model serves anybody. */
    public boolean serves() {
        return promoted.any();
    }

    /**
     * Items whose vectors are nearest to where a shopper's sequence leads; empty without a model or when it knows none of them.
     *
     * @param newestFirst what the shopper turned to
     */
    public List<ScoredItem> foreseen(String shopperId, List<String> newestFirst, int limit) {
        PromotedVersions.Serving<Served> serving = promoted.of(shopperId).orElse(null);
        if (serving == null || newestFirst.isEmpty()) {
            return List.of();
        }
        long version = serving.version();
        SequenceEncoder encoder = serving.model().encoder();
        List<String> read = newestFirst.stream().limit(encoder.longest()).toList();
        Map<String, float[]> vectors = store.itemVectors(version, read);
        float[][] history = read.reversed().stream()
                .map(vectors::get)
                .filter(vector -> vector != null)
                .toArray(float[][]::new);
        return history.length == 0 ? List.of() : store.nearest(version, encoder.encode(history), limit);
    }

    /** Items that the serving version's solved weights foresee. */
    public List<ScoredItem> solved(String shopperId, List<String> newestFirst, int limit) {
        return newestFirst.isEmpty()
                ? List.of()
                : promoted.of(shopperId)
                        .map(serving -> store.next(serving.version(), newestFirst, limit))
                        .orElse(List.of());
    }
}
