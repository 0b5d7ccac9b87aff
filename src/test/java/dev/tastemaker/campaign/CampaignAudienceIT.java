package dev.tastemaker.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.feedback.Interaction;
import dev.tastemaker.feedback.InteractionStore;
import dev.tastemaker.feedback.InteractionType;
import dev.tastemaker.feedback.Scenario;
import dev.tastemaker.guardrail.Kettle;
import dev.tastemaker.profile.Channel;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whom a campaign reaches, with what, and at which hour. */
@QuarkusTest
class CampaignAudienceIT {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final String id = UUID.randomUUID().toString();
    private final String brand = "Brand " + id;
    private final Postbox postbox = new Postbox("file");

    @Inject
    Office office;

    @Inject
    InteractionStore interactions;

    /** One acts at nine in the evening, one has acted too seldom to tell, one at nine in the evening of another place. */
    @Test
    void eachPersonIsWrittenToInTheHourInWhichThisPersonUsuallyActs() {
        office.kettles(brand);
        String here = office.readers(id + "-utc", 1, Channel.PUSH, "UTC").getFirst();
        String seldom = office.readers(id + "-few", 1, Channel.PUSH, "UTC").getFirst();
        String there =
                office.readers(id + "-jp", 1, Channel.PUSH, TOKYO.getId()).getFirst();
        acts(here, 12, ZoneId.of("UTC"), LocalTime.of(21, 10));
        acts(here, 5, ZoneId.of("UTC"), LocalTime.of(7, 10));
        acts(seldom, 4, ZoneId.of("UTC"), LocalTime.of(21, 10));
        acts(there, 6, TOKYO, LocalTime.of(21, 10));
        SendWindow usual = new SendWindow(null, null, null, true, 10);
        Campaign campaign = office.launched(
                Briefs.of(Channel.PUSH, List.of(here, seldom, there), brand, usual, null, null, null, false));
        assertEquals(21, due(campaign, here, ZoneId.of("UTC")));
        assertEquals(10, due(campaign, seldom, ZoneId.of("UTC")));
        assertEquals(21, due(campaign, there, TOKYO));

        WallClock clock = new WallClock(row(campaign, there).nextAttemptAt().minusSeconds(1));
        DeliveryWorker worker = office.worker(postbox, Deliveries.USUAL, clock);
        Office.through(worker, campaign);
        assertTrue(!postbox.taken().containsKey(there), "a second too early");
        clock.pass(Duration.ofSeconds(1));
        Office.through(worker, campaign);
        assertTrue(postbox.taken().containsKey(there));
    }

    @Test
    void lookAlikesShareTheTastesOfTheGivenOnesWhoAreThemselvesLeftOut() {
        String kettles = "kettles " + id;
        String grinders = "grinders " + id;
        String scales = "scales " + id;
        office.items.save(List.of(item("k", kettles), item("g", grinders), item("s", scales), item("p", "pots " + id)));
        List<String> given = office.readers(id + "-given", 3, Channel.PUSH, "UTC");
        List<String> alike = office.readers(id + "-alike", 2, Channel.PUSH, "UTC");
        String other = office.readers(id + "-other", 1, Channel.PUSH, "UTC").getFirst();
        String onlyOne = office.readers(id + "-one", 1, Channel.PUSH, "UTC").getFirst();
        given.forEach(shopper -> turnsTo(shopper, "k", "g"));
        alike.forEach(shopper -> turnsTo(shopper, "k", "g", "p"));
        turnsTo(other, "s", "p");
        turnsTo(onlyOne, "k");
        Audience audience = new Audience(List.of(), List.of(), List.of(), null, null, given);
        CampaignBrief brief = Briefs.to(Channel.PUSH, audience, null, brand);
        CampaignPlanner.Estimate estimate = office.planner.estimate(brief, Instant.now());
        assertEquals(Set.of(kettles, grinders), Set.copyOf(estimate.reach().alikeTastes()));
        Campaign campaign = office.launched(brief);
        assertEquals(
                Set.copyOf(alike),
                office.rows.page(campaign.id(), null, null, 100).stream()
                        .map(DeliveryRow::shopperId)
                        .collect(Collectors.toSet()));
    }

    @Test
    void aCampaignPromotesALivestreamTogetherWithTheProductsInIt() {
        office.kettles(brand);
        office.items.save(List.of(
                Kettle.plain()
                        .id(id + "-live")
                        .kind(ItemKind.LIVESTREAM)
                        .title("Kettle Evening Live")
                        .brand(null)
                        .mentions(brand + "-a", brand + "-b")
                        .item(),
                Kettle.plain()
                        .id(id + "-elsewhere")
                        .title("Not in it 1 L")
                        .brand(brand)
                        .item()));
        List<String> readers = office.readers(id, 4, Channel.EMAIL, "UTC");
        Campaign campaign = office.launched(Briefs.to(
                Channel.EMAIL, new Audience(readers, List.of(), List.of(), null, null, List.of()), id + "-live", null));
        Cluster cluster = office.plans.clusters(campaign.id()).getFirst();
        assertEquals(List.of(id + "-live", brand + "-a", brand + "-b"), cluster.itemIds());
        Office.through(
                office.worker(
                        postbox, Deliveries.USUAL, new WallClock(Instant.now().plusSeconds(3_600))),
                campaign);
        assertEquals(4, postbox.taken().size());
        postbox.called().forEach(parcel -> {
            String html = ((Parcel.EmailContent) parcel.content()).html();
            assertTrue(html.contains("Kettle Evening Live") && html.contains("Borgo Kettle"), html);
            assertTrue(!html.contains("Not in it"), html);
        });
    }

    private Item item(String name, String category) {
        return Kettle.plain()
                .id(id + "-" + name)
                .brand(brand)
                .category(category)
                .item();
    }

    private void turnsTo(String shopper, String... names) {
        List<Interaction> acts = new ArrayList<>();
        for (String name : names) {
            acts.add(act(shopper, id + "-" + name, Instant.now().minusSeconds(600)));
        }
        interactions.save(acts);
    }

    /** One a day, the last one yesterday. */
    private void acts(String shopper, int days, ZoneId zone, LocalTime time) {
        List<Interaction> acts = new ArrayList<>();
        for (int day = 1; day <= days; day++) {
            acts.add(act(
                    shopper,
                    brand + "-a",
                    LocalDate.now(zone).minusDays(day).atTime(time).atZone(zone).toInstant()));
        }
        interactions.save(acts);
    }

    private static Interaction act(String shopper, String item, Instant at) {
        return new Interaction(
                UUID.randomUUID().toString(), shopper, item, InteractionType.VIEW, at, Scenario.FEED, null, null);
    }

    private int due(Campaign campaign, String shopper, ZoneId zone) {
        return row(campaign, shopper).nextAttemptAt().atZone(zone).getHour();
    }

    private DeliveryRow row(Campaign campaign, String shopper) {
        DeliveryRow row = office.rows.find(campaign.id(), shopper);
        assertTrue(row != null && row.nextAttemptAt() != null, shopper + " is not in the ledger");
        return row;
    }
}
