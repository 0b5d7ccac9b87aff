package dev.tastemaker.feedback;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** How each category is bought, learned from who bought the same thing again. */
@ApplicationScoped
class PgHabitStore {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final Pool pool;

    @Inject
    PgHabitStore(Pool pool) {
        this.pool = pool;
    }

    // That somebody buys a second notebook says nothing; that the same tea is bought again does. Two who did and a
    // fifth of all
    // buyers are enough: where things last nobody buys one twice.
    int refresh() {
        String sql = """
                with bought as (
                    select distinct interaction.shopper_id, interaction.item_id,
                        item.category_key[cardinality(item.category_key)] as category, (interaction.at at time zone 'UTC')::date as day
                    from interaction join item on item.id = interaction.item_id
                    where interaction.type = 'purchase' and cardinality(item.category_key) > 0
                ), gapped as (
                    select *, day - lag(day) over (partition by shopper_id, item_id order by day) as gap from bought
                ), counted as (
                    select category, count(distinct (shopper_id, item_id)) as buyers,
                        count(distinct (shopper_id, item_id)) filter (where gap is not null) as repeat_buyers,
                        coalesce(percentile_cont(0.5) within group (order by gap), 0) as repeat_days
                    from gapped group by category
                )
                merge into category_habit stored using counted fresh on fresh.category = stored.category
                when matched then update set buyers = fresh.buyers, repeat_buyers = fresh.repeat_buyers,
                    repeat_days = fresh.repeat_days, consumable = fresh.repeat_buyers >= 2 and fresh.repeat_buyers >= 0.2 * fresh.buyers
                when not matched by target then insert (category, buyers, repeat_buyers, repeat_days, consumable)
                    values (fresh.category, fresh.buyers, fresh.repeat_buyers, fresh.repeat_days,
                        fresh.repeat_buyers >= 2 and fresh.repeat_buyers >= 0.2 * fresh.buyers)
                when not matched by source then delete
                """;
        return pool.query(sql).execute().await().atMost(TIMEOUT).rowCount();
    }
}
