package dev.tastemaker.catalog;

import static java.util.Objects.requireNonNull;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads what a mirror keeps. */
@ApplicationScoped
class PgMirrorStore {
    /** Characters of texts beyond which an item is read from the store when it is shown. */
    private static final int LONGEST_KEPT = 8_000;

    private static final String SELECT = PgItemStore.SELECT_ITEM + """
                , item.category_key, lower(item.brand) as brand_key, item.attributes_key ->> 'item_group_id' as family,
                item.created_at, halfvec_send(item.embedding) as embedding, tsvectorsend(item.search) as words,
                item.search_length, search_config(item.language)::text as config
            """;

    private final Pool pool;
    private final CatalogConfig.Store config;

    @Inject
    PgMirrorStore(Pool pool, CatalogConfig config) {
        this.pool = pool;
        this.config = config.store();
    }

    /** Items there are, counted no further than one beyond {@code most}. */
    long count(int most) {
        return rows("select count(*) as items from (select from item limit $1) as counted", Tuple.of(most + 1L))
                .getFirst()
                .getLong("items");
    }

    /** In id order after {@code after}. */
    List<MirroredItem> page(@Nullable String after, int limit) {
        String sql = SELECT + """
                        from item where ($1::text is null or item.id > $1) and item.embedding is not null
                        order by item.id limit $2
                        """;
        return rows(sql, Tuple.of(after, limit)).stream()
                .map(PgMirrorStore::item)
                .toList();
    }

    List<MirroredItem> find(Collection<String> ids) {
        String sql = SELECT + "from item where item.id = any($1) and item.embedding is not null";
        return rows(sql, Tuple.of(ids.toArray(String[]::new))).stream()
                .map(PgMirrorStore::item)
                .toList();
    }

    /** Every item's decayed count, the highest first. */
    LinkedHashMap<String, Double> popularity() {
        LinkedHashMap<String, Double> scores = new LinkedHashMap<>();
        rows("select item_id, score from item_popularity order by score desc, item_id", Tuple.tuple())
                .forEach(row -> scores.put(row.getString("item_id"), row.getDouble("score")));
        return scores;
    }

    private static MirroredItem item(Row row) {
        Item item = PgItemStore.item(row);
        Price price = item.price();
        return new MirroredItem(
                item.id(),
                item.description().length() + item.body().length() > LONGEST_KEPT ? null : item,
                item.kind(),
                item.title(),
                once(item.brand()),
                row.getString("brand_key"),
                item.category().stream().map(String::intern).toList(),
                Arrays.asList(row.getArrayOfStrings("category_key")),
                price == null ? null : price.amount(),
                price == null ? null : price.currency(),
                item.availability(),
                item.stock(),
                item.visibleFrom(),
                item.visibleTo(),
                row.getString("family"),
                requireNonNull(row.getOffsetDateTime("created_at")).toInstant(),
                Embedding.halves(row.getBuffer("embedding").getBytes()),
                row.getBuffer("words").getBytes(),
                Objects.requireNonNullElse(row.getInteger("search_length"), 0),
                row.getString("config"));
    }

    /** What many items have is kept once, and the same is then told at a glance. */
    private static @Nullable String once(@Nullable String name) {
        return name == null ? null : name.intern();
    }

    private List<Row> rows(String sql, Tuple values) {
        return StreamSupport.stream(
                        pool.preparedQuery(sql)
                                .execute(values)
                                .await()
                                .atMost(config.readTimeout())
                                .spliterator(),
                        false)
                .toList();
    }
}
