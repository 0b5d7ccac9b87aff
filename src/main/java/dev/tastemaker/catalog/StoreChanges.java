package dev.tastemaker.catalog;

import dev.tastemaker.problem.BackgroundWork;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Tells whoever keeps a part of the store in memory that it has changed, wherever it was written: looks a few times a second, and
 * at once after this process wrote. While it cannot look, nothing that is kept counts as current, and the store is asked.
 */
@ApplicationScoped
public class StoreChanges {
    private static final Logger LOG = Logger.getLogger(StoreChanges.class);
    private static final long LONG_AGO = Duration.ofDays(1).toNanos();

    /** The key that means everything of its kind. */
    public static final String ALL = "";

    /** Who keeps something. Called by one thread at a time; what it throws is tried again at the next look. */
    public interface Listener {
        /** What it keeps, by the name that the store's triggers give it. */
        Set<String> keeps();

        /** @param keys of what has changed, {@link #ALL} for everything; the first call is for everything */
        void changed(String what, Set<String> keys);
    }

    private final PgChangeStore store;
    private final List<Listener> listeners;
    private final CatalogConfig.Mirror config;
    private final BackgroundWork background;
    private final Map<String, Map<String, Long>> told = new HashMap<>();
    private final Thread looking = Thread.ofVirtual().name("store-changes").unstarted(this::lookOnAndOn);
    private long horizon = -1;
    private volatile long lookedAt = System.nanoTime() - LONG_AGO;

    @Inject
    StoreChanges(PgChangeStore store, @All List<Listener> listeners, CatalogConfig config, BackgroundWork background) {
        this.store = store;
        this.listeners = listeners;
        this.config = config.mirror();
        this.background = background;
    }

    void start(@Observes StartupEvent event) {
        looking.start();
    }

    /** Whether what is kept may be served: it was looked a moment ago. */
    public boolean current() {
        return System.nanoTime() - lookedAt < config.staleAfter().toNanos();
    }

    /**
     * To be said after a write of this process, which it never fails: where it cannot be looked, nothing that is kept is served until it
     * can.
     */
    public void wrote() {
        try {
            look();
        } catch (RuntimeException e) {
            lookedAt = System.nanoTime() - LONG_AGO;
            LOG.warnf("What was written could not be looked for and will be: %s", e.getMessage());
        }
    }

    /** Looks now: all that was committed before this call is known when it returns. */
    public synchronized void look() {
        long began = System.nanoTime();
        PgChangeStore.Changes found = store.since(horizon < 0 ? Long.MAX_VALUE : horizon);
        if (horizon < 0 || found.horizon() < horizon) { // the first look, or another store in the place of this one
            listeners.forEach(listener -> listener.keeps().forEach(what -> listener.changed(what, Set.of(ALL))));
        } else {
            tell(found.changes());
        }
        horizon = found.horizon();
        told.values().forEach(keys -> keys.values().removeIf(changedIn -> changedIn < horizon));
        lookedAt = began;
    }

    /** What is older than the horizon is told once; what is not comes again at each look and is told when it is another change. */
    private void tell(List<PgChangeStore.Change> changes) {
        Map<String, Set<String>> fresh = new HashMap<>();
        for (PgChangeStore.Change change : changes) {
            Long before = told.getOrDefault(change.what(), Map.of()).get(change.key());
            if (before == null || before != change.changedIn()) {
                fresh.computeIfAbsent(change.what(), what -> new HashSet<>()).add(change.key());
            }
        }
        fresh.forEach((what, keys) -> listeners.stream()
                .filter(listener -> listener.keeps().contains(what))
                .forEach(listener -> listener.changed(what, keys)));
        changes.forEach(change ->
                told.computeIfAbsent(change.what(), what -> new HashMap<>()).put(change.key(), change.changedIn()));
    }

    private void lookOnAndOn() {
        try {
            while (!background.ending()) {
                background.attempt("Looking for changes in the store", this::look);
                Thread.sleep(config.lookEvery());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        looking.interrupt();
    }
}
