package dev.tastemaker.feedback;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.catalog.PopularityStore;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PgInteractionStoreIT extends InteractionStoreContract {
    @Inject
    InteractionStore store;

    @Inject
    LifelongStore lifelong;

    @Inject
    Impression.Store impressions;

    @Inject
    PopularityStore popularity;

    @Inject
    DataSource database;

    @Override
    InteractionStore store() {
        return store;
    }

    @Test
    void everyMonthHasItsPartition() throws SQLException {
        Instant longAgo = Instant.parse("2001-02-28T23:59:59.999Z");
        store.save(List.of(view("1", longAgo), view("2", longAgo.plusMillis(1))));
        lifelong.extent(prefix + "mara"); // for which they move to their months
        assertEquals(
                List.of("interaction_2001_02", "interaction_2001_03"),
                texts("select tableoid::regclass::text from interaction_settled where shopper_id = '" + prefix
                        + "mara' order by at"));
    }

    @Test
    void whatWaitsWasMovedOrErasedIsOnRecordAllTheSame() throws SQLException {
        Instant before = Instant.now().minusSeconds(60);
        store.save(List.of(view("1", NOON), view("2", NOON)));
        lifelong.extent(prefix + "mara"); // for which they move to their months
        assertEquals(List.of(false, true), store.save(List.of(view("2", NOON), view("3", NOON))));
        assertEquals(List.of(false, true), store.save(List.of(view("3", NOON), view("4", NOON))));
        texts("delete from interaction_due where shopper_id = '" + prefix + "mara' returning id");
        texts("delete from interaction_settled where shopper_id = '" + prefix + "mara' returning id");

        List<Interaction> again = List.of(view("1", NOON), view("3", NOON), view("4", NOON), view("5", NOON));
        assertEquals(List.of(false, false, false, true), store.save(again));
        assertEquals(
                List.of(prefix + "5"),
                store.newest(prefix + "mara", 10).stream().map(Interaction::id).toList());
        Set<String> ids = Set.of(prefix + "1", prefix + "4", prefix + "5", prefix + "6");
        assertEquals(Set.of(prefix + "1", prefix + "4", prefix + "5"), store.savedSince(ids, before));
        assertEquals(Set.of(), store.savedSince(ids, before.plusSeconds(3_600)));
    }

    /** The database counts them when it likes; a statement that does not fit the schema fails here. */
    @Test
    void aboutHowManyWaitCanBeAsked() {
        assertDoesNotThrow(lifelong::waiting);
    }

    @Test
    void manyWritersOfTheSameBatchCountItOnce() throws Exception {
        List<Interaction> batch = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            batch.add(view("i" + i, NOON.minusSeconds((i % 12) * 2_592_000L)));
        }
        List<Future<List<Boolean>>> answers = new ArrayList<>();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                List<Interaction> given = i % 2 == 0 ? batch : batch.reversed();
                answers.add(writers.submit(() -> store.save(given)));
            }
        }
        long added = 0;
        for (Future<List<Boolean>> answer : answers) {
            added += answer.get().stream().filter(isNew -> isNew).count();
        }
        assertEquals(400, added);
        assertEquals(400, store.newest(prefix + "mara", 1_000).size());
    }

    @Test
    void whatWasJustAddedIsToldOfTheShopperSummedOrNot() {
        String mara = prefix + "mara";
        List<String> ids = List.of(prefix + "kettle", prefix + "lamp", prefix + "chair");
        store.save(List.of(
                act("1", "kettle", InteractionType.PURCHASE, NOON),
                act("2", "lamp", InteractionType.VIEW, NOON),
                act("3", "chair", InteractionType.DISMISS, NOON.minusSeconds(90 * 86_400L)),
                act("1", "lamp", InteractionType.PURCHASE, NOON)));
        Set<String> settled = Set.of(prefix + "kettle", prefix + "chair");
        assertEquals(settled, lifelong.settled(mara, ids));
        assertEquals(new LifelongStore.Extent(3, 3), lifelong.extent(mara));
        assertEquals(settled, lifelong.settled(mara, ids));

        store.save(List.of(act("4", "lamp", InteractionType.PURCHASE, NOON.plusSeconds(1))));
        assertEquals(Set.copyOf(ids), lifelong.settled(mara, ids));
        assertEquals(
                List.of(prefix + "lamp", prefix + "kettle"),
                lifelong.weightiest(mara, Duration.ofDays(36_500), 10).stream()
                        .map(LifelongStore.Told::itemId)
                        .toList());
        assertEquals(new LifelongStore.Extent(4, 3), lifelong.extent(mara));
    }

    @Test
    void everyInteractionCountsOnceWhoeverSumsItAndWhenever() throws Exception {
        List<Future<?>> work = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 4; writer++) {
                int from = writer * 40; // each batch comes twice, from two writers
                work.add(threads.submit(() -> {
                    for (int batch = 0; batch < 10; batch++) {
                        List<Interaction> acts = new ArrayList<>();
                        for (int i = 0; i < 10; i++) {
                            int number = from / 2 + batch * 10 + i;
                            acts.add(act("n" + number, "item" + number % 7, InteractionType.VIEW, NOON));
                        }
                        store.save(acts);
                    }
                }));
                work.add(threads.submit(() -> {
                    for (int i = 0; i < 30; i++) {
                        lifelong.catchUp(1 + i);
                        lifelong.extent(prefix + "mara");
                    }
                }));
            }
            for (Future<?> each : work) {
                each.get();
            }
        }
        assertEquals(new LifelongStore.Extent(160, 7), lifelong.extent(prefix + "mara"));
        assertEquals(160, store.newest(prefix + "mara", 1_000).size());
    }

    @Test
    void trendsWhatWasBoughtAboveWhatWasSeenAndNothingThatIsSoldOut() throws SQLException {
        addItem("kettle", "in_stock");
        addItem("lamp", "in_stock");
        addItem("chair", "out_of_stock");
        Instant soon = Instant.parse("2100-01-01T00:00:00Z");
        store.save(List.of(
                act("1", "kettle", InteractionType.VIEW, soon),
                act("2", "lamp", InteractionType.PURCHASE, soon),
                act("3", "chair", InteractionType.PURCHASE, soon)));

        List<InteractionStore.Trend> trends = store.trending(soon, prefix + "GARDEN", 10);
        assertEquals(
                List.of(prefix + "lamp", prefix + "kettle"),
                trends.stream().map(InteractionStore.Trend::itemId).toList());
        assertEquals(1, trends.getFirst().interactions());
        assertEquals(List.of(), store.trending(soon, prefix + "elsewhere", 10));
    }

    @Test
    void popularityFadesWithAgeAndIsWrittenOnlyWhenItMoves() throws SQLException {
        addItem("new", "in_stock");
        addItem("old", "in_stock");
        addItem("disliked", "in_stock");
        Instant now = Instant.now();
        Duration halfLife = Duration.ofDays(14);
        store.save(List.of(
                act("1", "new", InteractionType.CART, now),
                act("2", "old", InteractionType.CART, now.minus(halfLife)),
                act("3", "disliked", InteractionType.DISMISS, now)));

        assertTrue(popularity.refresh(now, halfLife) >= 2);
        assertEquals(
                List.of(prefix + "new 4.0", prefix + "old 2.0"),
                texts("select item_id || ' ' || round(score::numeric, 1) from item_popularity where item_id like '"
                        + prefix + "%' order by item_id"));
        assertEquals(0, popularity.refresh(now, halfLife));
    }

    @Test
    void keepsWhatMadeAnImpression() throws SQLException {
        impressions.save(List.of(
                new Impression(
                        prefix + "mara", "a", Scenario.CHAT, 0, prefix, Map.of("dense", 1, "lexical", 3), "m", "v"),
                new Impression(null, "b", Scenario.CHAT, 1, prefix, Map.of(), null, null)));
        assertEquals(
                List.of("a {\"dense\": 1, \"lexical\": 3} m", "b {} -"),
                texts(
                        "select concat_ws(' ', item_id, stages::text, coalesce(model, '-')) from impression where source = '"
                                + prefix + "' order by position"));
    }

    private Interaction act(String id, String item, InteractionType type, Instant at) {
        return new Interaction(prefix + id, prefix + "mara", prefix + item, type, at, Scenario.FEED, null, null);
    }

    private void addItem(String id, String availability) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into item (id, kind, title, category,"
                        + " availability, content_hash, text_hash) values (?, 'product', 'x', array[?], ?, '', '')")) {
            insert.setString(1, prefix + id);
            insert.setString(2, prefix + "Garden");
            insert.setString(3, availability);
            insert.execute();
        }
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
