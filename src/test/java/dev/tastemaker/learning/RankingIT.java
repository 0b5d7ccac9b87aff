package dev.tastemaker.learning;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.Items;
import dev.tastemaker.feedback.Interaction;
import dev.tastemaker.feedback.InteractionStore;
import dev.tastemaker.feedback.InteractionType;
import dev.tastemaker.feedback.Scenario;
import dev.tastemaker.problem.Refusal;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Feeds that were ordered by what is popular, and from which only what is new was taken. */
@QuarkusTest
class RankingIT {
    private static final int LENGTH = 10;
    private static final int LISTS = 240;

    @Inject
    ItemStore items;

    @Inject
    InteractionStore interactions;

    @Inject
    RankerTrainer trainer;

    @Inject
    ModelVersions versions;

    @Inject
    RankingServing serving;

    @Inject
    Pool pool;

    private static String item(int number) {
        return "shown-" + number;
    }

    /** In each list another place holds what is newest; the shopper takes that, some hours later. */
    private void feed(int number) {
        String shopper = "looker-" + number % 40;
        Instant at = Instant.now().minus(Duration.ofDays(3)).plusSeconds(number);
        int newest = number % LENGTH;
        for (int place = 0; place < LENGTH; place++) {
            int freshness = Math.floorMod(place - newest, LENGTH) + 1;
            pool.preparedQuery("""
                    insert into impression (id, shopper_id, item_id, scenario, position, source, stages, at)
                    values ($1, $2, $3, 'feed', $4, $5, $6, $7)
                    """)
                    .execute(Tuple.tuple(List.of(
                            UUID.randomUUID(),
                            shopper,
                            item(place),
                            place,
                            "list-" + number,
                            JsonObject.mapFrom(Map.of("popular", place + 1, "recent", freshness)),
                            at.atOffset(ZoneOffset.UTC))))
                    .await()
                    .atMost(Duration.ofSeconds(20));
        }
        interactions.save(List.of(new Interaction(
                "taken-" + number,
                shopper,
                item(newest),
                InteractionType.CLICK,
                at.plus(Duration.ofHours(2)),
                Scenario.FEED,
                null,
                null)));
    }

    @Test
    void learnsFromListsPromotesServesAndRollsBack() throws InterruptedException {
        assertThrows(Refusal.class, () -> trainer.train(1), "nothing was shown yet");
        items.save(IntStream.range(0, LENGTH)
                .mapToObj(i -> Items.item(item(i), "thing number " + i))
                .toList());
        for (int number = 0; number < LISTS; number++) {
            feed(number);
        }
        RankerTrainer.Outcome outcome = trainer.train(1);
        assertTrue(outcome.promoted(), outcome.version().metrics().toString());
        assertEquals(1, outcome.version().metrics().get("ndcg@10"), 0.05);
        assertEquals(LISTS, outcome.version().items(), "lists that teach or measure");
        serving.refresh();
        ListRanker ranker = serving.of("looker-1").orElseThrow();
        assertTrue(ranker.score(Map.of("popular", 10, "recent", 1), Map.of())
                > ranker.score(Map.of("popular", 1, "recent", 10), Map.of()));
        given().get("/models")
                .then()
                .statusCode(200)
                .body("versions.kind", hasItem("ranking"))
                .body("ranking.championId", equalTo((int) outcome.version().id()));
        aFeedSaysThatItWasOrderedSo();
        whatAFeedKnewOfItsItemsIsLogged();

        given().post("/models/rollback?kind=ranking").then().statusCode(200);
        assertTrue(serving.of("looker-1").isEmpty());
        given().post("/models/rollback?kind=nothing").then().statusCode(400);
    }

    private static void aFeedSaysThatItWasOrderedSo() {
        given().contentType("application/x-ndjson")
                .body("{\"id\":\"looker-1\",\"displayName\":\"L\",\"locale\":\"en\",\"timeZone\":\"UTC\"}\n"
                        .getBytes(UTF_8))
                .post("/shoppers")
                .then()
                .statusCode(200);
        List<List<String>> kinds = given().get("/shoppers/looker-1/recommendations?limit=8")
                .then()
                .statusCode(200)
                .extract()
                .path("items.parts.kind");
        List<String> all = new ArrayList<>();
        kinds.forEach(all::addAll);
        assertTrue(all.contains("ranker"), all.toString());
        assertTrue(all.contains("feature"), all.toString());
    }

    /** The log is written behind the answer. */
    private void whatAFeedKnewOfItsItemsIsLogged() throws InterruptedException {
        Set<String> noted = Set.of();
        for (int tries = 0; tries < 100 && noted.isEmpty(); tries++) {
            Thread.sleep(100);
            noted = pool
                    .query("select features from impression where features <> '{}'")
                    .execute()
                    .await()
                    .atMost(Duration.ofSeconds(20))
                    .stream()
                    .flatMap(row -> row.getJsonObject("features").fieldNames().stream())
                    .collect(Collectors.toSet());
        }
        assertTrue(noted.containsAll(Set.of("age", "popularity", "near_intent")), noted.toString());
    }
}
