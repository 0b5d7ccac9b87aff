package dev.tastemaker.campaign;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.guardrail.Kettle;
import dev.tastemaker.profile.Channel;
import dev.tastemaker.profile.Consent;
import dev.tastemaker.profile.Registration;
import dev.tastemaker.profile.Shopper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CampaignResourceIT {
    private final String id = UUID.randomUUID().toString();

    @Inject
    Office office;

    @Test
    void fiftyAtOnceUnderOneKeyMakeOneCampaign() {
        Set<String> ids = ConcurrentHashMap.newKeySet();
        AtomicInteger busy = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            for (int i = 0; i < 50; i++) {
                threads.execute(() -> {
                    Response response = keyed(id, brief("winter")).extract().response();
                    if (response.statusCode() == 409) {
                        busy.incrementAndGet();
                        assertEquals("1", response.header("Retry-After"));
                    } else {
                        assertEquals(201, response.statusCode());
                        ids.add(response.path("id"));
                    }
                });
            }
        }
        assertEquals(1, ids.size());
        assertTrue(busy.get() < 50);
        keyed(id, brief("winter"))
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(ids.iterator().next()));
        keyed(id, brief("summer")).statusCode(422).contentType("application/problem+json");
    }

    @Test
    void aCampaignGoesFromItsBriefToTheLastMessage() {
        office.kettles("Brand " + id);
        office.readers(id, 30, Channel.PUSH, "Europe/Berlin");
        String campaign = created(brief("kettles for the weekend")).extract().path("id");
        get(campaign + "/estimate")
                .statusCode(200)
                .body("recipients", equalTo(30))
                .body("clusters.size()", greaterThan(0));
        post(campaign + "/launch").statusCode(409);
        post(campaign + "/plan").statusCode(202).body("state", equalTo("planning"));
        office.planner.plan(UUID.fromString(campaign));
        get(campaign).body("campaign.state", equalTo("planned")).body("deliveries.planned", equalTo(30));
        get(campaign + "/plan")
                .statusCode(200)
                .body("recipients", equalTo(30))
                .body("writing.composed", greaterThan(1))
                .body("clusters[0].variants.arm", everyItem(is("composer")))
                .body("clusters[0].items.size()", equalTo(2));
        get(campaign + "/messages/" + id + "-0003")
                .statusCode(200)
                .body("asSent", equalTo(false))
                .body("content.title.length()", greaterThan(3));
        post(campaign + "/launch").statusCode(200).body("state", equalTo("running"));
        Postbox postbox = new Postbox("file");
        Office.through(
                office.worker(
                        postbox, Deliveries.USUAL, new WallClock(Instant.now().plusSeconds(3_600))),
                office.desk.get(UUID.fromString(campaign)));
        get(campaign + "/deliveries?limit=10&state=sent")
                .statusCode(200)
                .body("deliveries.size()", equalTo(10))
                .body("deliveries[0].consentId", greaterThan(0))
                .body("next", equalTo(id + "-0009"));
        get(campaign + "/messages/" + id + "-0003").statusCode(200).body("asSent", equalTo(true));
        post(campaign + "/abort").statusCode(200).body("state", equalTo("aborted"));
        post(campaign + "/resume").statusCode(409);
    }

    /** A push message that was sent, then another price; an email whose words no longer are those that were sent. */
    @Test
    void theEvidenceOfAMessageIsFoundAsLongAsItsFactsAreThoseItWasSentWith() {
        Campaign campaign = launched();
        String reader = id + "-0003";
        String message = Parcel.id(campaign.id(), reader, 1).toString();
        get(campaign.id() + "/messages/" + reader)
                .statusCode(200)
                .body("messageId", equalTo(message))
                .body("evidence.note", nullValue())
                .body("evidence.passages.name", equalTo(List.of("title", "body")));
        evidence(message).statusCode(404);
        Office.through(
                office.worker(
                        new Postbox("file"),
                        Deliveries.USUAL,
                        new WallClock(Instant.now().plusSeconds(3_600))),
                campaign);
        String item = get(campaign.id() + "/messages/" + reader).extract().path("delivery.itemId");
        evidence(message)
                .statusCode(200)
                .body("campaignId", equalTo(campaign.id().toString()))
                .body("shopperId", equalTo(reader))
                .body("composed", equalTo(true))
                .body("note", nullValue())
                .body("passages.name", equalTo(List.of("title", "body")))
                .body("passages.spans.flatten().itemId", everyItem(is(item)))
                .body("passages.spans.flatten().factId", hasItem(item + "/title"))
                .body("passages.sentences.flatten().facts.flatten()", hasItem(item + "/title"));
        office.items.save(List.of(Kettle.plain()
                .id(item)
                .brand("Brand " + id)
                .price("12.34", "EUR")
                .item()));
        evidence(message)
                .statusCode(200)
                .body("passages.size()", equalTo(0))
                .body("factsHash.length()", equalTo(16))
                .body("note", containsString("facts have changed"));
        get(campaign.id() + "/messages/" + reader)
                .body("asSent", equalTo(false))
                .body("evidence.note", containsString("facts have changed"));
        evidence(UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void anEmailsEvidenceIsThatOfItsSubjectAndItsText() {
        office.kettles("Brand " + id);
        List<String> readers = office.readers(id, 3, Channel.EMAIL, "Europe/Berlin");
        Campaign campaign = office.launched(Briefs.of(Channel.EMAIL, readers, "Brand " + id));
        Office.through(
                office.worker(
                        new Postbox("file"),
                        Deliveries.USUAL,
                        new WallClock(Instant.now().plusSeconds(3_600))),
                campaign);
        evidence(Parcel.id(campaign.id(), readers.getFirst(), 1).toString())
                .statusCode(200)
                .body("channel", equalTo("email"))
                .body("note", nullValue())
                .body("passages.name", equalTo(List.of("subject", "text")))
                .body("passages[1].text", not(containsString("http")))
                .body("passages[1].spans.fact", hasItem("title"));
        renamed(readers.getFirst());
        evidence(Parcel.id(campaign.id(), readers.getFirst(), 1).toString())
                .body("note", containsString("would read otherwise"))
                .body("passages[1].spans.fact", hasItem("title"));
    }

    private void renamed(String reader) {
        Consent given = new Consent(Channel.EMAIL, true, Instant.EPOCH, "2026-03", "app");
        office.shoppers.saveAll(
                List.of(new Registration(new Shopper(reader, "Ida", "en-GB", "Europe/Berlin"), List.of(given))));
    }

    private static ValidatableResponse evidence(String message) {
        return given().get("/messages/" + message + "/evidence").then();
    }

    @Test
    void deadLettersAreLookedAtAndSentAgain() {
        Campaign campaign = launched();
        Postbox postbox = new Postbox("file");
        WallClock clock = new WallClock(Instant.now().plusSeconds(3_600));
        DeliveryWorker worker = office.worker(postbox, Deliveries.USUAL, clock);
        postbox.answers(parcel -> parcel.shopperId().endsWith("-0007")
                ? new Deliverer.Later("status 500", null, false)
                : new Deliverer.Sent("taken"));
        for (int i = 0; i < 40 && office.ledger.isOpen(campaign.id()); i++) {
            Office.through(worker, campaign);
            clock.pass(Duration.ofSeconds(30));
        }
        get(campaign.id() + "/dead-letters")
                .statusCode(200)
                .body("deliveries.shopperId", equalTo(List.of(id + "-0007")))
                .body("deliveries[0].reason", equalTo("status 500"))
                .body("deliveries[0].attempts", equalTo(5))
                .body("next", nullValue());
        post(campaign.id() + "/replay").statusCode(200).body("replayed", equalTo(1));
        post(campaign.id() + "/replay").statusCode(200).body("replayed", equalTo(0));
        postbox.answers(parcel -> new Deliverer.Sent("taken"));
        Office.through(worker, campaign);
        get(campaign.id().toString()).body("deliveries.sent", equalTo(30)).body("deliveries.dead", nullValue());
        assertEquals(0, postbox.duplicates());
    }

    @Test
    void onlyWhatAnotherPersonApprovedAsItIsCanBeLaunched() {
        office.kettles("Brand " + id);
        office.readers(id, 30, Channel.PUSH, "Europe/Berlin");
        Map<String, Object> brief = new HashMap<>(brief("kettles for the weekend"));
        brief.put("approval", true);
        String campaign = by("ada").body(brief).post("/campaigns").path("id");
        String hash = planned(campaign);
        post(campaign + "/launch").statusCode(409);
        approve(campaign, hash, "ada").statusCode(403);
        approve(campaign, hash, null).statusCode(403);
        approve(campaign, "0".repeat(64), "bob").statusCode(409);
        approve(campaign, hash, "bob").statusCode(200).body("approvedBy", equalTo("bob"));
        brief.put("goal", "something else");
        by("ada")
                .body(brief)
                .put("/campaigns/" + campaign)
                .then()
                .statusCode(200)
                .body("approvedHash", nullValue());
        post(campaign + "/launch").statusCode(409);
        String another = planned(campaign);
        assertNotEquals(hash, another);
        approve(campaign, hash, "bob").statusCode(409);
        approve(campaign, another, "bob").statusCode(200);
        post(campaign + "/launch").statusCode(200).body("state", equalTo("running"));
        by("ada").body(brief).put("/campaigns/" + campaign).then().statusCode(409);
    }

    @Test
    void whatIsPastItsLastMomentIsNotLaunched() {
        office.kettles("Brand " + id);
        office.readers(id, 30, Channel.PUSH, "Europe/Berlin");
        Map<String, Object> brief = new HashMap<>(brief("kettles for the weekend"));
        brief.put("notAfter", Instant.now().minusSeconds(1).toString());
        String campaign = created(brief).extract().path("id");
        planned(campaign);
        post(campaign + "/launch").statusCode(409).body("detail", containsString("notAfter"));
    }

    private Campaign launched() {
        office.kettles("Brand " + id);
        List<String> readers = office.readers(id, 30, Channel.PUSH, "Europe/Berlin");
        return office.launched(Briefs.of(Channel.PUSH, readers, "Brand " + id));
    }

    /** The hash of what was planned. */
    private String planned(String campaign) {
        post(campaign + "/plan").statusCode(202);
        office.planner.plan(UUID.fromString(campaign));
        return get(campaign).extract().path("campaign.contentHash");
    }

    private static ValidatableResponse approve(String campaign, String hash, @Nullable String person) {
        RequestSpecification request = person == null ? given().contentType(ContentType.JSON) : by(person);
        return request.body(Map.of("contentHash", hash))
                .post("/campaigns/" + campaign + "/approve")
                .then();
    }

    private static RequestSpecification by(String person) {
        return given().contentType(ContentType.JSON).header("X-Person", person);
    }

    @Test
    void whatCannotBeAskedForIsRefusedWithASentence() {
        created(Map.of("goal", "x")).statusCode(400).body("detail", containsString("channels"));
        created(Map.of("goal", "x", "channels", List.of("pigeon"))).statusCode(400);
        created(Map.of("goal", "x", "channels", List.of("push"), "holdout", 2)).statusCode(400);
        created(Map.of("goal", "x", "channels", List.of("push"), "colour", "red"))
                .statusCode(400);
        created(Map.of("goal", "x", "channels", List.of("push"), "frequency", Map.of("most", 2)))
                .statusCode(400)
                .body("detail", equalTo("frequency.hours is missing"));
        created(Map.of("goal", "x", "channels", List.of("push"), "notAfter", "tomorrow"))
                .statusCode(400)
                .body("detail", containsString("notAfter has a value of the wrong form; a moment is written 2"));
        created(Map.of("goal", "x", "channels", List.of("push"), "window", Map.of("quietFrom", "9 pm")))
                .statusCode(400)
                .body("detail", containsString("21:00"));
        get(UUID.randomUUID().toString()).statusCode(404);
        get("nothing").statusCode(404);
        String draft = created(Map.of("goal", "x", "channels", List.of("push")))
                .extract()
                .path("id");
        get(draft + "/deliveries?state=lost").statusCode(400).body("detail", containsString("sent"));
        given().contentType(ContentType.JSON)
                .body("null")
                .post("/campaigns")
                .then()
                .statusCode(400);
    }

    @Test
    void aBriefSaysOnlyWhatMattersAndAPlanForNobodyFails() {
        Map<String, Object> brief = new HashMap<>(brief("kettles for the weekend"));
        brief.put(
                "audience",
                Map.of(
                        "shopperIds",
                        List.of("nobody-" + id),
                        "behaviour",
                        Map.of("types", List.of("view"), "days", 90)));
        brief.put("frequency", Map.of("most", 2, "hours", 168));
        String campaign = created(brief).statusCode(201).extract().path("id");
        get(campaign + "/estimate").statusCode(200).body("recipients", equalTo(0));
        planned(campaign);
        get(campaign).body("campaign.state", equalTo("failed")).body("campaign.note", containsString("nobody"));
    }

    private Map<String, Object> brief(String goal) {
        List<String> readers = java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> "%s-%04d".formatted(id, i))
                .toList();
        return Map.of(
                "goal", goal,
                "channels", List.of("push"),
                "audience", Map.of("shopperIds", readers),
                "items", Map.of("brands", List.of("Brand " + id)),
                "budget", Map.of("calls", 0, "tokens", 0));
    }

    private static ValidatableResponse created(Map<String, Object> brief) {
        return given().contentType(ContentType.JSON)
                .body(brief)
                .post("/campaigns")
                .then();
    }

    private static ValidatableResponse keyed(String key, Map<String, Object> brief) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(brief)
                .post("/campaigns")
                .then();
    }

    private static ValidatableResponse get(String path) {
        return given().get("/campaigns/" + path).then();
    }

    private static ValidatableResponse post(String path) {
        return given().post("/campaigns/" + path).then();
    }
}
