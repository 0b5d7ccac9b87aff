package dev.tastemaker.campaign;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.campaign.CampaignBrief.Frequency;
import dev.tastemaker.guardrail.Kettle;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.profile.Channel;
import dev.tastemaker.profile.ProfileService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What must not leave does not, whatever was planned. */
@QuarkusTest
class CampaignGateIT {
    private final String id = UUID.randomUUID().toString();
    private final WallClock clock = new WallClock(Instant.now().plusSeconds(3_600));
    private final Postbox postbox = new Postbox("file");

    @Inject
    Office office;

    @Inject
    ProfileService profiles;

    @Test
    void whoWithdrawsAfterThePlanningGetsNothing() {
        List<String> readers = readers(60, "UTC");
        Campaign campaign = office.launched(Briefs.of(Channel.PUSH, readers, brand()));
        DeliveryWorker few = office.worker(postbox, new Deliveries(20, 20, Duration.ofSeconds(60), 10, 0), clock);
        few.work(campaign);
        List<String> waiting = readers.stream()
                .filter(reader -> !postbox.taken().containsKey(reader))
                .limit(10)
                .toList();
        waiting.forEach(reader -> profiles.withdraw(reader, Channel.PUSH, "1", "test"));
        Office.through(few, campaign);
        assertEquals(50, postbox.taken().size());
        assertTrue(waiting.stream().noneMatch(postbox.taken()::containsKey));
        assertEquals(10, office.rows.counts(campaign.id()).get("suppressed"));
        assertEquals(
                "no consent",
                office.rows
                        .page(campaign.id(), "suppressed", null, 1)
                        .getFirst()
                        .reason());
    }

    /** By the link in an email that has arrived, while another campaign's is waiting. */
    @Test
    void oneClickStopsWhatIsAlreadyQueuedAndLookingAtTheLinkDoesNot() {
        office.kettles(brand());
        List<String> readers = office.readers(id, 3, Channel.EMAIL, "UTC");
        DeliveryWorker worker = office.worker(postbox, Deliveries.USUAL, clock);
        Office.through(worker, office.launched(Briefs.of(Channel.EMAIL, readers, brand())));
        Campaign queued = office.launched(Briefs.of(Channel.EMAIL, readers, brand()));
        given().get(wayOut(readers.get(0))).then().statusCode(200);
        given().head(wayOut(readers.get(0))).then().statusCode(200);
        given().post(wayOut(readers.get(1)) + "forged").then().statusCode(403);
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(wayOut(readers.get(2)))
                .then()
                .statusCode(200);
        given().post(wayOut(readers.get(2))).then().statusCode(200);
        postbox.called().clear();
        Office.through(worker, queued);
        assertEquals(
                readers.subList(0, 2),
                postbox.called().stream().map(Parcel::shopperId).sorted().toList());
        assertEquals(Map.of("sent", 2L, "suppressed", 1L), office.rows.counts(queued.id()));
    }

    private String wayOut(String reader) {
        Parcel.EmailContent email =
                (Parcel.EmailContent) postbox.taken().get(reader).getFirst().content();
        String link = email.headers().get("List-Unsubscribe");
        return link.substring(link.indexOf("/unsubscribe/"), link.indexOf('>'));
    }

