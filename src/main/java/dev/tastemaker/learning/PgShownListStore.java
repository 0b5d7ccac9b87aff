package dev.tastemaker.learning;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.data.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the lists that feeds showed, with what was taken of each. */
@ApplicationScoped
class PgShownListStore {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    /** Lists that are looked at; the newest ones. */
    private static final int MOST = 20_000;

    private final Pool pool;
    private final Duration credit;

    @Inject
    PgShownListStore(Pool pool, LearningConfig config) {
        this.pool = pool;
        this.credit = config.ranking().credit();
    }

    /** Lists of which something was taken and something was not, oldest first, with the time of the first and the last. */
    record Found(
            List<ShownList> lists,
            @Nullable Instant from,
            @Nullable Instant to,
            int shoppers) {}

    /**
     * What a visitor turned to within the credit time after it was shown counts as taken from there. Lists younger than that are left
     * out: what is taken of them is not known yet.
     */
    Found read() {
        String sql = """
                with list as (
                    select source, shopper_id, min(at) as at from impression
                    where scenario = 'feed' and shopper_id is not null
                    group by source, shopper_id having min(at) < now() - $1::interval
                    order by min(at) desc limit $2)
                select list.source, list.shopper_id, list.at, impression.stages, impression.features,
                    coalesce((select sum(interaction_weight(act.type, act.value)) > 0 from interaction act
                        where act.shopper_id = list.shopper_id and act.item_id = impression.item_id
                            and act.at >= impression.at and act.at < impression.at + $1::interval), false) as taken
                from list join impression using (source, shopper_id)
                order by list.at, list.source, list.shopper_id, impression.position, impression.item_id
                """;
        List<ShownList> lists = new ArrayList<>();
        List<ShownList.Shown> open = new ArrayList<>();
        Set<String> shoppers = new HashSet<>();
        String key = "";
        Instant from = null;
        Instant to = null;
        for (Row row : pool.preparedQuery(sql)
                .execute(Tuple.of(interval(credit), MOST))
                .await()
                .atMost(TIMEOUT)) {
            String next = row.getString("source") + "\n" + row.getString("shopper_id");
            if (!next.equals(key)) {
                close(open, lists);
                key = next;
            }
            open.add(new ShownList.Shown(
                    stages(row.getJsonObject("stages")),
                    features(row.getJsonObject("features")),
                    row.getBoolean("taken")));
            shoppers.add(row.getString("shopper_id"));
            Instant at = row.getOffsetDateTime("at").toInstant();
            from = from == null ? at : from;
            to = at;
        }
        close(open, lists);
        return new Found(lists, from, to, shoppers.size());
    }

    private static void close(List<ShownList.Shown> open, List<ShownList> lists) {
        ShownList list = new ShownList(open);
        if (list.telling()) {
            lists.add(list);
        }
        open.clear();
    }

    private static Map<String, Integer> stages(JsonObject json) {
        Map<String, Integer> ranks = new HashMap<>();
        json.fieldNames().forEach(stage -> ranks.put(stage, json.getInteger(stage)));
        return ranks;
    }

    private static Map<String, Double> features(JsonObject json) {
        Map<String, Double> features = new HashMap<>();
        json.fieldNames().forEach(name -> features.put(name, json.getDouble(name)));
        return features;
    }

    private static Interval interval(Duration duration) {
        return Interval.of(0, 0, 0, 0, 0, Math.toIntExact(duration.toSeconds()), 0);
    }
}
