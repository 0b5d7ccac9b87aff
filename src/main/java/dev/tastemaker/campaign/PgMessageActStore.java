package dev.tastemaker.campaign;

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

/** What the links of messages were used for. */
@ApplicationScoped
class PgMessageActStore {
    private final Pool pool;
    private final Duration timeout;

    @Inject
    PgMessageActStore(Pool pool, CampaignConfig config) {
        this.pool = pool;
        this.timeout = config.storeTimeout();
    }

    // Only of a message that is in the ledger as leaving or sent: whoever has been erased is not written down again.
    private static final String ADD = """
            insert into message_act (campaign_id, shopper_id, step, kind, item_id, at, last_at)
            select campaign_id, shopper_id, step, $4, coalesce($5, ''), $6, $6 from delivery
            where campaign_id = $1 and shopper_id = $2 and step = $3 and state in ('sending', 'sent')
            on conflict (campaign_id, shopper_id, step, kind, item_id) do update
                set last_at = greatest(message_act.last_at, excluded.last_at), times = message_act.times + 1
            returning times
            """;

    /** Whether it was the first time. */
    boolean add(MessageKey message, String kind, @Nullable String itemId, Instant at) {
        Tuple values = Tuple.of(message.campaignId(), message.shopperId(), message.step(), kind)
                .addString(itemId)
                .addOffsetDateTime(at.atOffset(ZoneOffset.UTC));
        return rows(ADD, values).anyMatch(row -> row.getInteger("times") == 1);
    }

    /** Of one message, in the order in which they came. */
    List<MessageAct> of(UUID campaign, String shopperId, int step) {
        String sql = """
                select kind, nullif(item_id, '') as item_id, at, last_at, times from message_act
                where campaign_id = $1 and shopper_id = $2 and step = $3 order by at, kind, item_id
                """;
        return rows(sql, Tuple.of(campaign, shopperId, step))
                .map(row -> new MessageAct(
                        row.getString("kind"),
                        row.getString("item_id"),
                        row.getOffsetDateTime("at").toInstant(),
                        row.getOffsetDateTime("last_at").toInstant(),
                        row.getInteger("times")))
                .toList();
    }

    private Stream<Row> rows(String sql, Tuple values) {
        return StreamSupport.stream(
                pool.preparedQuery(sql).execute(values).await().atMost(timeout).spliterator(), false);
    }
}
