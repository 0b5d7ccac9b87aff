package dev.tastemaker.campaign;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.guardrail.Kettle;
import dev.tastemaker.llm.PromptLibrary;
import dev.tastemaker.llm.ScriptedAnswer;
import dev.tastemaker.llm.ScriptedModelProfile;
import dev.tastemaker.llm.ScriptedModelServer;
import dev.tastemaker.llm.ScriptedRequest;
import dev.tastemaker.profile.Channel;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What wins in one campaign begins the next, until it is rolled back. */
@QuarkusTest
@TestProfile(ScriptedModelProfile.class)
class ArmPromotionIT {
    private static final int READERS = 330;

    private final String id = UUID.randomUUID().toString();

    @Inject
    Office office;

    @Inject
    PromptLibrary prompts;

    @Inject
    PgArmStore arms;

    @Test
    void theWinnerOfOneCampaignWritesTheFirstTextOfTheNextUntilItIsRolledBack() {
        String version = prompts.prompt("push").version();
        String plain = "push " + version;
        String otherWay = "push " + version + "/1";
        try (ScriptedModelServer model = ScriptedModelServer.start(ScriptedModelProfile.port())) {
            model.always(ArmPromotionIT::draft);
            Campaign campaign = delivered();
            assertEquals(List.of(plain, otherWay), armsOf(campaign));
            promote(campaign, otherWay).statusCode(409).body("detail", containsString("100"));

            answered(campaign, 1);
            given().get("/campaigns/" + campaign.id() + "/report")
                    .then()
                    .statusCode(200)
                    .body("arms.find { it.winner }.arm", equalTo(otherWay))
                    .body("arms.findAll { it.winner }.size()", equalTo(1))
                    .body("writing.asked", equalTo(2))
                    .body("writing.firstTry", equalTo(2))
                    .body("writing.calls", equalTo(2))
                    .body("promoted.size()", equalTo(0));
            promote(campaign, plain).statusCode(409);
            promote(campaign, "push nonsense!").statusCode(400);
            promote(campaign, otherWay).statusCode(200).body("first", equalTo(otherWay));
            given().get("/campaigns/" + campaign.id() + "/report")
                    .then()
                    .body("promoted[0].arm", equalTo(otherWay))
                    .body("promoted[0].by", equalTo("ada"));
            given().get("/campaign-arms")
                    .then()
                    .statusCode(200)
                    .body("channels.find { it.channel == 'push' }.first", equalTo(otherWay))
                    .body("channels.find { it.channel == 'email' }.first", nullValue());

            Campaign next = office.planned(Briefs.costing(Channel.PUSH, readers("next", 3), brand(), 10));
            assertEquals(List.of(otherWay, plain), armsOf(next), "the winner first, and what it must go on beating");

            rollBack().statusCode(200).body("first", nullValue()).body("history.size()", equalTo(2));
            Campaign last = office.planned(Briefs.costing(Channel.PUSH, readers("last", 3), brand(), 10));
            assertEquals(List.of(plain, otherWay), armsOf(last));
            rollBack().statusCode(409).contentType("application/problem+json");
        }
    }

    @Test
    void theComposerMayWinTooAndThenCostsNoDraft() {
        try (ScriptedModelServer model = ScriptedModelServer.start(ScriptedModelProfile.port())) {
            model.always(ArmPromotionIT::draft);
            office.items.save(
                    List.of(Kettle.plain().id(brand() + "-a").brand(brand()).item()));
            arms.promote(Channel.PUSH, Variant.COMPOSER, UUID.randomUUID(), "ada", Instant.now());
            try {
                Campaign campaign = office.planned(Briefs.costing(Channel.PUSH, readers("c", 3), brand(), 10));
                assertEquals(
                        List.of(
                                Variant.COMPOSER,
                                "push " + prompts.prompt("push").version()),
                        armsOf(campaign));
                assertEquals(1, model.requests().size());
                assertNull(office.plans.variants(campaign.id()).getFirst().model());
            } finally {
                assertTrue(arms.rollBack(Channel.PUSH, "ada", Instant.now()));
            }
        }
    }

