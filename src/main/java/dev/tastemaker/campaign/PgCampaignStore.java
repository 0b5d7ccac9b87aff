package dev.tastemaker.campaign;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.campaign.Campaign.State;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Campaigns in PostgreSQL. Every change of state names the states it may come from: two who want different things do not both get theirs. */
@ApplicationScoped
class PgCampaignStore {
    private static final String COLUMNS = """
            id, brief::text as brief, state, created_by, created_at, updated_at, content_hash, approved_hash, approved_by, launched_at,
            finished_at, calls, tokens, within_budget, note""";

    private final Pool pool;
    private final ObjectMapper json;
    private final Duration timeout;

    @Inject
    PgCampaignStore(Pool pool, ObjectMapper json, CampaignConfig config) {
        this.pool = pool;
        this.json = json;
        this.timeout = config.storeTimeout();
    }

    /** What was answered to a key before. */
    record Reply(String bodyHash, UUID campaign) {}

    /** What became of a creation under a key. */
    sealed interface Creation {}

    record Created(Campaign campaign) implements Creation {}

    /** The same was asked before, and this came of it. */
    record Replayed(Campaign campaign) implements Creation {}

    /** The key was used for something else. */
    record OtherBody() implements Creation {}

    /** Somebody is at it at this moment. */
    record Running() implements Creation {}

    /** A campaign without a key. */
    Campaign add(Campaign campaign) {
        pool.withTransaction(connection -> insert(connection, campaign)).await().atMost(timeout);
        return campaign;
    }

    // The lock ends with the transaction, and so with a crash: a key is never left half used. Key and campaign are in
    // together.
    Creation add(Campaign campaign, String key, String bodyHash) {
        return pool.withTransaction(connection -> connection
                        .preparedQuery(
                                "select pg_try_advisory_xact_lock(hashtextextended('request ' || $1, 0)) as mine")
                        .execute(Tuple.of(key))
                        .flatMap(rows -> rows.iterator().next().getBoolean("mine")
                                ? addOnce(connection, campaign, key, bodyHash)
                                : Uni.createFrom().<Creation>item(new Running())))
                .await()
                .atMost(timeout);
    }

    private Uni<Creation> addOnce(SqlConnection connection, Campaign campaign, String key, String bodyHash) {
        return connection
                .preparedQuery("select body_hash, reply->>'id' as id from request_reply where key = $1")
                .execute(Tuple.of(key))
                .flatMap(rows -> {
                    if (!rows.iterator().hasNext()) {
                        return insert(connection, campaign)
                                .chain(() -> remember(connection, campaign, key, bodyHash))
                                .replaceWith(() -> (Creation) new Created(campaign));
                    }
                    Row row = rows.iterator().next();
                    return row.getString("body_hash").equals(bodyHash)
                            ? read(connection, UUID.fromString(row.getString("id")))
                                    .map(found -> (Creation) new Replayed(found))
                            : Uni.createFrom().<Creation>item(new OtherBody());
                });
    }

    private Uni<Void> insert(SqlConnection connection, Campaign campaign) {
        String sql = """
                insert into campaign (id, brief, state, created_by, created_at, updated_at, not_after)
                values ($1, $2::text::jsonb, 'draft', $3, $4, $4, $5)
                """;
        Tuple values = Tuple.of(
                campaign.id(),
                text(campaign.brief()),
                campaign.createdBy(),
                time(campaign.createdAt()),
                time(campaign.brief().notAfter()));
        return connection.preparedQuery(sql).execute(values).replaceWithVoid();
    }

    private static Uni<Void> remember(SqlConnection connection, Campaign campaign, String key, String bodyHash) {
        String sql = """
                insert into request_reply (key, body_hash, status, reply) values ($1, $2, 201, jsonb_build_object('id', $3::text))
                """;
        return connection
                .preparedQuery(sql)
                .execute(Tuple.of(key, bodyHash, campaign.id().toString()))
                .replaceWithVoid();
    }

