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

/** What recipients did afterwards, read from their interactions: nothing is counted twice, because nothing is counted along. */
@ApplicationScoped
class PgOutcomeStore {
    private final Pool pool;
    private final Duration timeout;

    @Inject
    PgOutcomeStore(Pool pool, CampaignConfig config) {
        this.pool = pool;
        this.timeout = config.storeTimeout();
    }

    /** Buyers among those who were written to and among those who were left alone on purpose. */
    record Buyers(long written, long writtenBuyers, long leftAlone, long leftAloneBuyers) {}

    // An act in the channel's own scenario within a week is the message's doing; a purchase counts wherever it was
    // made, when it is of
    // what the cluster was told of.
    List<TextOutcome> texts(UUID campaign, Instant now, Duration patience) {
        String sql = """
                select row.cluster, row.item_id, row.variant, count(*) as sent,
                    count(*) filter (where row.sent_at < $3 or acts.clicked) as matured,
                    count(*) filter (where acts.clicked) as clicks, count(*) filter (where acts.bought) as purchases,
                    count(*) filter (where gone.is_gone) as gone
                from delivery as row
                join campaign_cluster as of_it on of_it.campaign_id = row.campaign_id and of_it.cluster = row.cluster
                left join lateral (
                    select bool_or(act.scenario = row.channel and act.type in ('click', 'cart', 'purchase', 'view', 'watch')) as clicked,
                        bool_or(act.type = 'purchase' and act.item_id = any(of_it.item_ids)) as bought
                    from interaction act where act.shopper_id = row.shopper_id and act.at > row.sent_at
                        and act.at < row.sent_at + interval '7 days') as acts on true
                left join lateral (
                    select exists (select from consent where consent.shopper_id = row.shopper_id and consent.channel = row.channel
                        and not consent.granted and consent.at > row.sent_at and consent.at < row.sent_at + interval '7 days') as is_gone) as gone
                    on true
                where row.campaign_id = $1 and row.state = 'sent' and row.variant is not null and row.sent_at <= $2
                group by row.cluster, row.item_id, row.variant order by row.cluster, row.item_id, row.variant
                """;
        Tuple values = Tuple.of(
                campaign, now.atOffset(ZoneOffset.UTC), now.minus(patience).atOffset(ZoneOffset.UTC));
        return rows(sql, values)
                .map(row -> new TextOutcome(
                        row.getInteger("cluster"),
                        row.getString("item_id"),
                        row.getInteger("variant"),
                        row.getLong("sent"),
                        row.getLong("matured"),
                        row.getLong("clicks"),
                        row.getLong("purchases"),
                        row.getLong("gone")))
                .toList();
    }

    // The same days for both: a week from the launch.
    Buyers buyers(UUID campaign) {
        String sql = """
                select count(*) filter (where row.state = 'sent') as written,
                    count(*) filter (where row.state = 'sent' and bought.bought) as written_buyers,
                    count(*) filter (where row.state = 'holdout') as left_alone,
                    count(*) filter (where row.state = 'holdout' and bought.bought) as left_alone_buyers
                from delivery as row join campaign on campaign.id = row.campaign_id
                join campaign_cluster as of_it on of_it.campaign_id = row.campaign_id and of_it.cluster = row.cluster
                left join lateral (
                    select exists (select from interaction act where act.shopper_id = row.shopper_id and act.type = 'purchase'
                        and act.item_id = any(of_it.item_ids) and act.at > campaign.launched_at
                        and act.at < campaign.launched_at + interval '7 days') as bought) as bought on true
                where row.campaign_id = $1 and row.state in ('sent', 'holdout')
                """;
        Row row = rows(sql, Tuple.of(campaign)).findFirst().orElseThrow();
        return new Buyers(
                row.getLong("written"),
                row.getLong("written_buyers"),
                row.getLong("left_alone"),
                row.getLong("left_alone_buyers"));
    }

    /** Messages that were taken again after a crash in the middle of leaving: the most that can have arrived twice. */
    long repeats(UUID campaign) {
        return rows(
                        "select coalesce(sum(repeats), 0)::bigint as repeats from delivery where campaign_id = $1",
                        Tuple.of(campaign))
                .findFirst()
                .orElseThrow()
                .getLong("repeats");
    }

    private Stream<Row> rows(String sql, Tuple values) {
        return StreamSupport.stream(
                pool.preparedQuery(sql).execute(values).await().atMost(timeout).spliterator(), false);
    }
}
