package dev.tastemaker.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Items in PostgreSQL: what is found by id, and one door to the stores that write and search, and to the mirror before them. */
@Singleton
class PgItemStore implements ItemStore {
    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};
    private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};

    /** An item with its facts; what the search alone needs stays in the store. */
    static final String SELECT_ITEM = """
            select item.id, item.kind, item.title, item.description, item.body, item.brand, item.category, item.price,
                item.currency, item.availability, item.stock, item.link, item.image, item.language,
                item.attributes::text as attributes, item.mentions, item.visible_from, item.visible_to,
                coalesce((select jsonb_agg(jsonb_build_object('name', fact.name, 'value', fact.value, 'unit', fact.unit,
                        'validFrom', nullif(fact.valid_from, '-infinity'), 'validTo', nullif(fact.valid_to, 'infinity'))
                        order by fact.name, fact.valid_from)
                    from item_fact fact where fact.item_id = item.id), '[]')::text as facts
            """;

    private final Pool pool;
    private final PgItemWriteStore writing;
    private final PgRetrievalStore retrieval;
    private final PgLexicalStore lexical;
    private final PgItemTraitsStore traits;
    private final CatalogMirror mirror;
    private final StoreChanges changes;
    private final CatalogConfig config;

    @Inject
    PgItemStore(
            Pool pool,
            PgItemWriteStore writing,
            PgRetrievalStore retrieval,
            PgLexicalStore lexical,
            PgItemTraitsStore traits,
            CatalogMirror mirror,
            StoreChanges changes,
            CatalogConfig config) {
        this.pool = pool;
        this.writing = writing;
        this.retrieval = retrieval;
        this.lexical = lexical;
        this.traits = traits;
        this.mirror = mirror;
        this.changes = changes;
        this.config = config;
    }

    @Override
    public List<Saved> save(List<Item> items) {
        List<Saved> outcomes = writing.save(items);
        changes.wrote();
        return outcomes;
    }

    @Override
    public Set<String> savedSince(Collection<String> ids, Instant since) {
        return writing.savedSince(ids, since);
    }

    @Override
    public List<Item> find(Collection<String> ids) {
        return mirror.find(ids).orElseGet(() -> stored(ids));
    }

    private List<Item> stored(Collection<String> ids) {
        String sql = SELECT_ITEM + """
                        from unnest($1::text[]) with ordinality as wanted (id, position) join item using (id)
                        order by wanted.position
                        """;
        String[] wanted = new LinkedHashSet<>(ids).toArray(String[]::new);
        return rows(sql, Tuple.of(wanted)).map(PgItemStore::item).toList();
    }

    @Override
    public List<Item> page(@Nullable String after, int limit, @Nullable ItemKind kind, @Nullable String category) {
        String sql = SELECT_ITEM + """
                        from item
                        where ($1::text is null or item.id > $1) and ($2::text is null or item.kind = $2)
                            and ($3::text is null or item.category_key && array[lower($3)])
                        order by item.id limit $4
                        """;
        String kindName = kind == null ? null : kind.wireName();
        return rows(sql, Tuple.of(after, kindName, category, limit))
                .map(PgItemStore::item)
                .toList();
    }

    @Override
    public List<ScoredItem> nearest(float[] query, ItemFilter filter, int limit) {
        return mirror.nearest(query, filter, limit).orElseGet(() -> retrieval.nearest(query, filter, limit));
    }

    @Override
    public List<ScoredItem> matching(String query, ItemFilter filter, int limit) {
        return mirror.matching(query, filter, limit).orElseGet(() -> lexical.matching(query, filter, limit));
    }

    @Override
    public List<ScoredItem> similar(String itemId, ItemFilter filter, int limit) {
        return mirror.similar(itemId, filter, limit).orElseGet(() -> retrieval.similar(itemId, filter, limit));
    }

    @Override
    public List<ScoredItem> similarToAny(Map<String, Double> weights, double near, ItemFilter filter, int limit) {
        return mirror.similarToAny(weights, near, filter, limit)
                .orElseGet(() -> ItemStore.super.similarToAny(weights, near, filter, limit));
    }

    @Override
    public List<ScoredItem> popular(ItemFilter filter, int limit) {
        return mirror.popular(filter, limit).orElseGet(() -> retrieval.popular(filter, limit));
    }

    @Override
    public List<ScoredItem> recent(ItemFilter filter, int limit) {
        return mirror.recent(filter, limit).orElseGet(() -> retrieval.recent(filter, limit));
    }

    @Override
    public List<ScoredItem> unproven(ItemFilter filter, int limit) {
        return mirror.unproven(filter, limit).orElseGet(() -> retrieval.unproven(filter, limit));
    }

    @Override
    public Map<String, ItemTraits> traits(Collection<String> ids) {
        return mirror.traits(ids).orElseGet(() -> traits.traits(ids));
    }

    @Override
    public List<Set<String>> among(Collection<String> ids, List<ItemFilter> filters) {
        return mirror.among(ids, filters).orElseGet(() -> traits.among(ids, filters));
    }

    @Override
    public Set<String> passing(Collection<String> ids, ItemFilter filter) {
        return mirror.passing(ids, filter).orElseGet(() -> ItemStore.super.passing(ids, filter));
    }

    @Override
    public List<ScoredItem> letThrough(List<ScoredItem> found, ItemFilter filter) {
        return mirror.letThrough(found, filter).orElseGet(() -> ItemStore.super.letThrough(found, filter));
    }

    @Override
    public long count() {
        return rows("select count(*) as items from item", Tuple.tuple())
                .findFirst()
                .orElseThrow()
                .getLong("items");
    }

    private Stream<Row> rows(String sql, Tuple parameters) {
        return StreamSupport.stream(
                pool.preparedQuery(sql)
                        .execute(parameters)
                        .await()
                        .atMost(config.store().readTimeout())
                        .spliterator(),
                false);
    }

    static Item item(Row row) {
        String currency = row.getString("currency");
        return new Item(
                row.getString("id"),
                ItemKind.of(row.getString("kind")),
                row.getString("title"),
                row.getString("description"),
                row.getString("body"),
                row.getString("brand"),
                List.of(row.getArrayOfStrings("category")),
                currency == null ? null : new Price(row.getBigDecimal("price"), currency),
                Availability.of(row.getString("availability")),
                row.getInteger("stock"),
                row.getString("link"),
                row.getString("image"),
                row.getString("language"),
                ItemRow.read(row.getString("attributes"), ATTRIBUTES),
                List.of(row.getArrayOfStrings("mentions")),
                ItemRow.read(row.getString("facts"), FACTS),
                instant(row.getOffsetDateTime("visible_from")),
                instant(row.getOffsetDateTime("visible_to")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