    @Test
    void aRollBackGoesBackToWhatWasPromotedBefore() {
        UUID campaign = UUID.randomUUID();
        arms.promote(Channel.EMAIL, "email aa", campaign, "ada", Instant.now());
        arms.promote(Channel.EMAIL, "email bb", campaign, "ada", Instant.now());
        arms.rollBack(Channel.EMAIL, "bob", Instant.now());
        assertEquals("email aa", arms.current(Channel.EMAIL).orElseThrow());
        arms.promote(Channel.EMAIL, "email cc", campaign, "ada", Instant.now());
        arms.rollBack(Channel.EMAIL, "bob", Instant.now());
        assertEquals("email aa", arms.current(Channel.EMAIL).orElseThrow());
        assertTrue(arms.rollBack(Channel.EMAIL, "bob", Instant.now()));
        assertTrue(arms.current(Channel.EMAIL).isEmpty());
        assertEquals(6, arms.history(Channel.EMAIL).size(), "and nothing of it is forgotten");
    }

    /** Two different texts for the two ways of asking. */
    private static ScriptedAnswer draft(ScriptedRequest request) {
        boolean otherWay = request.last("user").contains("said in another way");
        return ScriptedAnswer.words(
                otherWay
                        ? "{\"title\":\"A slim spout for your coffee\",\"body\":\"{name}: steel, holds the heat for 30 minutes\"}"
                        : "{\"title\":\"A steel kettle for pour-over\",\"body\":\"{name}: boils 0.9 litre in 4 minutes\"}");
    }

    private Campaign delivered() {
        office.items.save(
                List.of(Kettle.plain().id(brand() + "-a").brand(brand()).item()));
        Campaign campaign =
                office.desk.launch(office.planned(Briefs.costing(Channel.PUSH, readers("first", READERS), brand(), 10))
                        .id());
        Postbox postbox = new Postbox("file");
        WallClock clock = new WallClock(Instant.now().plusSeconds(3_600));
        Office.through(office.worker(postbox, Deliveries.USUAL, clock), campaign);
        assertEquals(READERS, postbox.taken().size());
        execute("update delivery set sent_at = now() - interval '2 hours' where campaign_id = $1", campaign);
        return campaign;
    }

    /** Everybody who got this text clicks, as the shop's app reports it. */
    private void answered(Campaign campaign, int variant) {
        String acts = office.rows.page(campaign.id(), "sent", null, READERS).stream()
                .filter(row -> Integer.valueOf(variant).equals(row.variant()))
                .map(row ->
                        "{\"id\":\"%s\",\"shopperId\":\"%s\",\"itemId\":\"%s\",\"type\":\"click\",\"scenario\":\"push\",\"at\":\"%s\"}"
                                .formatted(UUID.randomUUID(), row.shopperId(), row.itemId(), Instant.now()))
                .collect(Collectors.joining("\n"));
        given().contentType("application/x-ndjson")
                .body(acts.getBytes(StandardCharsets.UTF_8))
                .post("/interactions")
                .then()
                .statusCode(200);
    }

    private List<String> armsOf(Campaign campaign) {
        return office.plans.variants(campaign.id()).stream().map(Variant::arm).toList();
    }

    private static ValidatableResponse promote(Campaign campaign, String arm) {
        return given().contentType(ContentType.JSON)
                .header("X-Person", "ada")
                .body(Map.of("channel", "push", "arm", arm))
                .post("/campaigns/" + campaign.id() + "/promote-arm")
                .then();
    }

    private static ValidatableResponse rollBack() {
        return given().header("X-Person", "bob")
                .post("/campaign-arms/push/rollback")
                .then();
    }

    private void execute(String sql, Campaign campaign) {
        office.pool.preparedQuery(sql).execute(Tuple.of(campaign.id())).await().indefinitely();
    }

    private List<String> readers(String name, int count) {
        return office.readers(id + name, count, Channel.PUSH, "UTC");
    }

    private String brand() {
        return "Brand " + id;
    }
}
