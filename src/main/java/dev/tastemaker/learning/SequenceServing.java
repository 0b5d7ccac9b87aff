package dev.tastemaker.learning;

import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.problem.BackgroundWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The promoted versions, ready to serve: each one's encoder in memory, a megabyte; items and weights stay in the store. Notices by
 * itself when another one is promoted, here or by another process. A version that cannot be loaded serves nobody, and is logged
 * once.
 */
@ApplicationScoped
public class SequenceServing {
    private static final Logger LOG = Logger.getLogger(SequenceServing.class);

    private final ModelVersionStore store;
    private final ModelVersions versions;
    private final Map<Long, Optional<SequenceEncoder>> encoders = new ConcurrentHashMap<>();
    private final BackgroundWork background;
    private volatile @Nullable Promotion current;

    @Inject
    SequenceServing(ModelVersionStore store, ModelVersions versions, BackgroundWork background) {
        this.store = store;
        this.versions = versions;
        this.background = background;
    }

    @Scheduled(
            every = "${learning.look-every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "promoted-models")
    @RunOnVirtualThread
    void look() {
        background.attempt("Looking which model serves", this::refresh);
    }

    /** Looks now who serves. */
    public synchronized void refresh() {
        Promotion found = store.current(ModelVersion.SEQUENCE).orElse(null);
        List<Long> wanted = new ArrayList<>();
        if (found != null && found.championId() != null) {
            wanted.add(found.championId());
        }
        if (found != null && found.challengerId() != null) {
            wanted.add(found.challengerId());
        }
        wanted.forEach(id -> encoders.computeIfAbsent(id, this::load));
        current = found;
        encoders.keySet().retainAll(wanted);
    }

    private Optional<SequenceEncoder> load(long id) {
        try {
            SequenceEncoder encoder =
                    versions.load(versions.find(id)).transformer().encoder();
            LOG.infof("Model version %d serves", id);
            return Optional.of(encoder);
        } catch (RuntimeException e) {
            LOG.warnf("Model version %d cannot serve: %s", id, e.getMessage());
            return Optional.empty();
        }
    }

    /** Whether a trained model serves anybody. */
    public boolean serves() {
        return !encoders.isEmpty();
    }

    /**
     * Items whose vectors are nearest to where a shopper's sequence leads; empty without a model or when it knows none of them.
     *
     * @param newestFirst what the shopper turned to
     */
    public List<ScoredItem> foreseen(String shopperId, List<String> newestFirst, int limit) {
        Promotion promotion = current;
        Long version = promotion == null ? null : promotion.servingVersion(shopperId);
        SequenceEncoder encoder = version == null
                ? null
                : encoders.getOrDefault(version, Optional.empty()).orElse(null);
        if (version == null || encoder == null || newestFirst.isEmpty()) {
            return List.of();
        }
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
        Promotion promotion = current;
        Long version = promotion == null ? null : promotion.servingVersion(shopperId);
        return version == null || newestFirst.isEmpty() || !encoders.containsKey(version)
                ? List.of()
                : store.next(version, newestFirst, limit);
    }
}
