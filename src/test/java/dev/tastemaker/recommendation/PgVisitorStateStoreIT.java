package dev.tastemaker.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.feedback.Interaction;
import dev.tastemaker.feedback.InteractionStore;
import dev.tastemaker.feedback.InteractionType;
import dev.tastemaker.feedback.LifelongStore;
import dev.tastemaker.feedback.Scenario;
import dev.tastemaker.profile.Preference;
import dev.tastemaker.profile.Shopper;
import dev.tastemaker.profile.ShopperStore;
import dev.tastemaker.recommendation.VisitorState.Act;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PgVisitorStateStoreIT {
    @Inject
    VisitorState.Store states;

    @Inject
    InteractionStore interactions;

    @Inject
    LifelongStore lifelong;

    @Inject
    Interest.Store interests;

    @Inject
    ShopperStore shoppers;

    @Inject
    Preference.Store preferences;

    @Inject
    DataSource database;

    private final String prefix = UUID.randomUUID() + "-";
    private final String mara = prefix + "mara";

    private Interaction act(String id, String itemId, InteractionType type, Instant at) {
        return new Interaction(prefix + id, mara, prefix + itemId, type, at, Scenario.FEED, null, null);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void addItem(String id) throws SQLException {
        execute("insert into item (id, kind, title, category, availability, content_hash, text_hash) values ('" + prefix
                + id + "', 'product', 'x', array['" + prefix + "Garden'], 'in_stock', '', '')");
    }

    private List<Act> newest(int most) {
        return interactions.newest(mara, most).stream()
                .map(each -> new Act(each.itemId(), each.type(), each.at()))
                .toList();
    }

    @Test
    void ofAStrangerThereIsNothing() {
        assertEquals(
                new VisitorState(null, false, List.of(), Set.of(), List.of(), null), states.of(prefix + "stranger"));
    }

    @Test
    void tellsTogetherWhatEveryAnswerAsksOfAShopper() throws SQLException {
        addItem("refill");
        addItem("tin");
        addItem("can");
        String category = (prefix + "Garden").toLowerCase(Locale.ROOT);
        execute("insert into category_habit values ('" + category + "', 9, 5, 30, true)");
        Instant now = Instant.now();
        interactions.save(List.of(
                act("1", "kettle", InteractionType.PURCHASE, now.minusSeconds(60 * 86_400L)),
                act("2", "refill", InteractionType.PURCHASE, now.minusSeconds(40 * 86_400L)),
                act("3", "tin", InteractionType.PURCHASE, now.minusSeconds(10 * 86_400L)),
                act("4", "can", InteractionType.PURCHASE, now.minusSeconds(35 * 86_400L)),
                act("5", "lamp", InteractionType.DISMISS, now.minusSeconds(30)),
                act("6", "sofa", InteractionType.VIEW, now)));
        interactions.save(List.of(new Interaction(
                prefix + "7", mara, null, InteractionType.SEARCH, now.minusSeconds(5), Scenario.SEARCH, null, "sofa")));
        for (int round = 0; round < 2; round++) {
            VisitorState state = states.of(mara);
            assertEquals(newest(200), state.newest());
            assertEquals(Set.of(prefix + "kettle", prefix + "tin", prefix + "lamp"), state.settled());
            assertEquals(
                    List.of(prefix + "refill", prefix + "can"),
                    state.due().stream().map(Due::itemId).toList());
            assertEquals(30, state.due().getFirst().usualDays());
            assertEquals(newest(200).get(5).at(), state.due().getFirst().boughtAt());
            lifelong.extent(mara); // moves and sums what only waited before
        }
        execute("delete from category_habit where category = '" + category + "'");
    }

    @Test
    void tellsWhoItIsWhatWasStatedAndTheInterestsAsTheyWereMade() {
        Shopper shopper = new Shopper(mara, "Mara", "en-GB", "Europe/Berlin");
        shoppers.save(shopper, List.of());
        assertEquals(shopper, states.of(mara).shopper());
        assertNull(states.of(mara).interests());
        assertFalse(states.of(mara).stated());

        preferences.save(mara, Preference.stated(UUID.randomUUID(), Preference.Kind.LIKE, "wool", null));
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<Interest> made = List.of(
                new Interest("pan", 2.5, 3, List.of("pan", "a \"pot\", {large}", "lid"), "kitchen", at),
                new Interest("tent", 0.1 + 0.2, 1, List.of(), null, at.minusSeconds(1)));
        interests.save(mara, made, 7, at);
        assertTrue(states.of(mara).stated());
        assertEquals(made, states.of(mara).interests().interests());
        assertEquals(at, states.of(mara).interests().newestAt());

        interests.save(mara, List.of(), 8, at);
        assertEquals(List.of(), states.of(mara).interests().interests());
    }

    @Test
    void whoAsksTogetherGetsTheirOwn() throws Exception {
        List<Shopper> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            all.add(new Shopper(prefix + i, "Shopper " + i, "en", "UTC"));
            shoppers.save(all.get(i), List.of());
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<VisitorState>> asked = new ArrayList<>();
            for (int i = 0; i < 600; i++) {
                String id = all.get(i % 60).id();
                asked.add(threads.submit(() -> states.of(id)));
            }
            for (int i = 0; i < asked.size(); i++) {
                assertEquals(all.get(i % 60), asked.get(i).get().shopper());
            }
        }
    }
}
