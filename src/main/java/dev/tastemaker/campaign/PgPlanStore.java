package dev.tastemaker.campaign;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.llm.Budget;
import dev.tastemaker.profile.Channel;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What was planned: clusters, their texts, and how far the audience is in the ledger. */
@ApplicationScoped
class PgPlanStore {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final Pool pool;
    private final ObjectMapper json;
    private final Duration timeout;

    @Inject
    PgPlanStore(Pool pool, ObjectMapper json, CampaignConfig config) {
        this.pool = pool;
        this.json = json;
        this.timeout = config.storeTimeout();
    }

    /**
     * How far a plan has come.
     *
     * @param seconds that its texts took; null: not written yet
     */
    record Progress(
            @Nullable Reach reach,
            @Nullable String plannedTo,
            @Nullable Double seconds) {}

    Progress progress(UUID campaign) {
        Row row = rows(
                        "select audience::text as audience, planned_to, writing_seconds from campaign where id = $1",
                        Tuple.of(campaign))
                .findFirst()
                .orElseThrow();
        String reach = row.getString("audience");
        return new Progress(
                reach == null ? null : read(reach, Reach.class),
                row.getString("planned_to"),
                row.getDouble("writing_seconds"));
    }

    /** Whether {@code planner} may plan this campaign until {@code until}: nobody else does, or has been silent for too long. */
    boolean take(UUID campaign, String planner, Instant now, Instant until) {
        String sql = """
                update campaign set planner = $2, planner_until = $4
                where id = $1 and state = 'planning' and (planner = $2 or planner_until is null or planner_until < $3) returning 1
                """;
        Tuple values = Tuple.of(campaign, planner, now.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC));
        return rows(sql, values).findAny().isPresent();
    }

    /** Begins anew: what an earlier plan left is gone. */
    void clear(UUID campaign) {
        pool.withTransaction(connection -> connection
                        .preparedQuery(
                                "delete from delivery where campaign_id = $1 and state in ('planned', 'holdout')")
                        .execute(Tuple.of(campaign))
                        .chain(() -> connection
                                .preparedQuery("delete from campaign_variant where campaign_id = $1")
                                .execute(Tuple.of(campaign)))
                        .chain(() -> connection
                                .preparedQuery("delete from campaign_cluster where campaign_id = $1")
                                .execute(Tuple.of(campaign)))
                        .chain(() -> connection
                                .preparedQuery(
                                        "update campaign set audience = null, planned_to = null, calls = 0, tokens = 0, within_budget = true, writing_seconds = null where id = $1")
                                .execute(Tuple.of(campaign))))
                .await()
                .atMost(timeout);
    }

    // What was spent the budget knows, and not the texts: an answer that was given before costs nothing. The reach says
    // that clusters and texts are complete, so it goes in with the last of them.
    void save(
            UUID campaign, Reach reach, List<Cluster> clusters, List<Variant> variants, Budget budget, double seconds) {
        String clusterSql = """
                insert into campaign_cluster (campaign_id, cluster, channel, language, taste, size, item_ids, examples)
                values ($1, $2, $3, $4, $5, $6, $7, $8)
                """;
        String variantSql = """
                insert into campaign_variant (campaign_id, cluster, item_id, variant, arm, content, checks, attempts, input_tokens, output_tokens,
                    model, asked, first_try, repaired)
                values ($1, $2, $3, $4, $5, $6::text::jsonb, $7::text::jsonb, $8, $9, $10, $11, $12, $13, $14)
                """;
        String campaignSql = """
                update campaign set audience = $2::text::jsonb, calls = $3, tokens = $4, within_budget = $5, writing_seconds = $6 where id = $1
                """;
        Budget.Spent spent = budget.spent();
        List<Tuple> clusterRows =
                clusters.stream().map(each -> clusterRow(campaign, each)).toList();
        List<Tuple> variantRows =
                variants.stream().map(each -> variantRow(campaign, each)).toList();
        pool.withTransaction(connection -> connection
                        .preparedQuery(clusterSql)
                        .executeBatch(clusterRows)
                        .chain(() -> connection.preparedQuery(variantSql).executeBatch(variantRows))
                        .chain(() -> connection
                                .preparedQuery(campaignSql)
                                .execute(Tuple.of(
                                        campaign,
                                        text(reach),
                                        Math.toIntExact(spent.calls()),
                                        spent.tokens(),
                                        !budget.fellShort(),
                                        seconds))))
                .await()
                .atMost(timeout);
    }

    private static Tuple clusterRow(UUID campaign, Cluster cluster) {
        return Tuple.tuple()
                .addUUID(campaign)
                .addInteger(cluster.cluster())
                .addString(cluster.channel().wireName())
                .addString(cluster.language())
                .addString(cluster.taste())
                .addLong(cluster.size())
                .addArrayOfString(cluster.itemIds().toArray(String[]::new))
                .addArrayOfString(cluster.examples().toArray(String[]::new));
    }

    private Tuple variantRow(UUID campaign, Variant variant) {
        return Tuple.tuple()
                .addUUID(campaign)
                .addInteger(variant.cluster())
                .addString(variant.itemId())
                .addInteger(variant.variant())
                .addString(variant.arm())
                .addString(text(variant.content()))
                .addString(text(variant.checks()))
                .addInteger(variant.attempts())
                .addInteger(variant.inputTokens())
                .addInteger(variant.outputTokens())
                .addString(variant.model())
                .addInteger(variant.tally().asked())
                .addInteger(variant.tally().firstTry())
                .addInteger(variant.tally().repaired());
    }

    // The sizes are those of the ledger: between the two looks at the audience somebody may have come or gone.
    void finish(UUID campaign, String contentHash, Instant now) {
        String sizes = """
                update campaign_cluster set size = coalesce((select count(*) from delivery
                    where delivery.campaign_id = $1 and delivery.cluster = campaign_cluster.cluster), 0)
                where campaign_id = $1
                """;
        String state = """
                update campaign set state = 'planned', content_hash = $2, updated_at = $3, planner = null, planner_until = null
                where id = $1 and state = 'planning'
                """;
        pool.withTransaction(connection -> connection
                        .preparedQuery(sizes)
                        .execute(Tuple.of(campaign))
                        .chain(() -> connection
                                .preparedQuery(state)
                                .execute(Tuple.of(campaign, contentHash, now.atOffset(ZoneOffset.UTC)))))
                .await()
                .atMost(timeout);
    }

    List<Cluster> clusters(UUID campaign) {
        String sql = """
                select cluster, channel, language, taste, size, item_ids, examples from campaign_cluster
                where campaign_id = $1 order by cluster
                """;
        return rows(sql, Tuple.of(campaign))
                .map(row -> new Cluster(
                        row.getInteger("cluster"),
                        Channel.of(row.getString("channel")),
                        row.getString("language"),
                        row.getString("taste"),
                        row.getLong("size"),
                        List.of(row.getArrayOfStrings("item_ids")),
                        List.of(row.getArrayOfStrings("examples"))))
                .toList();
    }

    List<Variant> variants(UUID campaign) {
        String sql = """
                select cluster, item_id, variant, arm, content::text as content, checks::text as checks, attempts, input_tokens,
                    output_tokens, model, asked, first_try, repaired
                from campaign_variant where campaign_id = $1 order by cluster, item_id, variant
                """;
        return rows(sql, Tuple.of(campaign))
                .map(row -> new Variant(
                        row.getInteger("cluster"),
                        row.getString("item_id"),
                        row.getInteger("variant"),
                        row.getString("arm"),
                        read(row.getString("content"), com.fasterxml.jackson.databind.JsonNode.class),
                        texts(row.getString("checks")),
                        row.getInteger("attempts"),
                        row.getInteger("input_tokens"),
                        row.getInteger("output_tokens"),
                        row.getString("model"),
                        new Variant.Tally(
                                row.getInteger("asked"), row.getInteger("first_try"), row.getInteger("repaired"))))
                .toList();
    }

    private List<String> texts(String text) {
        try {
            return json.readValue(text, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored checks cannot be read", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return requireNonNull(json.readValue(text, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was stored cannot be read", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan is always JSON", e);
        }
    }

    private Stream<Row> rows(String sql, Tuple values) {
        return StreamSupport.stream(
                pool.preparedQuery(sql).execute(values).await().atMost(timeout).spliterator(), false);
    }
}