    @Test
    void fiveCampaignsAtOnceKeepTheCap() throws InterruptedException {
        List<String> readers = readers(40, "UTC");
        Frequency twoADay = new Frequency(2, 24, false);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Campaign campaign =
                    office.launched(Briefs.of(Channel.PUSH, readers, brand(), null, null, twoADay, null, false));
            DeliveryWorker worker = office.worker(postbox, new Deliveries(10, 5, Duration.ofSeconds(60), 10, 0), clock);
            threads.add(Thread.ofVirtual().unstarted(() -> Office.through(worker, campaign)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(40, postbox.taken().size());
        assertTrue(
                postbox.taken().values().stream().allMatch(each -> each.size() == 2),
                () -> postbox.taken().values().stream()
                        .map(List::size)
                        .distinct()
                        .toList()
                        .toString());
    }

    @Test
    void nothingArrivesInQuietHoursInTwentyFourZonesOnBothDaysOfTheClockChange() {
        List<String> zones = List.of(
                "Pacific/Auckland",
                "Australia/Sydney",
                "Asia/Tokyo",
                "Asia/Shanghai",
                "Asia/Bangkok",
                "Asia/Dhaka",
                "Asia/Kolkata",
                "Asia/Karachi",
                "Asia/Dubai",
                "Asia/Tehran",
                "Europe/Moscow",
                "Europe/Athens",
                "Europe/Berlin",
                "Europe/London",
                "Atlantic/Azores",
                "America/Sao_Paulo",
                "America/St_Johns",
                "America/Halifax",
                "America/New_York",
                "America/Chicago",
                "America/Denver",
                "America/Los_Angeles",
                "America/Anchorage",
                "Pacific/Honolulu");
        SendWindow night = new SendWindow(null, LocalTime.of(21, 0), LocalTime.of(8, 0), null, null);
        for (String day : List.of(
                "2027-03-28T00:10:00Z", "2026-10-25T00:10:00Z", "2027-03-14T00:10:00Z", "2026-11-01T00:10:00Z")) {
            Postbox box = new Postbox("file");
            WallClock wall = new WallClock(Instant.parse(day));
            Map<String, String> zoneOf = new HashMap<>();
            List<String> readers = new ArrayList<>();
            for (String zone : zones) {
                office.readers(id + day.substring(0, 10) + zone, 2, Channel.PUSH, zone)
                        .forEach(reader -> {
                            zoneOf.put(reader, zone);
                            readers.add(reader);
                        });
            }
            office.kettles(brand());
            Campaign campaign =
                    office.launched(Briefs.of(Channel.PUSH, readers, brand(), night, null, null, null, false));
            office.pool
                    .preparedQuery("update delivery set next_attempt_at = $2 where campaign_id = $1")
                    .execute(io.vertx.mutiny.sqlclient.Tuple.of(
                            campaign.id(), wall.instant().atOffset(java.time.ZoneOffset.UTC)))
                    .await()
                    .indefinitely();
            Map<String, Instant> arrived = new HashMap<>();
            box.answers(parcel -> {
                synchronized (arrived) {
                    arrived.put(parcel.shopperId(), wall.instant());
                }
                return new Deliverer.Sent("taken");
            });
            DeliveryWorker worker = office.worker(box, Deliveries.USUAL, wall);
            for (int minutes = 0; minutes < 36 * 60; minutes += 5) {
                Office.through(worker, campaign);
                wall.pass(Duration.ofMinutes(5));
            }
            assertEquals(48, arrived.size(), day);
            arrived.forEach((reader, at) -> {
                LocalTime there = at.atZone(ZoneId.of(zoneOf.get(reader))).toLocalTime();
                assertFalse(
                        there.isBefore(LocalTime.of(8, 0)) || !there.isBefore(LocalTime.of(21, 0)),
                        reader + " " + there);
                Instant may = night.earliest(Instant.parse(day), ZoneId.of(zoneOf.get(reader)));
                assertTrue(
                        Duration.between(may, at).compareTo(Duration.ofMinutes(5)) <= 0, reader + " waited too long");
            });
        }
    }

    @Test
    void afterTheLastMomentNothingLeaves() {
        List<String> readers = readers(30, "UTC");
        Instant last = clock.instant().plus(Duration.ofHours(1));
        Campaign campaign = office.launched(Briefs.of(Channel.PUSH, readers, brand(), null, last, null, null, false));
        clock.pass(Duration.ofHours(6));
        Office.through(office.worker(postbox, Deliveries.USUAL, clock), campaign);
        assertEquals(0, postbox.called().size());
        assertEquals(Map.of("expired", 30L), office.rows.counts(campaign.id()));
    }

    @Test
    void onlyWhatSomebodyElseApprovedIsLaunchedAndAnEditVoidsIt() {
        List<String> readers = readers(5, "UTC");
        CampaignBrief brief = Briefs.of(Channel.PUSH, readers, brand(), null, null, null, null, true);
        Campaign campaign = office.planned(brief);
        String hash = campaign.contentHash();
        assertEquals(Refusal.Category.CONFLICT, refused(() -> office.desk.launch(campaign.id())));
        assertEquals(Refusal.Category.FORBIDDEN, refused(() -> office.desk.approve(campaign.id(), hash, "ada")));
        assertEquals(
                Refusal.Category.CONFLICT, refused(() -> office.desk.approve(campaign.id(), "another hash", "bob")));
        office.desk.approve(campaign.id(), hash, "bob");
        office.desk.edit(
                campaign.id(), Briefs.of(Channel.PUSH, readers.subList(0, 4), brand(), null, null, null, null, true));
        assertEquals(Refusal.Category.CONFLICT, refused(() -> office.desk.launch(campaign.id())));
        office.desk.plan(campaign.id());
        office.planner.plan(campaign.id());
        assertEquals(Refusal.Category.CONFLICT, refused(() -> office.desk.launch(campaign.id())));
        office.desk.approve(campaign.id(), office.desk.get(campaign.id()).contentHash(), "bob");
        Campaign launched = office.desk.launch(campaign.id());
        // Somebody who gets at the store itself and changes what is planned sends nothing either.
        office.pool
                .preparedQuery("update campaign set content_hash = 'changed' where id = $1")
                .execute(io.vertx.mutiny.sqlclient.Tuple.of(campaign.id()))
                .await()
                .indefinitely();
        office.worker(postbox, Deliveries.USUAL, clock).work(launched);
        assertEquals(0, postbox.called().size());
    }

    @Test
    void theNewPriceIsSentAndTheOldOneIsNot() {
        List<String> readers = readers(20, "UTC");
        Campaign campaign = office.launched(Briefs.of(Channel.PUSH, readers, brand()));
        office.items.save(List.of(
                Kettle.plain()
                        .id(brand() + "-a")
                        .brand(brand())
                        .price("77.10", "EUR")
                        .item(),
                Kettle.plain()
                        .id(brand() + "-b")
                        .title("Borgo Kettle 1.7 L")
                        .brand(brand())
                        .price("77.10", "EUR")
                        .item()));
        Office.through(office.worker(postbox, Deliveries.USUAL, clock), campaign);
        assertEquals(20, postbox.taken().size());
        postbox.called().forEach(parcel -> {
            String said = parcel.content().toString();
            assertTrue(!said.contains("€") || said.contains("77.10"), said);
        });
        assertTrue(postbox.called().stream()
                .anyMatch(parcel -> parcel.content().toString().contains("77.10")));
    }

    @Test
    void whatIsSoldOutIsSwappedAndWithNothingLeftTheMessageWaits() {
        List<String> readers = readers(20, "UTC");
        Campaign campaign = office.launched(Briefs.of(Channel.PUSH, readers, brand()));
        office.items.save(List.of(
                Kettle.reduced().id(brand() + "-a").brand(brand()).stock(0).item()));
        DeliveryWorker half = office.worker(postbox, new Deliveries(10, 10, Duration.ofSeconds(60), 10, 0), clock);
        half.work(campaign);
        assertEquals(10, postbox.taken().size());
        postbox.called()
                .forEach(parcel -> assertFalse(parcel.content().toString().contains("Arden"), parcel.toString()));
        office.items.save(List.of(Kettle.plain()
                .id(brand() + "-b")
                .title("Borgo Kettle 1.7 L")
                .brand(brand())
                .stock(0)
                .item()));
        Office.through(half, campaign);
        assertEquals(10, postbox.taken().size());
        assertEquals(10, office.rows.counts(campaign.id()).get("held"));
    }

    @Test
    void theHoldoutIsLeftAloneAndAsLargeAsAskedFor() {
        List<String> readers = readers(1_000, "UTC");
        Campaign campaign = office.launched(Briefs.of(Channel.PUSH, readers, brand(), null, null, null, 0.2, false));
        Office.through(office.worker(postbox, Deliveries.USUAL, clock), campaign);
        long holdout = office.rows.counts(campaign.id()).get("holdout");
        assertEquals(1_000 - holdout, postbox.taken().size());
        assertTrue(holdout > 150 && holdout < 250, () -> "a fifth of 1,000 is not " + holdout);
    }

    private List<String> readers(int count, String zone) {
        office.kettles(brand());
        return office.readers(id, count, Channel.PUSH, zone);
    }

    private String brand() {
        return "Brand " + id;
    }

    private static Refusal.Category refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).category();
    }
}
