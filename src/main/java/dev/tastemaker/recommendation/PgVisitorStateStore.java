package dev.tastemaker.recommendation;

import static java.util.Objects.requireNonNull;

import dev.tastemaker.feedback.InteractionType;
import dev.tastemaker.profile.Shopper;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What every answer asks of a visitor, in one statement for all whose answers begin at the same time. */
@Singleton
class PgVisitorStateStore implements VisitorState.Store {
    // A row for each visitor, its lists as arrays: a row costs more than what is in it.
    // No longer than 2,047 characters: the client plans longer ones anew each time.
    private static final String SELECT = """
            select asked.place, shopper.id, shopper.display_name, shopper.locale, shopper.time_zone,
                (select true from preference where shopper_id = visitor limit 1) as stated,
                act.item_ids, act.types, act.ats, own.settled, own.due, own.due_ats, own.due_days,
                made.newest_at, made.made_at, main.medoids, main.importances, main.sizes, main.told, main.categories, main.last_ats
            from unnest($1::text[]) with ordinality as asked (visitor, place)
            left join shopper on shopper.id = visitor
            cross join lateral (
                select array_agg(item_id) as item_ids, array_agg(type) as types, array_agg(at) as ats,
                    array_agg(item_id) filter (where type in ('purchase', 'dismiss')) as done
                from (select item_id, type, at from interaction where shopper_id = visitor order by at desc, id limit $2) as newest
            ) as act
            cross join lateral (
                select array_agg(item_id) filter (where settled and item_id = any (act.done)) as settled,
                    (array_agg(item_id order by overdue desc, item_id) filter (where overdue > 0))[:$3] as due,
                    (array_agg(purchased_at order by overdue desc, item_id) filter (where overdue > 0))[:$3] as due_ats,
                    (array_agg(repeat_days order by overdue desc, item_id) filter (where overdue > 0))[:$3] as due_days
                from shopper_habit where shopper_id = visitor
            ) as own
            left join interest_state made on made.shopper_id = visitor
            cross join lateral (
                select array_agg(medoid_id) as medoids, array_agg(importance) as importances, array_agg(items) as sizes,
                    json_agg(item_ids)::text as told, array_agg(category) as categories, array_agg(last_at) as last_ats
                from (select * from interest where shopper_id = visitor order by position) as ordered
            ) as main
            """;

    /** What is due is a reminder, not the whole list. */
    private static final int DUE = 5;
    /** Of one statement. */
    private static final int MOST_VISITORS = 8;
    /** Of them side by side; the pool has as many connections again for what else is asked of one visitor. */
    private static final int AT_ONCE = 4;

    private final Pool pool;
    private final RecommendationConfig config;
    private final TogetherAsked<String, Row> asked;

    @Inject
    PgVisitorStateStore(@ReactiveDataSource("visitors") Pool pool, RecommendationConfig config) {
        this.pool = pool;
        this.config = config;
        this.asked = new TogetherAsked<>(this::rows, AT_ONCE, MOST_VISITORS, config.storeTimeout());
    }

    @Override
    public VisitorState of(String visitor) {
        Row row = asked.ask(visitor);
        return new VisitorState(
                shopper(row),
                row.getBoolean("stated") != null,
                acts(row),
                Set.of(texts(row, "settled")),
                due(row),
                interests(row));
    }

    private CompletionStage<List<Row>> rows(List<String> visitors) {
        Tuple values = Tuple.of(visitors.toArray(String[]::new), config.tasteInteractions(), DUE);
        return pool.preparedQuery(SELECT)
                .execute(values)
                .ifNoItem()
                .after(config.storeTimeout())
                .fail()
                .map(PgVisitorStateStore::inOrder)
                .subscribeAsCompletionStage();
    }

    private static List<Row> inOrder(RowSet<Row> found) {
        Row[] rows = new Row[found.size()];
        for (Row row : found) {
            rows[row.getInteger("place") - 1] = row;
        }
        return List.of(rows);
    }

    private static @Nullable Shopper shopper(Row row) {
        String id = row.getString("id");
        return id == null
                ? null
                : new Shopper(id, row.getString("display_name"), row.getString("locale"), row.getString("time_zone"));
    }

    private static List<VisitorState.Act> acts(Row row) {
        String[] items = texts(row, "item_ids");
        String[] types = texts(row, "types");
        OffsetDateTime[] times = times(row, "ats");
        return IntStream.range(0, items.length)
                .mapToObj(i -> new VisitorState.Act(items[i], InteractionType.of(types[i]), times[i].toInstant()))
                .toList();
    }

    private static List<Due> due(Row row) {
        String[] items = texts(row, "due");
        OffsetDateTime[] times = times(row, "due_ats");
        return IntStream.range(0, items.length)
                .mapToObj(i -> new Due(items[i], times[i].toInstant(), row.getArrayOfDoubles("due_days")[i]))
                .toList();
    }

    private static Interest.@Nullable Made interests(Row row) {
        OffsetDateTime madeAt = row.getOffsetDateTime("made_at");
        if (madeAt == null) {
            return null;
        }
        String[] medoids = texts(row, "medoids");
        List<Interest> interests = new ArrayList<>();
        if (medoids.length > 0) {
            Double[] importances = row.getArrayOfDoubles("importances");
            Integer[] sizes = row.getArrayOfIntegers("sizes");
            JsonArray told = new JsonArray(row.getString("told"));
            String[] categories = texts(row, "categories");
            OffsetDateTime[] times = times(row, "last_ats");
            for (int i = 0; i < medoids.length; i++) {
                List<String> items =
                        told.getJsonArray(i).stream().map(String.class::cast).toList();
                interests.add(
                        new Interest(medoids[i], importances[i], sizes[i], items, categories[i], times[i].toInstant()));
            }
        }
        return new Interest.Made(
                interests, requireNonNull(row.getOffsetDateTime("newest_at")).toInstant(), madeAt.toInstant());
    }

    /** None where there was nothing to make a list of. */
    private static String[] texts(Row row, String column) {
        String[] found = row.getArrayOfStrings(column);
        return found == null ? new String[0] : found;
    }

    private static OffsetDateTime[] times(Row row, String column) {
        OffsetDateTime[] found = row.getArrayOfOffsetDateTimes(column);
        return found == null ? new OffsetDateTime[0] : found;
    }
}
