package dev.tastemaker.campaign;

import static java.util.Objects.requireNonNullElse;

import dev.tastemaker.profile.Channel;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The ledger in PostgreSQL: who is due, who has it, and what became of it. */
@ApplicationScoped
class PgLedgerStore {
    private final Pool pool;
    private final Duration timeout;

    @Inject
    PgLedgerStore(Pool pool, CampaignConfig config) {
        this.pool = pool;
        this.timeout = config.storeTimeout();
    }

    /**
     * What became of a message that was handed over.
     *
     * @param state sent, failed, dead, planned (to be tried again) or held
     * @param called whether the provider was asked at all; if not, it was no try
     */
    record Settled(
            Claimed claimed,
            String state,
            @Nullable String reason,
            @Nullable String providerId,
            Instant nextAttemptAt,
            boolean called) {}

    // A row of somebody whose lease ran out is due like any other. One that was leaving then may have left: that is
    // counted. One
    // that has ended its worker as often as it may be tried is not tried again. Locked rows are another worker's, and
    // passed over.
    private static final String CLAIM = """
            with due as (
                select shopper_id, step, state from delivery
                where campaign_id = $1 and state in ('planned', 'claimed', 'sending', 'held') and next_attempt_at <= $2 and channel = $3
                order by next_attempt_at limit $4 for update skip locked
            ), taken as (
                update delivery as row
                set state = case when row.attempts >= $7 then 'dead' else 'claimed' end,
                    reason = case when row.attempts >= $7 then coalesce(row.reason, 'its worker ended each time') end,
                    owner = $5, next_attempt_at = $6, sent_at = null,
                    repeats = row.repeats + case due.state when 'sending' then 1 else 0 end
                from due where row.campaign_id = $1 and row.shopper_id = due.shopper_id and row.step = due.step
                returning row.shopper_id, row.step, row.cluster, row.item_id, row.attempts, row.state
            )
            select taken.*, shopper.display_name, shopper.locale, shopper.time_zone
            from taken left join shopper on shopper.id = taken.shopper_id where taken.state = 'claimed'
            """;

    List<Claimed> claim(UUID campaign, Channel channel, String owner, Instant now, CampaignConfig.Delivery config) {
        Tuple values = Tuple.tuple()
                .addUUID(campaign)
                .addOffsetDateTime(time(now))
                .addString(channel.wireName())
                .addInteger(config.batch())
                .addString(owner)
                .addOffsetDateTime(time(now.plus(config.lease())))
                .addInteger(config.attempts());
        return rows(CLAIM, values).map(row -> claimed(campaign, channel, row)).toList();
    }

    /** Of these shoppers' messages those that are still claimed by this owner: none of one that was delivered, given back or taken over. */
    List<Claimed> claimed(UUID campaign, Channel channel, List<String> shopperIds, String owner) {
        String sql = """
                select row.shopper_id, row.step, row.cluster, row.item_id, row.attempts, shopper.display_name, shopper.locale, shopper.time_zone
                from delivery as row left join shopper on shopper.id = row.shopper_id
                where row.campaign_id = $1 and row.shopper_id = any($2) and row.owner = $3 and row.state = 'claimed' and row.channel = $4
                """;
        Tuple values = Tuple.of(campaign, shopperIds.toArray(String[]::new), owner, channel.wireName());
        return rows(sql, values).map(row -> claimed(campaign, channel, row)).toList();
    }

    /** How many of these shoppers' messages this owner still has: claimed, or leaving. */
    int held(UUID campaign, List<String> shopperIds, String owner) {
        String sql = """
                select count(*)::integer as held from delivery
                where campaign_id = $1 and shopper_id = any($2) and owner = $3 and state in ('claimed', 'sending')
                """;
        return rows(sql, Tuple.of(campaign, shopperIds.toArray(String[]::new), owner))
                .findFirst()
                .orElseThrow()
                .getInteger("held");
    }

    // Only rows that are still this worker's: a lease that ran out has made them another's.
    private static final String SETTLE = """
            update delivery as row
            set state = given.state, reason = given.reason, provider_id = coalesce(given.provider_id, row.provider_id), owner = null,
                next_attempt_at = given.next_attempt_at,
                sent_at = case given.state when 'sent' then row.sent_at end,
                attempts = row.attempts - case when given.called then 0 else 1 end
            from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::boolean[])
                as given (shopper_id, state, reason, provider_id, next_attempt_at, called)
            where row.campaign_id = $1 and row.shopper_id = given.shopper_id and row.step = $8
                and row.owner = $9 and row.state = 'sending'
            returning row.shopper_id
            """;

