package dev.tastemaker.campaign;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.feedback.Interaction;
import dev.tastemaker.feedback.InteractionStore;
import dev.tastemaker.feedback.InteractionType;
import dev.tastemaker.feedback.Scenario;
import dev.tastemaker.guardrail.Kettle;
import dev.tastemaker.profile.Channel;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people do with their messages, over the very links that stand in them and the addresses that the shop reports to. */
@QuarkusTest
class CampaignOutcomeIT {
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Pattern CLICK = Pattern.compile("href=\"([^\"]*/clicks/[^\"]*)\"");
    private static final Pattern OPEN = Pattern.compile("src=\"([^\"]*/opens/[^\"]*)\"");
    private static final Pattern LEAVE = Pattern.compile("href=\"([^\"]*/unsubscribe/[^\"]*)\"");

    /** Which phrases are taken follows from an item's id: of this one not all subjects are alike. */
    private static final String TWO_TEXTS = "outcome-kettle";

    private final String id = UUID.randomUUID().toString();
    private final String brand = "Brand " + id;
    private final Postbox postbox = new Postbox("file");
    private final WallClock clock = new WallClock(Instant.now().plusSeconds(3_600));

    @Inject
    Office office;

    @Inject
    InteractionStore interactions;

    @Inject
    MessageLinks links;

    @Inject
    PgOutcomeStore outcomes;

    @Test
    void aClickIsThatOfItsMessageAndCountsOnceHoweverOftenItComes() {
        Campaign campaign = sent(4, null);
        String reader = reader(0);
        Response followed = people().get(link(CLICK, reader));
        assertEquals(302, followed.statusCode());
        String location = followed.header("Location");
        assertTrue(location.startsWith("https://shop.example/items/kettle-arden?utm_source=tastemaker"), location);
        assertTrue(location.contains("utm_campaign=" + campaign.id()), location);
        people().get(link(CLICK, reader)).then().statusCode(302);

        JsonPath report = report(campaign);
        assertEquals(1, report.getInt("clicks.count"));
        assertEquals(4, report.getInt("clicks.of"));
        assertTrue(report.getFloat("clicks.low") > 0 && report.getFloat("clicks.high") < 1);
        JsonPath message = message(campaign, reader);
        int variant = message.getInt("delivery.variant");
        String item = message.getString("delivery.itemId");
        assertEquals(List.of("click"), message.getList("acts.kind"));
        assertEquals(2, message.getInt("acts[0].times"));
        assertEquals(
                1,
                report.getInt(
                        "texts.find { it.variant == %d && it.itemId == '%s' }.clicks.count".formatted(variant, item)));
        assertEquals(1, report.getInt("arms.find { it.arm == 'composer' && it.channel == 'email' }.clicks.count"));
        List<Interaction> acts = interactions.newest(reader, 10);
        assertEquals(1, acts.size(), "and an act of the shopper, once");
        assertEquals(InteractionType.CLICK, acts.getFirst().type());
        assertEquals(Scenario.EMAIL, acts.getFirst().scenario());
    }

