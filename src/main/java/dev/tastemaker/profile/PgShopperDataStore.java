package dev.tastemaker.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks the schema itself which tables name a shopper, so that a table that comes with a later migration is told and erased
 * without anybody thinking of it: every column {@code shopper_id} and {@code visitor}. Keys of interactions stay, and those that
 * still wait leave theirs as they go: they name nobody, and without them a stream that is read again would bring back what was
 * erased.
 */
@ApplicationScoped
class PgShopperDataStore implements ShopperData.Store {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Partitions are read through their parent; the shopper's own row is last, for others point at it. */
    private static final String COLUMNS = """
            select c.relname as table_name, a.attname as column_name
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and a.attnum > 0 and not a.attisdropped and a.attname in ('shopper_id', 'visitor')
            order by c.relname
            """;

    private final Pool pool;

    @Inject
    PgShopperDataStore(Pool pool) {
        this.pool = pool;
    }

    /** A column that names a shopper; {@code within}: of rows that hang below such a row. */
    private record Place(String table, String condition) {}

    @Override
    public ShopperData.Export export(String shopperId) {
        Map<String, JsonNode> tables = new LinkedHashMap<>();
        for (Place place : places()) {
            String sql = "select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text as rows from " + place.table()
                    + " t where " + place.condition();
            String rows = pool.preparedQuery(sql)
                    .execute(Tuple.of(shopperId))
                    .await()
                    .atMost(TIMEOUT)
                    .iterator()
                    .next()
                    .getString("rows");
            JsonNode read = read(rows);
            if (!read.isEmpty()) {
                tables.put(place.table().replace("\"", ""), read);
            }
        }
        return new ShopperData.Export(shopperId, tables);
    }

    @Override
    public ShopperData.Erasure erase(String shopperId) {
        List<Place> places = places();
        Map<String, Long> rows = pool.withTransaction(connection -> eraseAll(connection, places, shopperId))
                .await()
                .atMost(TIMEOUT);
        return new ShopperData.Erasure(
                shopperId,
                rows,
                rows.values().stream().mapToLong(Long::longValue).sum());
    }

    private static Uni<Map<String, Long>> eraseAll(SqlConnection connection, List<Place> places, String shopperId) {
        Map<String, Long> erased = new LinkedHashMap<>();
        Uni<Void> work = Uni.createFrom().voidItem();
        for (Place place : places) {
            work = work.chain(() -> connection
                            .preparedQuery("delete from " + place.table() + " t where " + place.condition())
                            .execute(Tuple.of(shopperId)))
                    .invoke(done -> {
                        if (done.rowCount() > 0) {
                            erased.put(place.table().replace("\"", ""), (long) done.rowCount());
                        }
                    })
                    .replaceWithVoid();
        }
        return work.chain(() -> connection
                        .preparedQuery("insert into erasure (person_hash, rows_erased) values ($1, $2)")
                        .execute(Tuple.of(
                                hash(shopperId),
                                erased.values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum())))
                .replaceWith(erased);
    }

    /** Rows that hang below others come before them. */
    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        places.add(new Place("turn", "t.conversation_id in (select id from conversation where shopper_id = $1)"));
        for (Row row : pool.query(COLUMNS).execute().await().atMost(TIMEOUT)) {
            places.add(new Place(
                    quoted(row.getString("table_name")), "t." + quoted(row.getString("column_name")) + " = $1"));
        }
        places.add(new Place("shopper", "t.id = $1"));
        return places;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static JsonNode read(String rows) {
        try {
            return JSON.readTree(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store wrote what is no JSON", e);
        }
    }

    private static String hash(String shopperId) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(shopperId.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
