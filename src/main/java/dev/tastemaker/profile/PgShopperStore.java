package dev.tastemaker.profile;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Shoppers in PostgreSQL: read as entities, written in sets, because a feed brings thousands at a time. */
@ApplicationScoped
class PgShopperStore implements ShopperStore {
    private final Mutiny.SessionFactory sessions;
    private final Pool pool;
    private final Pool visitors;
    private final Duration timeout;

    @Inject
    PgShopperStore(
            Mutiny.SessionFactory sessions,
            Pool pool,
            @ReactiveDataSource("visitors") Pool visitors,
            ProfileConfig config) {
        this.sessions = sessions;
        this.pool = pool;
        this.visitors = visitors;
        this.timeout = config.storeTimeout();
    }

    @Override
    public List<Boolean> saveAll(List<Registration> registrations) {
        if (registrations.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> last = new TreeMap<>();
        for (int i = 0; i < registrations.size(); i++) {
            last.put(registrations.get(i).shopper().id(), i);
        }
        List<Shopper> shoppers =
                last.values().stream().map(i -> registrations.get(i).shopper()).toList();
        Set<String> changed = pool.withTransaction(connection -> upsert(connection, shoppers)
                        .flatMap(ids -> addConsents(connection, registrations).map(more -> union(ids, more))))
                .await()
                .atMost(timeout);
        List<Boolean> outcomes = new ArrayList<>(Collections.nCopies(registrations.size(), false));
        last.forEach((id, i) -> outcomes.set(i, changed.contains(id)));
        return outcomes;
    }

    // In id order, so that two feeds with the same shoppers wait for each other and never lock crosswise. A row that
    // stays as it is is not rewritten, and is not returned: that is how the caller learns what changed.
    private static Uni<Set<String>> upsert(SqlConnection connection, List<Shopper> shoppers) {
        String sql = """
                insert into shopper as stored (id, display_name, locale, time_zone)
                select * from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as given (id, display_name, locale, time_zone)
                order by id
                on conflict (id) do update
                    set display_name = excluded.display_name, locale = excluded.locale, time_zone = excluded.time_zone, updated_at = now()
                    where (stored.display_name, stored.locale, stored.time_zone)
                        is distinct from (excluded.display_name, excluded.locale, excluded.time_zone)
                returning id
                """;
        Tuple values = Tuple.tuple()
                .addArrayOfString(column(shoppers, Shopper::id))
                .addArrayOfString(column(shoppers, Shopper::displayName))
                .addArrayOfString(column(shoppers, Shopper::locale))
                .addArrayOfString(column(shoppers, Shopper::timeZone));
        return connection.preparedQuery(sql).execute(values).map(rows -> texts(rows, "id"));
    }

    // An act that is on record is never rewritten: the same shopper, channel and time is the same act.
    private static Uni<Set<String>> addConsents(SqlConnection connection, List<Registration> registrations) {
        record Act(String shopperId, Consent consent) {}
        List<Act> acts = registrations.stream()
                .flatMap(each -> each.consents().stream()
                        .map(consent -> new Act(each.shopper().id(), consent)))
                .toList();
        if (acts.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        String sql = """
                with added as (
                    insert into consent (shopper_id, channel, granted, at, wording_version, source)
                    select * from unnest($1::text[], $2::text[], $3::boolean[], $4::timestamptz[], $5::text[], $6::text[])
                        as given (shopper_id, channel, granted, at, wording_version, source)
                    order by shopper_id, channel, at
                    on conflict (shopper_id, channel, at) do nothing
                    returning shopper_id
                )
                update shopper set updated_at = now() where id in (select shopper_id from added) returning id
                """;
        Tuple values = Tuple.tuple()
                .addArrayOfString(column(acts, Act::shopperId))
                .addArrayOfString(column(acts, act -> act.consent().channel().wireName()))
                .addArrayOfBoolean(
                        acts.stream().map(act -> act.consent().granted()).toArray(Boolean[]::new))
                .addArrayOfOffsetDateTime(acts.stream()
                        .map(act -> act.consent().at().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfString(column(acts, act -> act.consent().wordingVersion()))
                .addArrayOfString(column(acts, act -> act.consent().source()));
        return connection.preparedQuery(sql).execute(values).map(rows -> texts(rows, "id"));
    }

    @Override
    public Set<String> savedSince(Collection<String> ids, Instant since) {
        String sql = "select id from shopper where id = any($1) and updated_at >= $2";
        return pool.preparedQuery(sql)
                .execute(Tuple.of(ids.toArray(String[]::new), since.atOffset(ZoneOffset.UTC)))
                .map(rows -> texts(rows, "id"))
                .await()
                .atMost(timeout);
    }

    // Asked for with every request of a shopper, and so without a session of entities.
    @Override
    public Optional<Shopper> find(String id) {
        String sql = "select id, display_name, locale, time_zone from shopper where id = $1";
        for (Row row : visitors.preparedQuery(sql).execute(Tuple.of(id)).await().atMost(timeout)) {
            return Optional.of(new Shopper(
                    row.getString("id"),
                    row.getString("display_name"),
                    row.getString("locale"),
                    row.getString("time_zone")));
        }
        return Optional.empty();
    }

    @Override
    public List<Shopper> page(@Nullable String after, int limit) {
        List<ShopperEntity> found = read(
                session -> session.createQuery("from ShopperEntity where id > :after order by id", ShopperEntity.class)
                        .setParameter("after", after == null ? "" : after)
                        .setMaxResults(limit)
                        .getResultList());
        return found.stream().map(ShopperEntity::toShopper).toList();
    }

    @Override
    public Map<String, Map<Channel, Consent.Recorded>> consents(List<String> shopperIds) {
        if (shopperIds.isEmpty()) {
            return Map.of();
        }
        String hql = """
                from ConsentEntity act where act.shopperId in :ids and not exists (
                    select 1 from ConsentEntity later
                    where later.shopperId = act.shopperId and later.channel = act.channel and later.at > act.at)
                """;
        List<ConsentEntity> newest = read(session -> session.createQuery(hql, ConsentEntity.class)
                .setParameter("ids", shopperIds)
                .getResultList());
        Map<String, Map<Channel, Consent.Recorded>> byShopper = new HashMap<>();
        for (ConsentEntity act : newest) {
            byShopper
                    .computeIfAbsent(act.shopperId, id -> new EnumMap<>(Channel.class))
                    .put(Channel.of(act.channel), act.toRecorded());
        }
        return byShopper;
    }

    @Override
    public long count() {
        return read(session -> session.createQuery("select count(*) from ShopperEntity", Long.class)
                .getSingleResult());
    }

    // A session lives on an event loop; the calling virtual thread only waits for it.
    private <T extends @Nullable Object> T read(Function<Mutiny.Session, Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> sessions.withSession(work).ifNoItem().after(timeout).fail());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the shopper store did not answer", e);
        }
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static <T> String[] column(List<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static Set<String> texts(RowSet<Row> rows, String column) {
        Set<String> texts = new HashSet<>();
        rows.forEach(row -> texts.add(row.getString(column)));
        return texts;
    }
}
