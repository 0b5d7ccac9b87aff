package dev.tastemaker.catalog;

import dev.tastemaker.problem.BackgroundWork;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The catalog as this process keeps it in memory, so that finding costs no statement. Made at the start and kept up with the store,
 * whoever writes there. Answers nothing where the catalog is too large, the mirror is not made yet or may be behind, or only the store
 * can compare what is asked for: the store answers then.
 */
@Singleton
class CatalogMirror implements StoreChanges.Listener {
    private static final Logger LOG = Logger.getLogger(CatalogMirror.class);
    private static final String ITEM = "item";
    private static final String POPULARITY = "popularity";
    private static final int PAGE = 1_000;

    private final PgMirrorStore store;
    private final PgLexicalStore lexical;
    private final WordForms forms;
    private final StoreChanges changes;
    private final CatalogConfig config;
    private final BackgroundWork background;
    private final ItemNumbers numbers;
    /** Changed while the mirror is being made; null while none is. */
    private @Nullable Set<String> meanwhile;

    private volatile @Nullable Mirror mirror;

    @Inject
    CatalogMirror(
            PgMirrorStore store,
            PgLexicalStore lexical,
            WordForms forms,
            StoreChanges changes,
            CatalogConfig config,
            BackgroundWork background,
            ItemNumbers numbers) {
        this.store = store;
        this.lexical = lexical;
        this.forms = forms;
        this.changes = changes;
        this.config = config;
        this.background = background;
        this.numbers = numbers;
    }

    @Override
    public Set<String> keeps() {
        return Set.of(ITEM, POPULARITY);
    }

    @Override
    public synchronized void changed(String what, Set<String> keys) {
        Mirror present = mirror;
        if (config.mirror().mostItems() <= 0) {
            return;
        }
        if (what.equals(POPULARITY)) {
            if (present != null) {
                present.popularity(store.popularity());
            }
        } else if (keys.contains(StoreChanges.ALL)) {
            make();
        } else if (meanwhile != null) {
            meanwhile.addAll(keys);
        } else if (present != null) {
            follow(present, keys);
        }
    }

    /** Beside whoever is served: the store answers until it is done. */
    private void make() {
        mirror = null;
        meanwhile = new HashSet<>();
        Thread.ofVirtual().name("catalog-mirror").start(this::fillUntilDone);
    }

    private void fillUntilDone() {
        try {
            while (making() && !background.ending()) {
                background.attempt("Mirroring the catalog", this::fill);
                Thread.sleep(making() ? 2_000 : 0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean making() {
        return meanwhile != null;
    }

    private void fill() {
        long began = System.nanoTime();
        Mirror made = new Mirror(config.lexical(), numbers);
        boolean whole =
                store.count(config.mirror().mostItems()) <= config.mirror().mostItems();
        String after = null;
        for (List<MirroredItem> page = page(whole, after); !page.isEmpty(); page = page(whole, after)) {
            made.replace(List.of(), page);
            after = page.getLast().id();
        }
        publish(made, whole);
        LOG.infof(
                whole ? "Mirrored %d items in %.1f s" : "Too many items for a mirror",
                made.size(),
                (System.nanoTime() - began) / 1e9);
    }

    private List<MirroredItem> page(boolean whole, @Nullable String after) {
        return whole ? store.page(after, PAGE) : List.of();
    }

    private synchronized void publish(Mirror made, boolean whole) {
        if (whole) {
            made.popularity(store.popularity());
            follow(made, meanwhile == null ? Set.of() : meanwhile);
        }
        meanwhile = null;
    }

    private void follow(Mirror present, Collection<String> changed) {
        List<String> ids = List.copyOf(changed);
        for (int from = 0; from < ids.size(); from += PAGE) {
            List<String> part = ids.subList(from, Math.min(ids.size(), from + PAGE));
            present.replace(part, store.find(part));
        }
        if (present.size() > config.mirror().mostItems()) {
            LOG.infof(
                    "More than %d items are not mirrored; the store finds them",
                    config.mirror().mostItems());
            mirror = null;
        } else if (present.empty() > PAGE + present.size()) {
            make();
        } else {
            mirror = present;
        }
    }

    Optional<List<ScoredItem>> nearest(float[] query, ItemFilter filter, int limit) {
        return found(filter, (present, asked) -> present.nearest(query, asked, limit));
    }

    Optional<List<ScoredItem>> similar(String itemId, ItemFilter filter, int limit) {
        return found(filter, (present, asked) -> present.similar(itemId, asked, limit));
    }

    Optional<List<ScoredItem>> similarToAny(Map<String, Double> weights, double near, ItemFilter filter, int limit) {
        return found(filter, (present, asked) -> present.similarToAny(weights, near, asked, limit));
    }

    /** Phrases are left to the store. */
    Optional<List<ScoredItem>> matching(String text, ItemFilter filter, int limit) {
        return found(filter, (present, asked) -> {
            LexicalQuery query = LexicalQuery.parse(text);
            LexicalAnalysis analysis = forms.analyse(query, present).orElseGet(() -> lexical.analyse(query));
            if (analysis.empty()) {
                return List.of();
            }
            return analysis.plain()
                    ? present.matching(analysis, asked, limit)
                    : lexical.matching(analysis, filter, limit);
        });
    }

    Optional<List<ScoredItem>> popular(ItemFilter filter, int limit) {
        return found(filter, (present, asked) -> present.popular(asked, limit));
    }

    Optional<List<ScoredItem>> recent(ItemFilter filter, int limit) {
        return found(filter, (present, asked) -> present.recent(asked, limit));
    }

    Optional<List<ScoredItem>> unproven(ItemFilter filter, int limit) {
        return found(filter, (present, asked) -> present.unproven(asked, limit));
    }

    Optional<Map<String, ItemTraits>> traits(Collection<String> ids) {
        return present().map(present -> present.traits(ids));
    }

    Optional<List<Set<String>>> among(Collection<String> ids, List<ItemFilter> filters) {
        List<MirrorFilter> asked = new ArrayList<>();
        for (ItemFilter filter : filters) {
            MirrorFilter each = MirrorFilter.of(filter);
            if (each == null) {
                return Optional.empty();
            }
            asked.add(each);
        }
        return present().map(present -> present.among(ids, asked));
    }

    Optional<Set<String>> passing(Collection<String> ids, ItemFilter filter) {
        MirrorFilter asked = MirrorFilter.of(filter);
        return asked == null ? Optional.empty() : present().map(present -> present.passing(ids, asked));
    }

    Optional<List<ScoredItem>> letThrough(List<ScoredItem> found, ItemFilter filter) {
        return found(filter, (present, asked) -> present.letThrough(found, asked));
    }

    /** Nothing where one of them is not kept. */
    Optional<List<Item>> find(Collection<String> ids) {
        return present()
                .map((Function<Mirror, @Nullable List<Item>>) present -> present.find(new LinkedHashSet<>(ids)));
    }

    private Optional<List<ScoredItem>> found(
            ItemFilter filter, BiFunction<Mirror, MirrorFilter, List<ScoredItem>> search) {
        MirrorFilter asked = MirrorFilter.of(filter);
        return asked == null ? Optional.empty() : present().map(present -> search.apply(present, asked));
    }

    /** Nothing where the store has to answer. */
    Optional<Mirror> present() {
        return changes.current() ? Optional.ofNullable(mirror) : Optional.empty();
    }
}