    /** How many of these rows were still this worker's. */
    int settle(UUID campaign, int step, List<Settled> outcomes, String owner) {
        Tuple values = Tuple.tuple()
                .addUUID(campaign)
                .addArrayOfString(column(outcomes, each -> each.claimed().shopperId()))
                .addArrayOfString(column(outcomes, Settled::state))
                .addArrayOfString(column(outcomes, Settled::reason))
                .addArrayOfString(column(outcomes, Settled::providerId))
                .addArrayOfOffsetDateTime(outcomes.stream()
                        .map(each -> time(each.nextAttemptAt()))
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfBoolean(outcomes.stream().map(Settled::called).toArray(Boolean[]::new))
                .addInteger(step)
                .addString(owner);
        return (int) rows(SETTLE, values).count();
    }

    // What is given back without having left: to wait for a better hour, or because it could not be written at all.
    private static final String PUT_BACK = """
            update delivery as row
            set state = given.state, reason = given.reason, owner = null, next_attempt_at = given.next_attempt_at,
                attempts = row.attempts + case when given.called then 1 else 0 end
            from unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::boolean[])
                as given (shopper_id, state, reason, next_attempt_at, called)
            where row.campaign_id = $1 and row.shopper_id = given.shopper_id and row.step = $7
                and row.owner = $8 and row.state = 'claimed'
            returning 1
            """;

    /** Claimed rows that do not leave now; {@code called} counts as a try. How many were still this worker's. */
    int putBack(UUID campaign, int step, List<Settled> rows, String owner) {
        if (rows.isEmpty()) {
            return 0;
        }
        Tuple values = Tuple.tuple()
                .addUUID(campaign)
                .addArrayOfString(column(rows, each -> each.claimed().shopperId()))
                .addArrayOfString(column(rows, Settled::state))
                .addArrayOfString(column(rows, Settled::reason))
                .addArrayOfOffsetDateTime(
                        rows.stream().map(each -> time(each.nextAttemptAt())).toArray(OffsetDateTime[]::new))
                .addArrayOfBoolean(rows.stream().map(Settled::called).toArray(Boolean[]::new))
                .addInteger(step)
                .addString(owner);
        return (int) rows(PUT_BACK, values).count();
    }

    /** Whether anything of a campaign is still to be delivered. */
    boolean isOpen(UUID campaign) {
        String sql = """
                select exists (select from delivery
                    where campaign_id = $1 and state in ('planned', 'claimed', 'sending', 'held')) as open
                """;
        return rows(sql, Tuple.of(campaign)).findFirst().orElseThrow().getBoolean("open");
    }

    /** Ends what is still waiting: aborted or too late; what is leaving at this moment is not touched. */
    long end(UUID campaign, String state, String reason) {
        String sql = """
                update delivery set state = $2, reason = $3, owner = null
                where campaign_id = $1 and state in ('planned', 'held', 'claimed') returning 1
                """;
        return rows(sql, Tuple.of(campaign, state, reason)).count();
    }

    /** Brings dead letters back, as if they had never been tried. */
    long replay(UUID campaign, Instant now) {
        String sql = """
                update delivery set state = 'planned', attempts = 0, reason = null, owner = null, next_attempt_at = $2
                where campaign_id = $1 and state = 'dead' returning 1
                """;
        return rows(sql, Tuple.of(campaign, time(now))).count();
    }

    private static Claimed claimed(UUID campaign, Channel channel, Row row) {
        String shopper = row.getString("shopper_id");
        return new Claimed(
                campaign,
                shopper,
                row.getShort("step"),
                channel,
                row.getInteger("cluster"),
                row.getString("item_id"),
                row.getShort("attempts"),
                new Claimed.Reader(
                        shopper,
                        row.getString("display_name"),
                        requireNonNullElse(row.getString("locale"), "en"),
                        requireNonNullElse(row.getString("time_zone"), "UTC")));
    }

    private Stream<Row> rows(String sql, Tuple values) {
        return StreamSupport.stream(
                pool.preparedQuery(sql).execute(values).await().atMost(timeout).spliterator(), false);
    }

    private static String[] column(List<Settled> rows, Function<Settled, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