    @Test
    void scannersPrefetchersAndForgersAreSentOnAndNotCounted() {
        Campaign campaign = sent(4, null);
        String link = link(CLICK, reader(0));
        assertEquals(302, people().head(link).statusCode());
        assertEquals(302, people("Barracuda Sentinel (EE)").get(link).statusCode());
        assertEquals(
                302,
                people().header("Sec-Purpose", "prefetch;prerender").get(link).statusCode());
        assertEquals(302, people().header("Purpose", "prefetch").get(link).statusCode());
        assertEquals(200, people().head(link(OPEN, reader(0))).statusCode());
        assertEquals(200, people("Mozilla/5.0").get(link(OPEN, reader(0))).statusCode());
        String forged = link.replaceFirst("/clicks/([^/.]+)\\.[^/]+/", "/clicks/$1.forged/");
        assertEquals(302, people().get(forged).statusCode());
        assertEquals(
                302,
                people().get(link.replaceFirst("/clicks/[^/]+/", "/clicks/preview/"))
                        .statusCode());
        people().get("/clicks/preview/no-such-item-" + id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        assertEquals(0, report(campaign).getInt("clicks.count"));
        assertEquals(0, report(campaign).getInt("opens.count"));
        assertEquals(List.of(), interactions.newest(reader(0), 10));
    }

    @Test
    void aShopWithoutEncryptionIsLinkedThroughUsToo() {
        Campaign campaign = sent(1, null);
        Item item = Kettle.plain().link("http://shop.example/k").item();
        String link = links.item(item, campaign, Channel.EMAIL).link();
        assertTrue(link != null && link.startsWith("http://127.0.0.1:") && link.contains("/clicks/"), link);
    }

    @Test
    void anOpeningIsNotedAndIsNoClick() {
        Campaign campaign = sent(4, null);
        people().get(link(OPEN, reader(1)))
                .then()
                .statusCode(200)
                .contentType("image/gif")
                .header("Cache-Control", "no-store");
        JsonPath report = report(campaign);
        assertEquals(1, report.getInt("opens.count"));
        assertEquals(0, report.getInt("clicks.count"));
    }

    @Test
    void aClickRightAfterTheEmailLeftOrAfterTheWindowDoesNotCount() {
        Campaign campaign = sent(3, null);
        for (int i = 0; i < 3; i++) {
            people().get(link(CLICK, reader(i))).then().statusCode(302);
        }
        assertEquals(3, report(campaign).getInt("clicks.count"));
        sentBeforeItsClick(campaign, reader(0), Duration.ofSeconds(2));
        sentBeforeItsClick(campaign, reader(1), Duration.ofDays(7).plusMinutes(1));
        sentBeforeItsClick(campaign, reader(2), Duration.ofDays(6));
        assertEquals(1, report(campaign).getInt("clicks.count"));
        people().get(link(CLICK, reader(0))).then().statusCode(302);
        sentBeforeItsClick(campaign, reader(0), Duration.ofSeconds(2));
        act("message_act", "last_at = at + interval '1 hour'", campaign, reader(0));
        assertEquals(2, report(campaign).getInt("clicks.count"), "who comes back later is a person");
    }

    @Test
    void whatTheShopReportsIsTheDoingOfTheLastMessageBeforeItAndLinksAreTheirOwnMessages() {
        Campaign older = sent(4, null);
        String olderLink = link(CLICK, reader(3));
        sentAgo(older, Duration.ofHours(2));
        postbox.taken().clear();
        Campaign newer = sent(4, null);
        reported(reader(0), "click", "email", item(newer, reader(0)), Instant.now());
        reported(reader(1), "purchase", "feed", item(newer, reader(1)), Instant.now());
        people().post(link(LEAVE, reader(2))).then().statusCode(200);
        people().get(olderLink).then().statusCode(302);

        JsonPath before = report(older);
        JsonPath after = report(newer);
        assertEquals(1, after.getInt("clicks.count"));
        assertEquals(1, after.getInt("purchases.count"));
        assertEquals(1, after.getInt("unsubscribes.count"));
        assertEquals(1, before.getInt("clicks.count"), "of its own link");
        assertEquals(0, before.getInt("purchases.count"));
        assertEquals(0, before.getInt("unsubscribes.count"));
    }

    @Test
    void aPurchaseCountsWithinTheWindowAndOfWhatTheMessageToldOf() {
        Campaign campaign = sent(5, null);
        String item = item(campaign, reader(0));
        sentAgo(campaign, Duration.ofDays(8));
        Instant now = Instant.now();
        reported(reader(0), "purchase", "feed", item, now.minus(Duration.ofDays(7)));
        reported(reader(1), "purchase", "feed", item, now.minus(Duration.ofHours(2)));
        reported(reader(2), "purchase", "feed", "another-" + id, now.minus(Duration.ofDays(7)));
        reported(reader(3), "purchase", "feed", item, now.minus(Duration.ofDays(9)));
        assertEquals(1, report(campaign).getInt("purchases.count"));
    }

    @Test
    void whatReadersAnswerMovesTheNextChoiceOnceItIsOldEnough() {
        office.items.save(List.of(Kettle.reduced().id(TWO_TEXTS).brand(brand).item()));
        Campaign campaign = deliver(email(330, null));
        Map<String, Integer> variants = variants(campaign);
        assertEquals(2, variants.values().stream().distinct().count(), "two texts are tried");
        List<String> second = variants.entrySet().stream()
                .filter(each -> each.getValue() == 1)
                .map(Map.Entry::getKey)
                .toList();
        second.forEach(reader -> people().get(link(CLICK, reader)).then().statusCode(302));
        assertEquals(second.size(), report(campaign).getInt("clicks.count"), "the report shows them at once");
        assertFalse(onlyTheSecond(campaign), "nobody can tell yet what the others will do");

        sentAgo(campaign, Duration.ofHours(2));
        assertTrue(onlyTheSecond(campaign));
        JsonPath report = report(campaign);
        assertTrue(report.getFloat("texts.find { it.variant == 1 }.best") > 0.99);
        assertTrue(report.getBoolean("texts.find { it.variant == 1 }.alone"));
        assertFalse(report.getBoolean("texts.find { it.variant == 0 }.alone"));

        List<String> first = variants.keySet().stream()
                .filter(reader -> !second.contains(reader))
                .toList();
        first.stream()
                .limit(40)
                .forEach(reader -> people().get(link(CLICK, reader)).then().statusCode(302));
        assertTrue(onlyTheSecond(campaign), "a quarter is still fewer than all");
        second.stream()
                .limit(60)
                .forEach(reader -> people().post(link(LEAVE, reader)).then().statusCode(200));
        assertFalse(onlyTheSecond(campaign), "who leaves costs as much as ten who do nothing");
    }

    @Test
    void thoseLeftAloneAreWhatTheOthersAreComparedWith() {
        Campaign campaign = sent(200, 0.4);
        List<String> written = List.copyOf(postbox.taken().keySet());
        List<String> leftAlone = office.rows.page(campaign.id(), "holdout", null, 200).stream()
                .map(DeliveryRow::shopperId)
                .toList();
        written.stream().limit(written.size() / 2).forEach(this::buys);
        leftAlone.stream().limit(leftAlone.size() / 10).forEach(this::buys);
        JsonPath report = report(campaign);
        assertEquals(written.size() / 2, report.getInt("holdout.written.count"));
        assertEquals(leftAlone.size() / 10, report.getInt("holdout.leftAlone.count"));
        double lift = report.getDouble("holdout.lift.difference");
        assertEquals(0.4, lift, 0.03);
        assertTrue(report.getDouble("holdout.lift.low") > 0.2 && report.getDouble("holdout.lift.low") < lift);
        assertTrue(report.getDouble("holdout.lift.high") > lift && report.getDouble("holdout.lift.high") < 0.6);
    }

    @Test
    void whoLooksAtAMessageClicksForNobody() {
        Campaign campaign = sent(2, null);
        JsonPath message = message(campaign, reader(0));
        assertTrue(message.getBoolean("asSent"));
        String html = message.getString("content.html");
        people().get(path(first(CLICK, html))).then().statusCode(302);
        people().get(path(first(OPEN, html))).then().statusCode(200);
        assertEquals(0, report(campaign).getInt("clicks.count"));
        given().contentType(ContentType.JSON)
                .body(Map.of("shopperId", reader(0)))
                .post("/campaigns/" + campaign.id() + "/test-send")
                .then()
                .statusCode(200)
                .body("outcome", containsString("sent as"))
                .body("message.delivery.shopperId", equalTo(reader(0)));
        assertEquals(Map.of("sent", 2L), office.rows.counts(campaign.id()), "and stands in no ledger");
    }

    private void buys(String shopper) {
        reported(shopper, "purchase", "feed", brand + "-a", Instant.now());
    }

    private boolean onlyTheSecond(Campaign campaign) {
        VariantChoice choice = new VariantLearner(outcomes, office.config).choice(campaign);
        List<Variant> variants = office.plans.variants(campaign.id()).stream()
                .filter(each -> each.itemId().equals(TWO_TEXTS))
                .toList();
        DeliveryRow row = office.rows.page(campaign.id(), null, null, 1).getFirst();
        for (int i = 0; i < 200; i++) {
            Claimed somebody = new Claimed(
                    campaign.id(),
                    "somebody " + i,
                    1,
                    Channel.EMAIL,
                    row.cluster(),
                    row.itemId(),
                    0,
                    new Claimed.Reader("somebody", null, "en", "UTC"));
            if (choice.choose(row.cluster(), row.itemId(), variants, somebody) != 1) {
                return false;
            }
        }
        return true;
    }

    private Map<String, Integer> variants(Campaign campaign) {
        Map<String, Integer> variants = new HashMap<>();
        office.rows
                .page(campaign.id(), "sent", null, 1_000)
                .forEach(row -> variants.put(row.shopperId(), row.variant()));
        return variants;
    }

    /** An email campaign that has been delivered a minute ago. */
    private Campaign sent(int readers, Double holdout) {
        office.kettles(brand);
        return deliver(email(readers, holdout));
    }

    private CampaignBrief email(int readers, Double holdout) {
        List<String> ids = office.readers(id, readers, Channel.EMAIL, "UTC");
        return Briefs.of(Channel.EMAIL, ids, brand, null, null, null, holdout, false);
    }

    private Campaign deliver(CampaignBrief brief) {
        Campaign campaign = office.launched(brief);
        Office.through(office.worker(postbox, Deliveries.USUAL, clock), campaign);
        sentAgo(campaign, Duration.ofMinutes(1));
        return campaign;
    }

    private void sentAgo(Campaign campaign, Duration time) {
        execute(
                "update delivery set sent_at = now() - $2 * interval '1 second' where campaign_id = $1 and state = 'sent'",
                Tuple.of(campaign.id(), time.toSeconds()));
        execute(
                "update campaign set launched_at = least(launched_at, now() - $2 * interval '1 second') where id = $1",
                Tuple.of(campaign.id(), time.toSeconds()));
    }

    private void sentBeforeItsClick(Campaign campaign, String shopper, Duration time) {
        execute("""
                update delivery set sent_at = act.at - $3 * interval '1 second' from message_act act
                where delivery.campaign_id = $1 and delivery.shopper_id = $2
                    and act.campaign_id = delivery.campaign_id and act.shopper_id = delivery.shopper_id
                """, Tuple.of(campaign.id(), shopper, time.toSeconds()));
        act("message_act", "last_at = at", campaign, shopper);
    }

    private void act(String table, String change, Campaign campaign, String shopper) {
        execute(
                "update " + table + " set " + change + " where campaign_id = $1 and shopper_id = $2",
                Tuple.of(campaign.id(), shopper));
    }

    private void execute(String sql, Tuple values) {
        office.pool.preparedQuery(sql).execute(values).await().indefinitely();
    }

    private void reported(String shopper, String type, String scenario, String item, Instant at) {
        given().contentType("application/x-ndjson")
                .body(
                        "{\"id\":\"%s\",\"shopperId\":\"%s\",\"itemId\":\"%s\",\"type\":\"%s\",\"scenario\":\"%s\",\"at\":\"%s\"}\n"
                                .formatted(UUID.randomUUID(), shopper, item, type, scenario, at)
                                .getBytes(StandardCharsets.UTF_8))
                .post("/interactions")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
    }

    private String reader(int number) {
        return "%s-%04d".formatted(id, number);
    }

    private String item(Campaign campaign, String shopper) {
        return message(campaign, shopper).getString("delivery.itemId");
    }

    private String link(Pattern pattern, String shopper) {
        Parcel.EmailContent content =
                (Parcel.EmailContent) postbox.taken().get(shopper).getLast().content();
        String link = first(pattern, content.html());
        assertTrue(link.startsWith("http://127.0.0.1:"), link + " is no address that this service was given");
        return path(link);
    }

    private static String first(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        assertTrue(matcher.find(), "no such link in " + html);
        return matcher.group(1);
    }

    private static String path(String link) {
        return URI.create(link).getRawPath();
    }

    private static RequestSpecification people() {
        return people(BROWSER);
    }

    private static RequestSpecification people(String userAgent) {
        return given().urlEncodingEnabled(false).redirects().follow(false).header("User-Agent", userAgent);
    }

    private static JsonPath report(Campaign campaign) {
        return json("/campaigns/" + campaign.id() + "/report");
    }

    private static JsonPath message(Campaign campaign, String shopper) {
        return json("/campaigns/" + campaign.id() + "/messages/" + shopper);
    }

    private static JsonPath json(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }
}
