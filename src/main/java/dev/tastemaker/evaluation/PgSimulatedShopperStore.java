package dev.tastemaker.evaluation;

import dev.tastemaker.profile.Channel;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** Shoppers who do not exist, in a database of their own: written in sets, removed afterwards. */
@ApplicationScoped
class PgSimulatedShopperStore {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final int AT_ONCE = 50_000;

    private final Pool pool;

    @Inject
    PgSimulatedShopperStore(Pool pool) {
        this.pool = pool;
    }

    // Three shoppers in five read English; the tastes are as uneven as tastes are, and one in ten has none; one in
    // twenty allows nothing.
    private static final List<String> STATEMENTS = List.of("""
            insert into shopper (id, display_name, locale, time_zone)
            select 'sim-' || lpad(n::text, 8, '0'), 'Robin', (array['en-GB', 'en-US', 'en', 'de-DE', 'fr-FR'])[1 + n % 5],
                (array['Europe/London', 'America/New_York', 'Asia/Tokyo', 'Australia/Sydney', 'America/Sao_Paulo', 'Europe/Berlin'])[1 + n % 6]
            from generate_series($1::bigint, $2::bigint) as n on conflict do nothing
            """, """
            insert into consent (shopper_id, channel, granted, at, wording_version, source)
            select 'sim-' || lpad(n::text, 8, '0'), $3, n % 20 <> 0, '2026-01-01', 'bench', 'bench'
            from generate_series($1::bigint, $2::bigint) as n on conflict do nothing
            """, """
            with tastes as (select array_agg(id order by id) as ids, array_agg(category_key[cardinality(category_key)] order by id) as names
                from item where cardinality(category_key) > 0)
            insert into shopper_item (shopper_id, item_id, acts, weight, first_at, last_at, category)
            select 'sim-' || lpad(n::text, 8, '0'), tastes.ids[place], 1, 3 - act, '2026-10-01', '2026-11-01', tastes.names[place]
            from generate_series($1::bigint, $2::bigint) as n, generate_series(0, 1) as act, tastes,
                lateral (select 1 + (power((abs(hashint8extended(n, act)) % 100000) / 100000.0, 2) * (cardinality(tastes.ids) - 1))::integer as place) as chosen
            where n % 10 <> 3 on conflict do nothing
            """, """
            insert into contact (shopper_id, kind, address)
            select 'sim-' || lpad(n::text, 8, '0'), 'email', 'sim-' || n || '@shop.example'
            from generate_series($1::bigint, $2::bigint) as n where $3 = 'email' on conflict do nothing
            """);

    void add(int count, Channel channel) {
        for (long from = 1; from <= count; from += AT_ONCE) {
            long to = Math.min(count, from + AT_ONCE - 1);
            for (String sql : STATEMENTS) {
                Tuple values = sql.contains("$3") ? Tuple.of(from, to, channel.wireName()) : Tuple.of(from, to);
                pool.preparedQuery(sql).execute(values).await().atMost(TIMEOUT);
            }
            System.err.printf(java.util.Locale.ROOT, "simulated shoppers: %d of %d%n", to, count);
        }
        for (String table : List.of("shopper", "consent", "shopper_item")) {
            pool.query("analyze " + table).execute().await().atMost(TIMEOUT);
        }
    }

    /** How many rows the ledger holds. */
    long ledger() {
        return pool.query("select count(*) as rows from delivery")
                .execute()
                .await()
                .atMost(TIMEOUT)
                .iterator()
                .next()
                .getLong("rows");
    }

    /** All of them, and everything about them. The database is the bench's own. */
    void removeAll() {
        pool.query(
                        "truncate delivery, message_act, campaign, campaign_cluster, campaign_variant, shopper, consent, shopper_item, contact cascade")
                .execute()
                .await()
                .atMost(TIMEOUT);
    }
}
