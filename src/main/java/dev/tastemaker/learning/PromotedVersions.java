package dev.tastemaker.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The promoted versions of one kind, in memory. A version that cannot be loaded serves nobody, and is logged once.
 *
 * @param <T> what a version is when it is loaded
 */
final class PromotedVersions<T> {
    private static final Logger LOG = Logger.getLogger(PromotedVersions.class);

    private final String kind;
    private final ModelVersionStore store;
    private final Function<ModelVersion, T> loader;
    private final Map<Long, Optional<T>> loaded = new ConcurrentHashMap<>();
    private volatile @Nullable Promotion current;

    PromotedVersions(String kind, ModelVersionStore store, Function<ModelVersion, T> loader) {
        this.kind = kind;
        this.store = store;
        this.loader = loader;
    }

    /** A version that serves somebody. */
    record Serving<T>(long version, T model) {}

    /** Looks now who serves. */
    synchronized void refresh() {
        Promotion found = store.current(kind).orElse(null);
        List<Long> wanted = new ArrayList<>();
        if (found != null && found.championId() != null) {
            wanted.add(found.championId());
        }
        if (found != null && found.challengerId() != null) {
            wanted.add(found.challengerId());
        }
        wanted.forEach(id -> loaded.computeIfAbsent(id, this::load));
        current = found;
        loaded.keySet().retainAll(wanted);
    }

    private Optional<T> load(long id) {
        try {
            T model = loader.apply(store.find(id).orElseThrow());
            LOG.infof("Model version %d serves", id);
            return Optional.of(model);
        } catch (RuntimeException e) {
            LOG.warnf("Model version %d cannot serve: %s", id, e.getMessage());
            return Optional.empty();
        }
    }

    /** Whether a version serves anybody. */
    boolean any() {
        return !loaded.isEmpty();
    }

    Optional<Serving<T>> of(String shopperId) {
        Promotion promotion = current;
        Long version = promotion == null ? null : promotion.servingVersion(shopperId);
        return version == null
                ? Optional.empty()
                : loaded.getOrDefault(version, Optional.empty()).map(model -> new Serving<>(version, model));
    }
}
