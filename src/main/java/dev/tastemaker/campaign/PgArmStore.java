package dev.tastemaker.campaign;

import dev.tastemaker.profile.Channel;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What campaigns begin with, and what they began with before. Rows are only added. */
@ApplicationScoped
class PgArmStore {
    private static final String HISTORY = """
            select channel, arm, campaign_id, promoted_by, at from arm_promotion where channel = $1 order by id
            """;

    private final Pool pool;
    private final Duration timeout;

    @Inject
    PgArmStore(Pool pool, CampaignConfig config) {
        this.pool = pool;
        this.timeout = config.storeTimeout();
    }

    /** The oldest first. */
    List<ArmPromotion> history(Channel channel) {
        return pool.withConnection(connection -> history(connection, channel))
                .await()
                .atMost(timeout);
    }

    /** What was promoted because it won there, the oldest first. */
    List<ArmPromotion> of(UUID campaign) {
        String sql =
                "select channel, arm, campaign_id, promoted_by, at from arm_promotion where campaign_id = $1 order by id";
        return StreamSupport.stream(
                        pool.preparedQuery(sql)
                                .execute(Tuple.of(campaign))
                                .await()
                                .atMost(timeout)
                                .spliterator(),
                        false)
                .map(PgArmStore::promotion)
                .toList();
    }

    void promote(Channel channel, String arm, UUID campaign, String by, Instant at) {
        pool.withTransaction(connection -> add(connection, channel, arm, campaign, by, at))
                .await()
                .atMost(timeout);
    }

    /** Back to what was before the newest promotion that still holds; false: there is none. One at a time, or both would go back to the same. */
    boolean rollBack(Channel channel, String by, Instant at) {
        return pool.withTransaction(connection -> connection
                        .query("lock table arm_promotion in exclusive mode")
                        .execute()
                        .chain(() -> history(connection, channel))
                        .flatMap(history -> {
                            Deque<String> arms = inForce(history);
                            if (arms.pollLast() == null) {
                                return Uni.createFrom().item(false);
                            }
                            return add(connection, channel, arms.peekLast(), null, by, at)
                                    .replaceWith(true);
                        }))
                .await()
                .atMost(timeout);
    }

    /** The arm that campaigns on this channel begin with; empty: none was promoted. */
    Optional<String> current(Channel channel) {
        List<ArmPromotion> history = history(channel);
        return history.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(history.getLast().arm());
    }

    /** Promotions that were not rolled back, the newest last. */
    private static Deque<String> inForce(List<ArmPromotion> history) {
        Deque<String> arms = new ArrayDeque<>();
        for (ArmPromotion each : history) {
            if (each.campaignId() == null) {
                arms.pollLast();
            } else if (each.arm() != null) {
                arms.addLast(each.arm());
            }
        }
        return arms;
    }

    private static Uni<List<ArmPromotion>> history(SqlConnection connection, Channel channel) {
        return connection
                .preparedQuery(HISTORY)
                .execute(Tuple.of(channel.wireName()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PgArmStore::promotion)
                        .toList());
    }

    private static Uni<Void> add(
            SqlConnection connection,
            Channel channel,
            @Nullable String arm,
            @Nullable UUID campaign,
            String by,
            Instant at) {
        String sql =
                "insert into arm_promotion (channel, arm, campaign_id, promoted_by, at) values ($1, $2, $3, $4, $5)";
        Tuple values = Tuple.of(channel.wireName(), arm, campaign, by, at.atOffset(ZoneOffset.UTC));
        return connection.preparedQuery(sql).execute(values).replaceWithVoid();
    }

    private static ArmPromotion promotion(Row row) {
        return new ArmPromotion(
                row.getString("channel"),
                row.getString("arm"),
                row.getUUID("campaign_id"),
                row.getString("promoted_by"),
                row.getOffsetDateTime("at").toInstant());
    }
}
