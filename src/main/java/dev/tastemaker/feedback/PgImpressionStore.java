package dev.tastemaker.feedback;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Impressions in PostgreSQL. One statement per page of cards and no entity: an impression is only ever added, at the rate
 * of everything that is shown, and read again only in sums.
 */
@ApplicationScoped
class PgImpressionStore implements Impression.Store {
    private final Pool pool;
    private final Duration timeout;

    @Inject
    PgImpressionStore(Pool pool, FeedbackConfig config) {
        this.pool = pool;
        this.timeout = config.storeTimeout();
    }

    @Override
    public void save(List<Impression> impressions) {
        if (impressions.isEmpty()) {
            return;
        }
        String sql = """
                insert into impression (id, shopper_id, item_id, scenario, position, source, stages, model, prompt_version,
                    propensity, policy, features)
                select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::integer[], $6::text[], $7::jsonb[],
                    $8::text[], $9::text[], $10::double precision[], $11::text[], $12::jsonb[])
                on conflict (id) do nothing
                """;
        Tuple values = Tuple.tuple()
                .addArrayOfUUID(impressions.stream().map(PgImpressionStore::id).toArray(UUID[]::new))
                .addArrayOfString(column(impressions, Impression::shopperId))
                .addArrayOfString(column(impressions, Impression::itemId))
                .addArrayOfString(column(impressions, each -> each.scenario().wireName()))
                .addArrayOfInteger(
                        impressions.stream().map(Impression::position).toArray(Integer[]::new))
                .addArrayOfString(column(impressions, Impression::source))
                .addArrayOfJsonObject(impressions.stream()
                        .map(each -> new JsonObject(new HashMap<>(each.stages())))
                        .toArray(JsonObject[]::new))
                .addArrayOfString(column(impressions, Impression::model))
                .addArrayOfString(column(impressions, Impression::promptVersion))
                .addArrayOfDouble(
                        impressions.stream().map(Impression::propensity).toArray(Double[]::new))
                .addArrayOfString(column(impressions, Impression::policy))
                .addArrayOfJsonObject(impressions.stream()
                        .map(each -> new JsonObject(new HashMap<>(each.features())))
                        .toArray(JsonObject[]::new));
        pool.preparedQuery(sql).execute(values).await().atMost(timeout);
    }

    /**
     * The same for the same impression, so that an answer that is given again is not counted again. Those of one list lie side by side in
     * the index: one page of it is written, and not one for each.
     */
    private static UUID id(Impression shown) {
        String list = shown.source() + "\n" + shown.shopperId();
        return new UUID(
                hashed(list).getMostSignificantBits(),
                hashed(list + "\n" + shown.position() + "\n" + shown.itemId()).getLeastSignificantBits());
    }

    private static UUID hashed(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String[] column(List<Impression> impressions, Function<Impression, @Nullable String> value) {
        return impressions.stream().map(value).toArray(String[]::new);
    }
}
