package dev.tastemaker.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.campaign.Deliverer.Later;
import dev.tastemaker.campaign.Deliverer.Refused;
import dev.tastemaker.campaign.Deliverer.Sent;
import dev.tastemaker.profile.Channel;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CampaignDeliveryIT {
    private final String id = UUID.randomUUID().toString();
    private final WallClock clock = new WallClock(Instant.now().plusSeconds(3_600));
    private final Postbox postbox = new Postbox("file");

    @Inject
    Office office;

    @Inject
    DeliveryListener listener;

    @Test
    void everyReaderGetsOneMessage() {
        Campaign campaign = campaign(300);
        Office.through(worker(), campaign);
        assertEquals(300, postbox.taken().size());
        assertEquals(0, postbox.duplicates());
        assertEquals(Map.of("sent", 300L), office.rows.counts(campaign.id()));
        Parcel.PushContent content = (Parcel.PushContent)
                postbox.taken().values().iterator().next().getFirst().content();
        assertTrue(content.link().contains("utm_campaign=" + campaign.id()), content.link());
    }

    @Test
    void pausedTenTimesNobodyIsWrittenToTwice() {
        Campaign campaign = campaign(1_000);
        for (int i = 0; i < 10; i++) {
            worker().work(campaign);
            office.desk.pause(campaign.id());
            int before = postbox.called().size();
            worker().work(campaign);
            assertEquals(before, postbox.called().size(), "nothing leaves while it rests");
            office.desk.resume(campaign.id());
        }
        Office.through(worker(), campaign);
        assertEquals(1_000, postbox.taken().size());
        assertEquals(0, postbox.duplicates());
    }

    @Test
    void twoWorkersShareTheWork() throws InterruptedException {
        Campaign campaign = campaign(1_000);
        Postbox other = new Postbox("file");
        DeliveryWorker one = worker();
        DeliveryWorker two = office.worker(other, Deliveries.USUAL, clock);
        Thread first = Thread.ofVirtual().start(() -> Office.through(one, campaign));
        Thread second = Thread.ofVirtual().start(() -> Office.through(two, campaign));
        first.join();
        second.join();
        assertEquals(1_000, postbox.taken().size() + other.taken().size());
        assertEquals(0, postbox.duplicates() + other.duplicates());
        assertTrue(
                postbox.taken().keySet().stream().noneMatch(other.taken()::containsKey), "none is written to by both");
        assertTrue(
                Math.min(postbox.taken().size(), other.taken().size()) >= 200,
                postbox.taken().size() + " and " + other.taken().size());
    }

    /** Of ten tries of any message three fail, two of them in a row at most: independent failures would bring one in 400 to five. */
    @Test
    void aProviderThatFailsThreeTimesInTenGetsThemAllInTheEnd() {
        Campaign campaign = campaign(1_000);
        Map<String, Integer> tries = new ConcurrentHashMap<>();
        Map<String, Instant> first = new ConcurrentHashMap<>();
        Map<String, Duration> late = new ConcurrentHashMap<>();
        postbox.answers(parcel -> {
            String reader = parcel.shopperId();
            int attempt = tries.merge(reader, 1, Integer::sum);
            first.putIfAbsent(reader, clock.instant());
            if ((Math.floorMod(reader.hashCode(), 10) + 7 * attempt) % 10 < 3) {
                return new Later("status 500", null, false);
            }
            late.put(reader, Duration.between(first.get(reader), clock.instant()));
            return new Sent("taken");
        });
        until(campaign);
        Duration ninetyFive = late.values().stream().sorted().toList().get(949);
        assertTrue(ninetyFive.compareTo(Duration.ofSeconds(60)) < 0, "95 of 100 are late by less than " + ninetyFive);
        assertEquals(1_000, postbox.taken().size());
        assertEquals(0, postbox.duplicates());
        assertTrue(postbox.called().size() > 1_200, "some had to be tried again");
        assertTrue(tries.values().stream().allMatch(each -> each <= 5));
    }

    /** Four may be in flight: the first message is not answered before a fifth has been called, which no portion of four allows. */
    @Test
    void aSlowAnswerHoldsUpHalfOfWhatMayBeInFlightAndNoMoreIsEverInFlight() {
        Campaign campaign = campaign(60);
        CountDownLatch fifth = new CountDownLatch(5);
        AtomicLong most = new AtomicLong();
        postbox.answers(parcel -> {
            fifth.countDown();
            most.accumulateAndGet(office.rows.counts(campaign.id()).getOrDefault("sending", 0L), Math::max);
            return parcel != postbox.called().getFirst() || isReached(fifth)
                    ? new Sent("taken")
                    : new Refused("the other lane waited");
        });
        Office.through(office.worker(postbox, new Deliveries(200, 4, Duration.ofMinutes(5), 10, 0), clock), campaign);
        assertEquals(Map.of("sent", 60L), office.rows.counts(campaign.id()));
        assertEquals(0, postbox.duplicates());
        assertTrue(most.get() <= 4, most + " in flight at once");
    }

    private static boolean isReached(CountDownLatch latch) {
        try {
            return latch.await(2, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void aProviderThatAsksForTenSecondsIsLeftAloneForTen() {
        Campaign campaign = campaign(100);
        Instant asked = clock.instant();
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger refusals = new AtomicInteger();
        postbox.answers(parcel -> {
            if (refusals.getAndIncrement() == 0) {
                return new Later("status 429", Duration.ofSeconds(10), true);
            }
            if (clock.instant().isBefore(asked.plusSeconds(10))) {
                inside.incrementAndGet();
            }
            return new Sent("taken");
        });
        DeliveryWorker oneByOne = office.worker(postbox, new Deliveries(200, 1, Duration.ofSeconds(60), 10, 0), clock);
        for (int i = 0; i < 60 && postbox.taken().size() < 100; i++) {
            Office.through(oneByOne, campaign);
            clock.pass(Duration.ofSeconds(1));
        }
        assertEquals(0, inside.get());
        assertEquals(100, postbox.taken().size());
    }

    @Test
    void oneBadAddressHoldsNobodyUp() {
        Campaign campaign = campaign(1_000);
        String bad = id + "-0500";
        postbox.answers(parcel -> parcel.shopperId().equals(bad) ? new Refused("no such person") : new Sent("taken"));
        until(campaign);
        assertEquals(999, postbox.taken().size());
        assertEquals(Map.of("sent", 999L, "failed", 1L), office.rows.counts(campaign.id()));
        assertEquals(
                1,
                postbox.called().stream()
                        .filter(each -> each.shopperId().equals(bad))
                        .count());
        assertEquals(0, postbox.duplicates());
    }

    @Test
    void aMessageThatAlwaysFailsIsADeadLetterAfterFiveTriesAndCanBeReplayed() {
        Campaign campaign = campaign(100);
        String poison = id + "-0042";
        postbox.answers(
                parcel -> parcel.shopperId().equals(poison) ? new Later("status 500", null, false) : new Sent("taken"));
        Office.through(worker(), campaign);
        assertEquals(99, postbox.taken().size(), "no other waits for it");
        until(campaign);
        assertEquals(99, postbox.taken().size());
        assertEquals(
                5,
                postbox.called().stream()
                        .filter(each -> each.shopperId().equals(poison))
                        .count());
        List<DeliveryRow> dead = office.rows.page(campaign.id(), "dead", null, 10);
        assertEquals(List.of(poison), dead.stream().map(DeliveryRow::shopperId).toList());
        assertEquals("status 500", dead.getFirst().reason());
        postbox.answers(parcel -> new Sent("taken"));
        assertEquals(1, office.desk.replay(campaign.id()));
        clock.pass(Duration.ofMinutes(1));
        until(campaign);
        assertEquals(100, postbox.taken().size());
        assertEquals(0, postbox.duplicates());
    }

    /** As a broker may: five times at once, and again when all is done. */
    @Test
    void aPortionThatComesFiveTimesIsDeliveredOnce() throws InterruptedException {
        Campaign campaign = campaign(20);
        List<Claimed> claimed =
                office.ledger.claim(campaign.id(), Channel.PUSH, "one", clock.instant(), Deliveries.USUAL);
        DeliveryPortion portion = new DeliveryPortion(
                campaign.id(),
                Channel.PUSH,
                "one",
                claimed.stream().map(Claimed::shopperId).toList());
        Outlets outlets = new Outlets(postbox, Deliveries.USUAL, clock);
        Dispatch dispatch = office.dispatch(outlets, Deliveries.USUAL, clock);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            threads.add(Thread.ofVirtual().start(() -> listener.deliver(portion, dispatch)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        listener.deliver(portion, dispatch);
        assertEquals(20, postbox.called().size());
        assertEquals(20, postbox.taken().size());
        assertEquals(Map.of("sent", 20L), office.rows.counts(campaign.id()));
    }

    @Test
    void aPortionOfSomebodyWhoseLeaseEndedIsNotDelivered() {
        Campaign campaign = campaign(20);
        office.ledger.claim(campaign.id(), Channel.PUSH, "one", clock.instant(), Deliveries.USUAL);
        List<String> all = office.rows.page(campaign.id(), null, null, 20).stream()
                .map(DeliveryRow::shopperId)
                .toList();
        clock.pass(Duration.ofSeconds(61));
        office.ledger.claim(campaign.id(), Channel.PUSH, "two", clock.instant(), Deliveries.USUAL);
        Dispatch dispatch = office.dispatch(new Outlets(postbox, Deliveries.USUAL, clock), Deliveries.USUAL, clock);
        listener.deliver(new DeliveryPortion(campaign.id(), Channel.PUSH, "one", all), dispatch);
        assertEquals(0, postbox.called().size());
        listener.deliver(new DeliveryPortion(campaign.id(), Channel.PUSH, "two", all), dispatch);
        assertEquals(20, postbox.taken().size());
    }

    @Test
    void whatWasTakenByAWorkerThatDiedIsSentByAnotherOnceItsLeaseEnds() {
        Campaign campaign = campaign(50);
        office.ledger.claim(campaign.id(), Channel.PUSH, "dead worker", clock.instant(), Deliveries.USUAL);
        assertEquals(0, Office.through(worker(), campaign));
        clock.pass(Duration.ofSeconds(61));
        Office.through(worker(), campaign);
        assertEquals(50, postbox.taken().size());
    }

    private DeliveryWorker worker() {
        return office.worker(postbox, Deliveries.USUAL, clock);
    }

    private Campaign campaign(int readers) {
        office.kettles("Brand " + id);
        List<String> ids = office.readers(id, readers, Channel.PUSH, "Europe/Berlin");
        return office.launched(Briefs.of(Channel.PUSH, ids, "Brand " + id));
    }

    /** Until all has an end, as much time as it takes. */
    private void until(Campaign campaign) {
        DeliveryWorker worker = worker();
        for (int i = 0; i < 200 && office.ledger.isOpen(campaign.id()); i++) {
            Office.through(worker, campaign);
            clock.pass(Duration.ofSeconds(5));
        }
    }
}
