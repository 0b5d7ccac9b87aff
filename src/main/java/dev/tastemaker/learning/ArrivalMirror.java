package dev.tastemaker.learning;

import dev.tastemaker.catalog.ItemNumbers;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.catalog.StoreChanges;
import dev.tastemaker.problem.BackgroundWork;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is turned to after what, kept in the memory of this process and up with the store. Answers nothing where there is more of it
 * than may be kept, or while it may be behind; the store answers then.
 */
@Singleton
class ArrivalMirror implements StoreChanges.Listener {
    private static final int PAGE = 500;

    private final PgArrivalStore store;
    private final StoreChanges changes;
    private final LearningConfig config;
    private final BackgroundWork background;
    private final ItemNumbers numbers;
    /** Changed while all is being read; null while it is not. */
    private @Nullable Set<String> meanwhile;

    private volatile @Nullable Arrivals kept;

    @Inject
    ArrivalMirror(
            PgArrivalStore store,
            StoreChanges changes,
            LearningConfig config,
            BackgroundWork background,
            ItemNumbers numbers) {
        this.store = store;
        this.changes = changes;
        this.config = config;
        this.background = background;
        this.numbers = numbers;
    }

    @Override
    public Set<String> keeps() {
        return Set.of("arrival");
    }

    @Override
    public synchronized void changed(String what, Set<String> keys) {
        if (keys.contains(StoreChanges.ALL)) {
            kept = null;
            meanwhile = new HashSet<>();
            Thread.ofVirtual().name("arrivals").start(this::readUntilDone);
        } else if (meanwhile != null) {
            meanwhile.addAll(keys);
        } else if (kept != null) {
            follow(kept, keys);
        }
    }

    /** As {@link NextItemStore#after}. */
    Optional<List<ScoredItem>> after(List<String> newestFirst, Set<String> without, double decay, int limit) {
        Arrivals present = changes.current() ? kept : null;
        return present == null ? Optional.empty() : Optional.of(present.after(newestFirst, without, decay, limit));
    }

    private void readUntilDone() {
        try {
            while (reading() && !background.ending()) {
                background.attempt("Reading what is turned to after what", this::readAll);
                Thread.sleep(reading() ? 2_000 : 0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean reading() {
        return meanwhile != null;
    }

    private void readAll() {
        Arrivals all = new Arrivals(numbers);
        String after = null;
        for (List<Arrivals.Row> page = store.page(null, PAGE);
                !page.isEmpty() && all.size() <= config.arrivalsKept();
                page = store.page(after, PAGE)) {
            all.replace(Set.of(), page);
            after = page.getLast().itemId();
        }
        publish(all);
    }

    private synchronized void publish(Arrivals all) {
        follow(all, meanwhile == null ? Set.of() : meanwhile);
        meanwhile = null;
    }

    private void follow(Arrivals present, Set<String> itemIds) {
        List<String> ids = new ArrayList<>(itemIds);
        for (int from = 0; from < ids.size(); from += PAGE) {
            List<String> part = ids.subList(from, Math.min(ids.size(), from + PAGE));
            present.replace(Set.copyOf(part), store.find(part));
        }
        kept = present.size() > config.arrivalsKept() ? null : present;
    }
}
