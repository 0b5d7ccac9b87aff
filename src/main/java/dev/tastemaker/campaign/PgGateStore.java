package dev.tastemaker.campaign;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The last word before a message leaves: whether the campaign still runs, is approved as it is and not too late, whether the
 * person still agrees, and has not been written to too often. Who passes is in the ledger as leaving when this returns.
 */
@ApplicationScoped
class PgGateStore {
    private final Pool pool;
    private final Duration timeout;

    @Inject
    PgGateStore(Pool pool, CampaignConfig config) {
        this.pool = pool;
        this.timeout = config.storeTimeout();
    }

    /** A claimed message as it would leave. */
    record Candidate(Claimed claimed, int variant, String itemId, String contentHash, String factsHash) {}

    // Pausing waits for this transaction, and this one for the other: once somebody has been told that a campaign
    // rests, nothing
    // more of it passes. The locks on people make those wait for each other who would write to the same person from two
    // campaigns: else both would count before either is counted. In order, so that they never wait crosswise.
    private static final String LOCK_CAMPAIGN = "select state from campaign where id = $1 for share";
    private static final String LOCK_PEOPLE = """
            select pg_advisory_xact_lock(hash) from (
                select distinct hashtextextended('delivery ' || shopper_id, 0) as hash from unnest($1::text[]) as shopper_id order by 1
                offset 0) as people
            """;

    private static final String JUDGE = """
            with given as (
                select * from unnest($3::text[], $4::integer[], $5::text[], $6::text[], $13::text[])
                    as given (shopper_id, variant, item_id, content_hash, facts_hash)
            ), known as (
                select given.*, row.step, row.channel, newest.id as consent_id,
                    case
                        when campaign.state = 'aborted' then 'aborted'
                        when campaign.state <> 'running' then 'planned'
                        when (campaign.brief->>'approval')::boolean and campaign.approved_hash is distinct from campaign.content_hash
                            then 'planned'
                        when campaign.not_after <= $2::timestamptz then 'expired'
                        when newest.granted is not true then 'suppressed'
                        when exists (select from suppression where suppression.shopper_id = row.shopper_id
                            and suppression.channel = row.channel) then 'suppressed'
                        when $7::integer is not null and pressed.at is not null then case when $9::boolean then 'suppressed' else 'held' end
                        else 'sending' end as state,
                    case
                        when campaign.state = 'aborted' then 'the campaign was aborted'
                        when campaign.state <> 'running' then 'the campaign rests'
                        when (campaign.brief->>'approval')::boolean and campaign.approved_hash is distinct from campaign.content_hash
                            then 'not approved as it is'
                        when campaign.not_after <= $2::timestamptz then 'too late'
                        when newest.granted is not true then 'no consent'
                        when exists (select from suppression where suppression.shopper_id = row.shopper_id
                            and suppression.channel = row.channel) then 'on the suppression list'
                        when $7::integer is not null and pressed.at is not null then 'written to too often' end as reason,
                    pressed.at + make_interval(hours => $8::integer) as fits_at
                from given
                join delivery as row on row.campaign_id = $1 and row.shopper_id = given.shopper_id and row.step = $12
                join campaign on campaign.id = $1
                left join lateral (
                    select id, granted from consent where consent.shopper_id = row.shopper_id and consent.channel = row.channel
                    order by at desc limit 1) as newest on true
                left join lateral (
                    select other.sent_at as at from delivery as other
                    where other.shopper_id = row.shopper_id and other.channel = row.channel and other.state in ('sending', 'sent')
                        and other.sent_at > $2::timestamptz - make_interval(hours => $8::integer)
                        and (other.campaign_id, other.step) <> (row.campaign_id, row.step)
                    order by other.sent_at desc offset coalesce($7::integer, 1) - 1 limit 1) as pressed on true
            )
            update delivery as row
            set state = known.state, reason = known.reason,
                variant = known.variant, item_id = known.item_id, content_hash = known.content_hash, facts_hash = known.facts_hash,
                consent_id = known.consent_id,
                attempts = row.attempts + case known.state when 'sending' then 1 else 0 end,
                sent_at = case known.state when 'sending' then $2::timestamptz end,
                owner = case known.state when 'sending' then row.owner end,
                next_attempt_at = case known.state when 'sending' then $11::timestamptz when 'held' then known.fits_at else $2::timestamptz end
            from known
            where row.campaign_id = $1 and row.shopper_id = known.shopper_id and row.step = known.step
                and row.state = 'claimed' and row.owner = $10
            returning row.shopper_id, row.state
            """;

    /** The state of each of {@code candidates}, all of one campaign and step, by shopper; absent: another worker has it now. */
    Map<String, String> judge(
            Campaign campaign, int step, List<Candidate> candidates, String owner, Instant now, Duration lease) {
        CampaignBrief.Frequency most = campaign.brief().frequency();
        Tuple values = Tuple.tuple()
                .addUUID(campaign.id())
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
                .addArrayOfString(column(candidates, each -> each.claimed().shopperId()))
                .addArrayOfInteger(candidates.stream().map(Candidate::variant).toArray(Integer[]::new))
                .addArrayOfString(column(candidates, Candidate::itemId))
                .addArrayOfString(column(candidates, Candidate::contentHash))
                .addInteger(most == null ? null : most.most())
                .addInteger(most == null ? 1 : most.hours())
                .addBoolean(most != null && Boolean.TRUE.equals(most.drop()))
                .addString(owner)
                .addOffsetDateTime(now.plus(lease).atOffset(ZoneOffset.UTC))
                .addInteger(step)
                .addArrayOfString(column(candidates, Candidate::factsHash));
        Tuple people = Tuple.tuple()
                .addArrayOfString(column(candidates, each -> each.claimed().shopperId()));
        RowSet<Row> judged = pool.withTransaction(connection -> connection
                        .preparedQuery(LOCK_CAMPAIGN)
                        .execute(Tuple.of(campaign.id()))
                        .chain(() -> connection.preparedQuery(LOCK_PEOPLE).execute(people))
                        .chain(() -> connection.preparedQuery(JUDGE).execute(values)))
                .await()
                .atMost(timeout);
        Map<String, String> states = new HashMap<>();
        judged.forEach(row -> states.put(row.getString("shopper_id"), row.getString("state")));
        return states;
    }

    private static String[] column(List<Candidate> candidates, Function<Candidate, String> value) {
        return candidates.stream().map(value).toArray(String[]::new);
    }
}
