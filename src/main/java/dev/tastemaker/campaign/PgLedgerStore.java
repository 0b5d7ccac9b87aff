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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The ledger in PostgreSQL: who is due, who has it, and what became of it. */
@ApplicationScoped
class PgLedgerStore {
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

    /** Rows of a campaign by state. */
    Map<String, Long> counts(UUID campaign) {
        Map<String, Long> counts = new TreeMap<>();
        rows("select state, count(*) as rows from delivery where campaign_id = $1 group by state", Tuple.of(campaign))
                .forEach(row -> counts.put(row.getString("state"), row.getLong("rows")));
        return counts;
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

    /** Rows in shopper order after {@code after}. */
    List<DeliveryRow> page(UUID campaign, @Nullable String state, @Nullable String after, int limit) {
        String sql = """
                select shopper_id, step, channel, state, cluster, item_id, variant, attempts, repeats, next_attempt_at, sent_at,
                    provider_id, content_hash, facts_hash, consent_id, reason
                from delivery where campaign_id = $1 and ($2::text is null or state = $2) and ($3::text is null or shopper_id > $3)
                order by shopper_id, step limit $4
                """;
        return rows(sql, Tuple.of(campaign, state, after, limit))
                .map(PgLedgerStore::row)
                .toList();
    }

    @Nullable
    DeliveryRow find(UUID campaign, String shopperId) {
        String sql = """
                select shopper_id, step, channel, state, cluster, item_id, variant, attempts, repeats, next_attempt_at, sent_at,
                    provider_id, content_hash, facts_hash, consent_id, reason
                from delivery where campaign_id = $1 and shopper_id = $2 order by step limit 1
                """;
        return rows(sql, Tuple.of(campaign, shopperId))
                .map(PgLedgerStore::row)
                .findFirst()
                .orElse(null);
    }

    /** Whose message an id is. */
    record Addressee(UUID campaignId, String shopperId) {}

    // An id is made of what it is for and cannot be read back; that a message was shown is logged under it.
    private static final String SENT = """
            select distinct row.campaign_id, row.shopper_id, row.step
            from impression join delivery as row on row.shopper_id = impression.shopper_id
            where impression.source = $1 and row.state = 'sent'
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

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
