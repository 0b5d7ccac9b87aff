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

/** What recipients did afterwards, read from what is on record of them: nothing is counted twice, because nothing is counted along. */
@ApplicationScoped
class PgOutcomeStore {
    private final Pool pool;
    private final Duration timeout;
    private final CampaignConfig.Outcome outcome;

    @Inject
    PgOutcomeStore(Pool pool, CampaignConfig config) {
        this.pool = pool;
        this.timeout = config.storeTimeout();
        this.outcome = config.outcome();
    }

    /** Buyers among those who were written to and among those who were left alone on purpose. */
    record Buyers(long written, long writtenBuyers, long leftAlone, long leftAloneBuyers) {}

    // What the message's own links tell is that message's, whatever came later. Of what the shop reports itself, an act
    // in
    // the channel's own scenario and a withdrawn consent are the doing of the last message before it on that channel,
    // and a
    // purchase, wherever it was made, of the last one that told of the item. Acts of messages younger than the patience
    // are
    // left out, answered or not: counting only the quick answers would praise whatever was sent most of late.
    private static final String TEXTS = """
            select row.cluster, row.item_id, row.variant, count(*) as sent, count(*) filter (where did.matured) as matured,
                count(*) filter (where did.matured and did.opened) as opens, count(*) filter (where did.matured and did.clicked) as clicks,
                count(*) filter (where did.matured and did.bought) as purchases, count(*) filter (where did.matured and did.is_gone) as gone,
                count(*) filter (where did.matured and (did.clicked or did.bought)) as answered,
                count(*) filter (where did.matured and did.opened and not did.clicked and not did.bought) as only_opened
            from delivery as row
            join campaign_cluster as of_it on of_it.campaign_id = row.campaign_id and of_it.cluster = row.cluster
            cross join lateral (select row.sent_at <= $3 as matured, row.sent_at + $4 * interval '1 second' as until) as time
            cross join lateral (
                select time.matured,
                    exists (select from message_act act where act.campaign_id = row.campaign_id and act.shopper_id = row.shopper_id
                        and act.step = row.step and act.kind = 'open' and act.at < time.until) as opened,
                    exists (select from message_act act where act.campaign_id = row.campaign_id and act.shopper_id = row.shopper_id
                        and act.step = row.step and act.kind = 'click' and act.at < time.until
                        and act.last_at >= row.sent_at + $5 * interval '1 second')
                    or exists (select from interaction act where act.shopper_id = row.shopper_id and act.scenario = row.channel
                        and act.type in ('click', 'cart', 'purchase', 'view', 'watch') and not starts_with(act.id, $6)
                        and act.at > row.sent_at and act.at < time.until and act.at <= $2
                        and not exists (select from delivery later where later.shopper_id = row.shopper_id and later.channel = row.channel
                            and later.state in ('sending', 'sent') and later.sent_at > row.sent_at and later.sent_at < act.at)) as clicked,
                    exists (select from interaction act where act.shopper_id = row.shopper_id and act.type = 'purchase'
                        and act.item_id = any(of_it.item_ids) and act.at > row.sent_at and act.at < time.until and act.at <= $2
                        and not exists (select from delivery later
                            join campaign_cluster told on told.campaign_id = later.campaign_id and told.cluster = later.cluster
                            where later.shopper_id = row.shopper_id and later.state in ('sending', 'sent') and later.sent_at > row.sent_at
                                and later.sent_at < act.at and act.item_id = any(told.item_ids))) as bought,
                    exists (select from consent where consent.shopper_id = row.shopper_id and consent.channel = row.channel
                        and not consent.granted and consent.at > row.sent_at and consent.at < time.until
                        and not exists (select from delivery later where later.shopper_id = row.shopper_id and later.channel = row.channel
                            and later.state in ('sending', 'sent') and later.sent_at > row.sent_at and later.sent_at < consent.at)) as is_gone
            ) as did
            where row.campaign_id = $1 and row.state = 'sent' and row.variant is not null and row.sent_at <= $2
            group by row.cluster, row.item_id, row.variant order by row.cluster, row.item_id, row.variant
            """;

    /** @param patience messages younger than this are counted as sent and for nothing else */
    List<TextOutcome> texts(UUID campaign, Instant now, Duration patience) {
        Tuple values = Tuple.tuple()
                .addUUID(campaign)
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(now.minus(patience).atOffset(ZoneOffset.UTC))
                .addLong(outcome.window().toSeconds())
                .addLong(outcome.tooSoon().toSeconds())
                .addString(MessageActs.CLICK);
        return rows(TEXTS, values)
                .map(row -> new TextOutcome(
                        row.getInteger("cluster"),
                        row.getString("item_id"),
                        row.getInteger("variant"),
                        row.getLong("sent"),
                        row.getLong("matured"),
                        row.getLong("opens"),
                        row.getLong("clicks"),
                        row.getLong("purchases"),
                        row.getLong("gone"),
                        row.getLong("answered"),
                        row.getLong("only_opened")))
                .toList();
    }

    // The same days for both, from the launch: whoever is left alone has no message to count from.
    private static final String BUYERS = """
            select count(*) filter (where row.state = 'sent') as written,
                count(*) filter (where row.state = 'sent' and bought.bought) as written_buyers,
                count(*) filter (where row.state = 'holdout') as left_alone,
                count(*) filter (where row.state = 'holdout' and bought.bought) as left_alone_buyers
            from delivery as row join campaign on campaign.id = row.campaign_id
            join campaign_cluster as of_it on of_it.campaign_id = row.campaign_id and of_it.cluster = row.cluster
            left join lateral (
                select exists (select from interaction act where act.shopper_id = row.shopper_id and act.type = 'purchase'
                    and act.item_id = any(of_it.item_ids) and act.at > campaign.launched_at
                    and act.at < campaign.launched_at + $2 * interval '1 second') as bought) as bought on true
            where row.campaign_id = $1 and row.state in ('sent', 'holdout')
            """;

    Buyers buyers(UUID campaign) {
        Row row = rows(BUYERS, Tuple.of(campaign, outcome.window().toSeconds()))
                .findFirst()
                .orElseThrow();
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