    private Uni<Campaign> read(SqlConnection connection, UUID id) {
        return connection
                .preparedQuery("select " + COLUMNS + " from campaign where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> campaign(rows.iterator().next()));
    }

    Optional<Campaign> find(UUID id) {
        return rows("select " + COLUMNS + " from campaign where id = $1", Tuple.of(id))
                .map(this::campaign)
                .findFirst();
    }

    /** Newest first. */
    List<Campaign> newest(int limit) {
        return rows("select " + COLUMNS + " from campaign order by created_at desc, id limit $1", Tuple.of(limit))
                .map(this::campaign)
                .toList();
    }

    List<Campaign> running() {
        return rows(
                        "select " + COLUMNS + " from campaign where state = 'running' order by launched_at, id",
                        Tuple.tuple())
                .map(this::campaign)
                .toList();
    }

    /** Plans that nobody finished: of an instance that ended in the middle, or that nobody has begun. */
    List<Campaign> planning() {
        return rows(
                        "select " + COLUMNS + " from campaign where state = 'planning' order by created_at, id",
                        Tuple.tuple())
                .map(this::campaign)
                .toList();
    }

    /** Moves a campaign on when it is in one of {@code from}; whether it was. */
    boolean move(UUID id, Collection<State> from, State to, Instant now, @Nullable String note) {
        String sql = """
                update campaign set state = $3, updated_at = $4, note = coalesce($5, note),
                    launched_at = case when $3 = 'running' then coalesce(launched_at, $4) else launched_at end,
                    finished_at = case when $3 in ('done', 'aborted', 'failed') then $4 else finished_at end
                where id = $1 and state = any($2) returning 1
                """;
        String[] names = from.stream().map(State::wireName).toArray(String[]::new);
        Tuple values = Tuple.of(id, names, to.wireName(), time(now)).addString(note);
        return rows(sql, values).findAny().isPresent();
    }

    /** Another brief: what was planned and approved is void. */
    boolean edit(UUID id, CampaignBrief brief, Instant now) {
        String sql = """
                update campaign set brief = $2::text::jsonb, not_after = $3, state = 'draft', updated_at = $4, audience = null, planned_to = null,
                    content_hash = null, approved_hash = null, approved_by = null, approved_at = null
                where id = $1 and state in ('draft', 'planned') returning 1
                """;
        return rows(sql, Tuple.of(id, text(brief), time(brief.notAfter()), time(now)))
                .findAny()
                .isPresent();
    }

    /** Approves what is planned now, when it is still {@code contentHash}. */
    boolean approve(UUID id, String contentHash, String by, Instant now) {
        String sql = """
                update campaign set approved_hash = content_hash, approved_by = $3, approved_at = $4, updated_at = $4
                where id = $1 and content_hash = $2 and created_by <> $3 and state = 'planned' returning 1
                """;
        return rows(sql, Tuple.of(id, contentHash, by, time(now))).findAny().isPresent();
    }

    private Campaign campaign(Row row) {
        return new Campaign(
                row.getUUID("id"),
                brief(row.getString("brief")),
                State.of(row.getString("state")),
                row.getString("created_by"),
                requireNonNull(row.getOffsetDateTime("created_at")).toInstant(),
                requireNonNull(row.getOffsetDateTime("updated_at")).toInstant(),
                row.getString("content_hash"),
                row.getString("approved_hash"),
                row.getString("approved_by"),
                instant(row.getOffsetDateTime("launched_at")),
                instant(row.getOffsetDateTime("finished_at")),
                row.getInteger("calls"),
                row.getLong("tokens"),
                row.getBoolean("within_budget"),
                row.getString("note"));
    }

    private CampaignBrief brief(String text) {
        try {
            return json.readValue(text, CampaignBrief.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored brief cannot be read", e);
        }
    }

    private String text(CampaignBrief brief) {
        try {
            return json.writeValueAsString(brief);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a brief is always JSON", e);
        }
    }

    private Stream<Row> rows(String sql, Tuple values) {
        return StreamSupport.stream(
                pool.preparedQuery(sql).execute(values).await().atMost(timeout).spliterator(), false);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
