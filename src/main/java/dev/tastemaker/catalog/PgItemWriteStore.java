package dev.tastemaker.catalog;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * How items are written: what is on record unchanged is not embedded or written again, and while the database writes one part
 * the cores embed the next.
 */
@ApplicationScoped
class PgItemWriteStore {
    private static final int MOST_AT_ONCE = 5_000;
    /** Rows written by one statement. */
    private static final int PART = 250;

    private final Pool pool;
    private final ItemEmbedder embedder;
    private final CatalogConfig config;

    @Inject
    PgItemWriteStore(Pool pool, ItemEmbedder embedder, CatalogConfig config) {
        this.pool = pool;
        this.embedder = embedder;
        this.config = config;
    }

    private record Known(String contentHash, String textHash) {}

    /** @param text what is to be embedded; null where the embedding on record stays right */
    private record Unwritten(ItemRow row, @Nullable String text) {}

    private record Part(List<Unwritten> unwritten, CompletableFuture<String> json) {}

    List<ItemStore.Saved> save(List<Item> items) {
        if (items.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException(items.size() + " items; at most " + MOST_AT_ONCE + " are saved at once");
        }
        Map<String, Item> lastOfEach = new LinkedHashMap<>();
        items.forEach(item -> lastOfEach.put(item.id(), item));
        Map<String, ItemStore.Saved> outcomes = new HashMap<>();
        while (!lastOfEach.isEmpty()) {
            outcomes.putAll(saveOnce(lastOfEach.values()));
            // An item whose text another writer changed since we looked has no embedding yet: it goes round again.
            lastOfEach.keySet().removeAll(outcomes.keySet());
        }
        return items.stream().map(item -> outcomes.get(item.id())).toList();
    }

    /** The outcomes of all but those items that need an embedding after all. */
    private Map<String, ItemStore.Saved> saveOnce(Collection<Item> items) {
        Map<String, ItemStore.Saved> outcomes = new HashMap<>();
        Map<String, Known> known = known(items.stream().map(Item::id).toList());
        List<Unwritten> changed = new ArrayList<>();
        for (Item item : items) {
            String text = ItemEmbedder.textOf(item);
            ItemRow row = ItemRow.of(item, embedder.version() + '\n' + text);
            Known before = known.get(item.id());
            outcomes.put(item.id(), ItemStore.Saved.UNCHANGED);
            if (before == null || !before.contentHash().equals(row.contentHash())) {
                boolean sameText = before != null && before.textHash().equals(row.textHash());
                changed.add(new Unwritten(row, sameText ? null : text));
            }
        }
        for (Row row : write(changed)) {
            if (row.getBoolean("embedded")) {
                outcomes.put(
                        row.getString("id"), row.getBoolean("added") ? ItemStore.Saved.ADDED : ItemStore.Saved.CHANGED);
            } else {
                outcomes.remove(row.getString("id"));
            }
        }
        return outcomes;
    }

    private Map<String, Known> known(List<String> ids) {
        String sql = "select id, content_hash, text_hash from item where id = any($1) and embedding is not null";
        return rows(sql, Tuple.of(ids.toArray(String[]::new)))
                .collect(toMap(
                        row -> row.getString("id"),
                        row -> new Known(row.getString("content_hash"), row.getString("text_hash"))));
    }

    /** In one transaction, part by part: while the database writes one, the cores embed the next. */
    private List<Row> write(List<Unwritten> changed) {
        if (changed.isEmpty()) {
            return List.of();
        }
        // Two writers of the same items then queue instead of locking each other out.
        changed.sort(Comparator.comparing(unwritten -> unwritten.row().id()));
        List<Part> parts = new ArrayList<>();
        for (int from = 0; from < changed.size(); from += PART) {
            parts.add(
                    new Part(changed.subList(from, Math.min(changed.size(), from + PART)), new CompletableFuture<>()));
        }
        Thread.ofVirtual().name("embed-parts").start(() -> parts.forEach(this::embed));
        return pool.withTransaction(connection -> Multi.createFrom()
                        .iterable(parts)
                        .onItem()
                        .transformToUniAndConcatenate(part -> Uni.createFrom()
                                .completionStage(part.json())
                                .chain(json -> writePart(connection, json)))
                        .onItem()
                        .<Row>transformToIterable(rows -> rows)
                        .collect()
                        .asList())
                .await()
                .atMost(config.store().writeTimeout());
    }

