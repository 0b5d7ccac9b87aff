package dev.tastemaker.learning;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.catalog.ScoredItem;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Model versions in PostgreSQL, their vectors with pgvector. */
@ApplicationScoped
class PgModelVersionStore implements ModelVersionStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 2_000;

    private final Pool pool;
    private final Duration timeout;

    @Inject
    PgModelVersionStore(Pool pool, LearningConfig config) {
        this.pool = pool;
        this.timeout = config.storeTimeout();
    }

    @Override
    public long add(ModelVersion version) {
        String sql = """
                insert into model_version (kind, seed, data_from, data_to, shoppers, items, interactions, parameters, metrics, artefact, sha256)
                values ($1, $2, $3, $4, $5, $6, $7, $8::text::jsonb, $9::text::jsonb, $10, $11) returning id
                """;
        Tuple values = Tuple.tuple()
                .addValue(version.kind())
                .addLong(version.seed())
                .addOffsetDateTime(time(version.dataFrom()))
                .addOffsetDateTime(time(version.dataTo()))
                .addInteger(version.shoppers())
                .addInteger(version.items())
                .addLong(version.interactions())
                .addString(version.parameters())
                .addString(json(version.metrics()))
                .addString(version.artefact())
                .addString(version.sha256());
        return rows(sql, values).findFirst().orElseThrow().getLong("id");
    }

    @Override
    public Optional<ModelVersion> find(long id) {
        return rows(SELECT + "where id = $1", Tuple.of(id))
                .map(PgModelVersionStore::version)
                .findFirst();
    }

    @Override
    public List<ModelVersion> list(String kind) {
        return rows(SELECT + "where kind = $1 order by id desc", Tuple.of(kind))
                .map(PgModelVersionStore::version)
                .toList();
    }

    private static final String SELECT = """
            select id, kind, seed, data_from, data_to, shoppers, items, interactions, parameters::text as parameters,
                metrics::text as metrics, artefact, sha256, created_at from model_version
            """;

    @Override
    public Optional<Promotion> current(String kind) {
        String sql = """
                select champion_id, challenger_id, share, why, at from model_promotion
                where kind = $1 order by id desc limit 1
                """;
        return rows(sql, Tuple.of(kind)).map(PgModelVersionStore::promotion).findFirst();
    }

    @Override
    public Optional<Promotion> before(String kind) {
        String sql = """
                with now as (select id, champion_id from model_promotion where kind = $1 order by id desc limit 1)
                select earlier.champion_id, null::bigint as challenger_id, 0::double precision as share, earlier.why, earlier.at
                from model_promotion earlier, now
                where earlier.kind = $1 and earlier.id < now.id and earlier.champion_id is distinct from now.champion_id
                order by earlier.id desc limit 1
                """;
        return rows(sql, Tuple.of(kind)).map(PgModelVersionStore::promotion).findFirst();
    }

    @Override
    public void promote(String kind, Promotion promotion) {
        String sql = """
                insert into model_promotion (kind, champion_id, challenger_id, share, why) values ($1, $2, $3, $4, $5)
                """;
        rows(sql, Tuple.of(kind, promotion.championId(), promotion.challengerId(), promotion.share(), promotion.why()));
    }

    @Override
    public void saveItemVectors(long version, Map<String, float[]> vectors) {
        saveVectors("item", version, vectors);
    }

    @Override
    public void saveShopperVectors(long version, Map<String, float[]> vectors) {
        saveVectors("shopper", version, vectors);
    }

    private void saveVectors(String whose, long version, Map<String, float[]> vectors) {
        String sql = """
                insert into model_%1$s_vector (version_id, %1$s_id, vector)
                select $1, id, cast(vector as halfvec) from unnest($2::text[], $3::text[]) as given (id, vector)
                on conflict (version_id, %1$s_id) do update set vector = excluded.vector
                """.formatted(whose);
        List<String> ids = List.copyOf(vectors.keySet());
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            String[] some =
                    ids.subList(from, Math.min(ids.size(), from + AT_ONCE)).toArray(String[]::new);
            String[] texts = Stream.of(some)
                    .map(id -> text(requireNonNull(vectors.get(id))))
                    .toArray(String[]::new);
            rows(sql, Tuple.of(version, some, texts));
        }
    }

    @Override
    public void saveNext(long version, Map<String, List<ScoredItem>> next) {
        String sql = """
                insert into model_item_next (version_id, item_id, next_item_id, weight)
                select $1, item_id, next_item_id, weight
                from unnest($2::text[], $3::text[], $4::real[]) as given (item_id, next_item_id, weight)
                on conflict (version_id, item_id, next_item_id) do update set weight = excluded.weight
                """;
        List<String> from = new ArrayList<>();
        List<ScoredItem> to = new ArrayList<>();
        for (Map.Entry<String, List<ScoredItem>> row : next.entrySet()) {
            row.getValue().forEach(each -> {
                from.add(row.getKey());
                to.add(each);
            });
        }
        for (int at = 0; at < from.size(); at += AT_ONCE) {
            int end = Math.min(from.size(), at + AT_ONCE);
            rows(
                    sql,
                    Tuple.of(
                            version,
                            from.subList(at, end).toArray(String[]::new),
                            to.subList(at, end).stream().map(ScoredItem::itemId).toArray(String[]::new),
                            to.subList(at, end).stream()
                                    .map(each -> (float) each.score())
                                    .toArray(Float[]::new)));
        }
    }

    @Override
    public Map<String, float[]> itemVectors(long version, List<String> itemIds) {
        String sql =
                "select item_id, vector::text as vector from model_item_vector where version_id = $1 and item_id = any($2)";
        Map<String, float[]> vectors = new HashMap<>();
        rows(sql, Tuple.of(version, itemIds.toArray(String[]::new)))
                .forEach(row -> vectors.put(row.getString("item_id"), vector(row.getString("vector"))));
        return vectors;
    }

    // The smaller the negative inner product, the greater the product.
    @Override
    public List<ScoredItem> nearest(long version, float[] vector, int limit) {
        String sql = """
                select item_id as id, -(vector <#> cast($2 as text)::halfvec) as score from model_item_vector
                where version_id = $1 order by vector <#> cast($2 as text)::halfvec, item_id limit $3
                """;
        return scored(sql, Tuple.of(version, text(vector), limit));
    }

    @Override
    public List<ScoredItem> next(long version, List<String> newestFirst, int limit) {
        String sql = """
                select next_item_id as id, sum(weight * power($3::double precision, place - 1)) as score
                from unnest($2::text[]) with ordinality seed (item_id, place) join model_item_next next using (item_id)
                where version_id = $1
                group by next_item_id order by score desc, id limit $4
                """;
        String[] seeds =
                newestFirst.stream().limit(TrainedSequence.SOLVED_NEWEST).toArray(String[]::new);
        return scored(sql, Tuple.of(version, seeds, (double) TrainedSequence.SOLVED_DECAY, limit));
    }

    private List<ScoredItem> scored(String sql, Tuple values) {
        return rows(sql, values)
                .map(row -> new ScoredItem(row.getString("id"), row.getDouble("score")))
                .toList();
    }

    private Stream<Row> rows(String sql, Tuple values) {
        return StreamSupport.stream(
                pool.preparedQuery(sql).execute(values).await().atMost(timeout).spliterator(), false);
    }

    private static ModelVersion version(Row row) {
        try {
            return new ModelVersion(
                    row.getLong("id"),
                    row.getString("kind"),
                    row.getLong("seed"),
                    instant(row.getOffsetDateTime("data_from")),
                    instant(row.getOffsetDateTime("data_to")),
                    row.getInteger("shoppers"),
                    row.getInteger("items"),
                    row.getLong("interactions"),
                    row.getString("parameters"),
                    JSON.readValue(row.getString("metrics"), new TypeReference<Map<String, Double>>() {}),
                    row.getString("artefact"),
                    row.getString("sha256"),
                    requireNonNull(row.getOffsetDateTime("created_at")).toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the metrics on record are no JSON", e);
        }
    }

    private static Promotion promotion(Row row) {
        return new Promotion(
                row.getLong("champion_id"),
                row.getLong("challenger_id"),
                row.getDouble("share"),
                row.getString("why"),
                requireNonNull(row.getOffsetDateTime("at")).toInstant());
    }

    private static String json(Map<String, Double> metrics) {
        try {
            return JSON.writeValueAsString(metrics);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static String text(float[] vector) {
        StringBuilder text = new StringBuilder("[");
        for (float value : vector) {
            text.append(text.length() == 1 ? "" : ",").append(value);
        }
        return text.append(']').toString();
    }

    private static float[] vector(String text) {
        String[] values = text.substring(1, text.length() - 1).split(",");
        float[] vector = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            vector[i] = Float.parseFloat(values[i]);
        }
        return vector;
    }
}
