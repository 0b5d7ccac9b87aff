package dev.tastemaker.learning;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.Items;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.feedback.Interaction;
import dev.tastemaker.feedback.InteractionStore;
import dev.tastemaker.feedback.InteractionType;
import dev.tastemaker.feedback.LifelongStore;
import dev.tastemaker.feedback.Scenario;
import dev.tastemaker.problem.Refusal;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** From interactions to a promoted model and back, on a store of twenty items that everybody walks round in a circle. */
@QuarkusTest
class LearningIT {
    private static final int ITEMS = 20;
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @Inject
    ItemStore items;

    @Inject
    InteractionStore interactions;

    @Inject
    LifelongStore lifelong;

    @Inject
    NextItemStore next;

    @Inject
    PgNextItemStore stored;

    @Inject
    ArrivalMirror mirror;

    @Inject
    SequenceTrainer trainer;

    @Inject
    ModelVersions versions;

    @Inject
    SequenceServing serving;

    private static String item(int number) {
        return "circle-%02d".formatted(Math.floorMod(number, ITEMS));
    }

    private static Interaction visit(String shopper, int number, int minute) {
        return new Interaction(
                shopper + "-" + minute,
                shopper,
                item(number),
                InteractionType.VIEW,
                NOON.plusSeconds(60L * minute),
                Scenario.FEED,
                null,
                null);
    }

    private void walk(String shopper, int start, int steps) {
        List<Interaction> visits = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            visits.add(visit(shopper, start + step, step));
        }
        interactions.save(visits.reversed()); // as they come, in whatever order
    }

    private void count() {
        while (lifelong.catchUp(500) > 0 || next.refresh(50) > 0) {
            // until all is summed and counted
        }
    }

    private void shop() {
        items.save(java.util.stream.IntStream.range(0, ITEMS)
                .mapToObj(i -> Items.item(item(i), "thing number " + i / 2))
                .toList());
        for (int shopper = 0; shopper < 60; shopper++) {
            walk("walker-" + shopper, shopper, 8);
        }
        count();
    }

    private static List<String> ids(List<ScoredItem> found) {
        return found.stream().map(ScoredItem::itemId).toList();
    }

    @Test
    void trainsPromotesServesAndRollsBack() throws IOException {
        shop();
        assertEquals(item(6), ids(next.after(List.of(item(5)), Set.of(), 5)).getFirst(), "without any training");
        aNewVisitChangesWhatComesNext();
        memorySaysWhatTheStoreSays();

        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "libtorch comes for Linux on x86-64 alone");
        assertFalse(serving.serves());
        assertEquals(List.of(), serving.foreseen("walker-1", List.of(item(5)), 5));
        assertThrows(Refusal.class, () -> versions.rollBack(ModelVersion.SEQUENCE));

        SequenceTrainer.Outcome first = trainer.train(SequenceTrainingTest.recipe(), TrainingListener.SILENT);
        assertTrue(first.promoted(), first.version().metrics().toString());
        serving.refresh();
        List<String> walked = List.of(item(5), item(4), item(3));
        assertTrue(ids(serving.foreseen("walker-1", walked, 4)).contains(item(6)));
        assertEquals(item(6), ids(serving.solved("walker-1", walked, 5)).getFirst());
        given().get("/models")
                .then()
                .statusCode(200)
                .body("versions.id", hasItem((int) first.version().id()))
                .body("serving.championId", equalTo((int) first.version().id()));
        given().contentType("application/x-ndjson")
                .body("{\"id\":\"walker-1\",\"displayName\":\"W\",\"locale\":\"en\",\"timeZone\":\"UTC\"}\n"
                        .getBytes(UTF_8))
                .post("/shoppers")
                .then()
                .statusCode(200);
        given().get("/shoppers/walker-1/recommendations?limit=5")
                .then()
                .statusCode(200)
                .body(
                        "stages",
                        serving.next("walker-1").isPresent()
                                ? allOf(hasItems("sequence", "next"), not(hasItem("trained")))
                                : allOf(hasItems("sequence", "trained", "solved"), not(hasItem("next"))));

        SequenceTrainer.Outcome second =
                trainer.train(SequenceTrainingTest.recipe().withSeed(9), TrainingListener.SILENT);
        versions.promote(first.version().id(), "test"); // whichever did better
        versions.challenge(second.version().id(), 0.5);
        serving.refresh();
        assertEquals(
                2, trainer.compare(first.version().id(), second.version().id()).size());
        given().post("/models/" + second.version().id() + "/promote").then().statusCode(200);
        given().post("/models/rollback").then().statusCode(200).body("championId", equalTo((int)
                first.version().id()));
        given().post("/models/rollback").then().statusCode(200);

        damagedArtefactsAreRefused(second.version());
    }

    private void aNewVisitChangesWhatComesNext() {
        for (int i = 0; i < 40; i++) {
            interactions.save(List.of(visit("leaper-" + i, 5, 1), visit("leaper-" + i, 15, 2)));
        }
        count();
        assertEquals(item(15), ids(next.after(List.of(item(5)), Set.of(), 5)).getFirst());
        interactions.save(List.of(visit("leaper-0", 15, 2))); // again the same: counted once
        assertEquals(0, lifelong.catchUp(500), "nothing is to be summed");
        assertEquals(0, next.refresh(50), "nothing is due");
    }

    private void memorySaysWhatTheStoreSays() {
        for (List<String> seeds :
                List.of(List.of(item(5)), List.of(item(1), item(15), item(9)), List.of("nowhere", item(3)))) {
            Map<String, Double> expected = scores(stored.storedAfter(seeds, Set.of(), 100));
            Map<String, Double> found =
                    scores(mirror.after(seeds, Set.of(), 0.7, 100).orElseThrow());
            assertEquals(expected.keySet(), found.keySet());
            expected.forEach((id, score) -> assertEquals(score, found.get(id), 1e-9, id));
            Set<String> without = Set.of(item(6), "unheard of");
            expected.remove(item(6));
            assertEquals(
                    expected.keySet(),
                    scores(stored.storedAfter(seeds, without, 100)).keySet());
            assertEquals(
                    expected.keySet(),
                    scores(mirror.after(seeds, without, 0.7, 100).orElseThrow()).keySet());
        }
    }

    private static Map<String, Double> scores(List<ScoredItem> found) {
        return found.stream().collect(Collectors.toMap(ScoredItem::itemId, ScoredItem::score));
    }

    private void damagedArtefactsAreRefused(ModelVersion version) throws IOException {
        Files.writeString(Path.of(version.artefact()), "something else");
        assertThrows(Refusal.class, () -> versions.promote(version.id(), "test"));
        assertThrows(Refusal.class, () -> versions.promote(999_999, "test"));
        given().post("/models/999999/promote").then().statusCode(404);
        given().post("/models/x/promote").then().statusCode(400);
        given().post("/models/" + version.id() + "/promote?share=2").then().statusCode(400);
    }
}