    /** Makes the part's JSON, or the reason why there is none. */
    private void embed(Part part) {
        try {
            List<String> texts = part.unwritten().stream()
                    .map(Unwritten::text)
                    .filter(Objects::nonNull)
                    .toList();
            Iterator<float[]> vectors = List.of(embedder.embedAll(texts)).iterator();
            List<ItemRow> rows = part.unwritten().stream()
                    .map(each -> each.text() == null ? each.row() : each.row().embedded(vectors.next()))
                    .toList();
            part.json().complete(ItemRow.json(rows));
        } catch (RuntimeException | Error e) {
            part.json().completeExceptionally(e);
        }
    }

    private static Uni<RowSet<Row>> writePart(SqlConnection connection, String json) {
        return writeItems(connection, json).call(written -> replaceFacts(connection, written, json));
    }

    /**
     * One statement for many rows, in id order. A row whose content is on record already is not rewritten: it may have been
     * written since we looked.
     */
    private static Uni<RowSet<Row>> writeItems(SqlConnection connection, String json) {
        String sql = """
                insert into item (id, kind, title, description, body, brand, category, price, currency, availability, stock,
                    link, image, language, attributes, mentions, visible_from, visible_to, content_hash, text_hash, embedding)
                select id, kind, title, description, body, brand, category, price, currency, availability, stock,
                    link, image, language, attributes, mentions, visible_from, visible_to, content_hash, text_hash,
                    cast(embedding as halfvec)
                from jsonb_to_recordset($1::text::jsonb) as entry (id text, kind text, title text, description text,
                    body text, brand text, category text[], price numeric, currency text, availability text, stock integer,
                    link text, image text, language text, attributes jsonb, mentions text[], visible_from timestamptz,
                    visible_to timestamptz, content_hash text, text_hash text, embedding text)
                order by id
                on conflict (id) do update set kind = excluded.kind, title = excluded.title,
                    description = excluded.description, body = excluded.body, brand = excluded.brand,
                    category = excluded.category, price = excluded.price, currency = excluded.currency,
                    availability = excluded.availability, stock = excluded.stock, link = excluded.link,
                    image = excluded.image, language = excluded.language, attributes = excluded.attributes,
                    mentions = excluded.mentions, visible_from = excluded.visible_from, visible_to = excluded.visible_to,
                    content_hash = excluded.content_hash, text_hash = excluded.text_hash,
                    embedding = coalesce(excluded.embedding,
                        case when item.text_hash = excluded.text_hash then item.embedding end),
                    updated_at = now()
                where item.content_hash <> excluded.content_hash or item.embedding is null
                returning id, xmax = 0 as added, embedding is not null as embedded
                """;
        return connection.preparedQuery(sql).execute(Tuple.of(json));
    }

    /** An item's facts are those of its newest content; rows that this batch did not write keep theirs. */
    private static Uni<RowSet<Row>> replaceFacts(SqlConnection connection, RowSet<Row> written, String json) {
        String[] ids = stream(written).map(row -> row.getString("id")).toArray(String[]::new);
        String delete = "delete from item_fact where item_id = any($1)";
        String insert = """
                insert into item_fact (item_id, name, value, unit, valid_from, valid_to)
                select item.id, fact.name, fact.value, fact.unit,
                    coalesce(fact."validFrom", '-infinity'), coalesce(fact."validTo", 'infinity')
                from jsonb_to_recordset($1::text::jsonb) as item (id text, facts jsonb),
                    jsonb_to_recordset(item.facts) as fact (name text, value text, unit text,
                        "validFrom" timestamptz, "validTo" timestamptz)
                where item.id = any($2)
                """;
        return connection
                .preparedQuery(delete)
                .execute(Tuple.of(ids))
                .chain(() -> connection.preparedQuery(insert).execute(Tuple.of(json, ids)));
    }

    Set<String> savedSince(Collection<String> ids, Instant since) {
        String sql = "select id from item where id = any($1) and updated_at >= $2";
        return rows(sql, Tuple.of(ids.toArray(String[]::new), since.atOffset(ZoneOffset.UTC)))
                .map(row -> row.getString("id"))
                .collect(toSet());
    }

    private Stream<Row> rows(String sql, Tuple parameters) {
        return stream(pool.preparedQuery(sql)
                .execute(parameters)
                .await()
                .atMost(config.store().readTimeout()));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
