package dev.tastemaker.learning;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads items and interaction sequences to train on. */
@ApplicationScoped
class PgSequenceSourceStore {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final Pool pool;
    private final int longest;

    @Inject
    PgSequenceSourceStore(Pool pool, LearningConfig config) {
        this.pool = pool;
        this.longest = config.longestSequence();
    }

    SequenceSource read() {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> itemIds = new ArrayList<>();
        List<ItemText> texts = new ArrayList<>();
        rows("select id, title, category from item order by id", Tuple.tuple()).forEach(row -> {
            numbers.put(row.getString("id"), itemIds.size());
            itemIds.add(row.getString("id"));
            texts.add(new ItemText(row.getString("title"), List.of(row.getArrayOfStrings("category"))));
        });
        List<String> shoppers = new ArrayList<>();
        List<int[]> sequences = new ArrayList<>();
        // A look, a click and a purchase of one item in a row are one step.
        String sql = """
                with step as (
                    select shopper_id, interaction.item_id, at, interaction.id,
                        lag(interaction.item_id) over (partition by shopper_id order by at, interaction.id) as before,
                        row_number() over (partition by shopper_id order by at desc, interaction.id desc) as age
                    from interaction join item on item.id = interaction.item_id
                    where type not in ('dismiss', 'search'))
                select shopper_id, array_agg(item_id order by at, id) as items from step
                where age <= $1 and item_id is distinct from before
                group by shopper_id having count(*) >= 3 order by shopper_id
                """;
        rows(sql, Tuple.of(longest)).forEach(row -> {
            shoppers.add(row.getString("shopper_id"));
            sequences.add(Arrays.stream(row.getArrayOfStrings("items"))
                    .mapToInt(id -> numbers.getOrDefault(id, 0))
                    .toArray());
        });
        Row range = rows("select min(at) as oldest, max(at) as newest from interaction", Tuple.tuple())
                .findFirst()
                .orElseThrow();
        return new SequenceSource(
                itemIds,
                texts,
                shoppers,
                new InteractionSequences(itemIds.size(), sequences.toArray(int[][]::new)),
                instant(range.getOffsetDateTime("oldest")),
                instant(range.getOffsetDateTime("newest")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private Stream<Row> rows(String sql, Tuple values) {
        return StreamSupport.stream(
                pool.preparedQuery(sql).execute(values).await().atMost(TIMEOUT).spliterator(), false);
    }
}
