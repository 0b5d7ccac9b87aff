package dev.tastemaker.catalog;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What re-ranking asks of items that were found already. */
@ApplicationScoped
class PgItemTraitsStore {
    private final Pool pool;
    private final CatalogConfig.Store config;

    @Inject
    PgItemTraitsStore(Pool pool, CatalogConfig config) {
        this.pool = pool;
        this.config = config.store();
    }

    // A vector in its binary form is 0.8 kB instead of 4 kB of digits, and needs no parsing.
    Map<String, ItemTraits> traits(Collection<String> ids) {
        String sql = """
                select id, title, brand, category, attributes_key ->> 'item_group_id' as family, created_at,
                    coalesce(item_popularity.score, 0) as popularity, halfvec_send(embedding) as embedding
                from item left join item_popularity on item_popularity.item_id = item.id
                where id = any($1) and embedding is not null
                """;
        Map<String, ItemTraits> traits = new LinkedHashMap<>();
        for (Row row : rows(sql, Tuple.of(ids.toArray(String[]::new)))) {
            traits.put(
                    row.getString("id"),
                    new ItemTraits(
                            row.getString("id"),
                            row.getString("title"),
                            row.getString("brand"),
                            List.of(row.getArrayOfStrings("category")),
                            row.getString("family"),
                            row.getOffsetDateTime("created_at").toInstant(),
                            row.getDouble("popularity"),
                            Embedding.ofHalfvec(row.getBuffer("embedding").getBytes())));
        }
        return traits;
    }

    // One statement for all filters: each is a branch with its number.
    List<Set<String>> among(Collection<String> ids, List<ItemFilter> filters) {
        List<Set<String>> found = new ArrayList<>();
        filters.forEach(filter -> found.add(new HashSet<>()));
        if (ids.isEmpty() || filters.isEmpty()) {
            return found;
        }
        List<Object> parameters = new ArrayList<>();
        parameters.add(ids.toArray(String[]::new));
        List<String> branches = new ArrayList<>();
        for (int i = 0; i < filters.size(); i++) {
            ItemCondition condition = new ItemCondition(filters.get(i), parameters.toArray());
            branches.add("select %d as number, item.id from item where item.id = any($1) and %s"
                    .formatted(i, condition.sql()));
            parameters = condition.parameters();
        }
        for (Row row : rows(String.join("\nunion all\n", branches), Tuple.tuple(parameters))) {
            found.get(row.getInteger("number")).add(row.getString("id"));
        }
        return found;
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
