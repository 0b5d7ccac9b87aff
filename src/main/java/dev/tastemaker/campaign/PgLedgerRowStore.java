package dev.tastemaker.campaign;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The rows of the ledger as people read them; nothing is changed here. */
@ApplicationScoped
class PgLedgerRowStore {
    /** What a row may be in. */
    static final List<String> STATES = List.of(
            "planned",
            "claimed",
            "sending",
            "sent",
            "held",
            "failed",
            "dead",
            "suppressed",
            "expired",
            "aborted",
            "holdout");

    private static final String ROWS = """
            select shopper_id, step, channel, state, cluster, item_id, variant, attempts, repeats, next_attempt_at, sent_at,
                provider_id, content_hash, facts_hash, consent_id, reason
            from delivery where campaign_id = $1 and \
            """;

    private final Pool pool;
    private final Duration timeout;

    @Inject
    PgLedgerRowStore(Pool pool, CampaignConfig config) {
        this.pool = pool;
        this.timeout = config.storeTimeout();
    }

    /** Rows of a campaign by state. */
    Map<String, Long> counts(UUID campaign) {
        Map<String, Long> counts = new TreeMap<>();
        rows("select state, count(*) as rows from delivery where campaign_id = $1 group by state", Tuple.of(campaign))
                .forEach(row -> counts.put(row.getString("state"), row.getLong("rows")));
        return counts;
    }

    /** Rows in shopper order after {@code after}. */
    List<DeliveryRow> page(UUID campaign, @Nullable String state, @Nullable String after, int limit) {
        String sql = ROWS + """
                ($2::text is null or state = $2) and ($3::text is null or shopper_id > $3)
                order by shopper_id, step limit $4
                """;
        return rows(sql, Tuple.of(campaign, state, after, limit))
                .map(PgLedgerRowStore::row)
                .toList();
    }

    @Nullable
    DeliveryRow find(UUID campaign, String shopperId) {
        String sql = ROWS + """
                shopper_id = $2 order by step limit 1
                """;
        return rows(sql, Tuple.of(campaign, shopperId))
                .map(PgLedgerRowStore::row)
                .findFirst()
                .orElse(null);
    }

    /** Whose message an id is. */
    record Addressee(UUID campaignId, String shopperId) {}

    // An id is made of what it is for and cannot be read back; that a message was shown is logged under it.
    private static final String SENT = """
            select distinct row.campaign_id, row.shopper_id, row.step
            from impression join delivery as row on row.shopper_id = impression.shopper_id
            where impression.source = $1 and impression.scenario in ('push', 'email') and row.state = 'sent'
            """;

    /** The row of a sent message; empty where there is none of this id, or it was not logged that it was shown. */
    Optional<Addressee> sent(UUID messageId) {
        return rows(SENT, Tuple.of(messageId.toString()))
                .filter(row -> messageId.equals(
                        Parcel.id(row.getUUID("campaign_id"), row.getString("shopper_id"), row.getShort("step"))))
                .map(row -> new Addressee(row.getUUID("campaign_id"), row.getString("shopper_id")))
                .findFirst();
    }

    private static DeliveryRow row(Row row) {
        return new DeliveryRow(
                row.getString("shopper_id"),
                row.getShort("step"),
                row.getString("channel"),
                row.getString("state"),
                row.getInteger("cluster"),
                row.getString("item_id"),
                row.getInteger("variant"),
                row.getShort("attempts"),
                row.getShort("repeats"),
                instant(row.getOffsetDateTime("next_attempt_at")),
                instant(row.getOffsetDateTime("sent_at")),
                row.getString("provider_id"),
                row.getString("content_hash"),
                row.getString("facts_hash"),
                row.getLong("consent_id"),
                row.getString("reason"));
    }

    private Stream<Row> rows(String sql, Tuple values) {
        return StreamSupport.stream(
                pool.preparedQuery(sql).execute(values).await().atMost(timeout).spliterator(), false);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
