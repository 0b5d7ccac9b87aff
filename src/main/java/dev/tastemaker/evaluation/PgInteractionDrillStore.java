package dev.tastemaker.evaluation;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What a store says of a drill's interactions, read without summing anything. */
@ApplicationScoped
class PgInteractionDrillStore {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Pool pool;

    @Inject
    PgInteractionDrillStore(Pool pool) {
        this.pool = pool;
    }

    /** Interactions that wait to be summed, and items whose visits wait to be counted. */
    long waiting(String prefix) {
        String sql = """
                select '' as key, (select count(*) from interaction_due where shopper_id like $1 || '%')
                    + (select count(*) from item_arrival_due where item_id like $1 || '%') as acts
                """;
        return counts(sql, prefix).getOrDefault("", 0L);
    }

    /** Rows that were kept, by shopper and item. */
    Map<String, Long> kept(String prefix) {
        return counts("""
                select shopper_id || ' ' || item_id as key, count(*) as acts from interaction
                where shopper_id like $1 || '%' group by 1
                """, prefix);
    }

    /** Acts that were summed, by shopper and item. */
    Map<String, Long> summed(String prefix) {
        return counts("""
                select shopper_id || ' ' || item_id as key, acts from shopper_item where shopper_id like $1 || '%'
                """, prefix);
    }

    /** Purchases that were summed, by shopper and item. */
    Map<String, Long> purchases(String prefix) {
        return counts("""
                select shopper_id || ' ' || item_id as key, purchases as acts from shopper_item
                where shopper_id like $1 || '%' and purchases > 0
                """, prefix);
    }

    /** Visits that were counted for what comes next, by item. */
    Map<String, Long> visits(String prefix) {
        return counts("""
                select item_id as key, visits as acts from item_visits where item_id like $1 || '%' and visits > 0
                """, prefix);
    }

    private Map<String, Long> counts(String sql, String prefix) {
        Map<String, Long> counts = new HashMap<>();
        pool.preparedQuery(sql)
                .execute(Tuple.of(prefix))
                .await()
                .atMost(TIMEOUT)
                .forEach(row -> counts.put(row.getString("key"), row.getLong("acts")));
        return counts;
    }
}
