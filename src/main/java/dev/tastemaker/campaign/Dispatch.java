package dev.tastemaker.campaign;

import dev.tastemaker.campaign.MessageWriter.Ready;
import dev.tastemaker.campaign.MessageWriter.SoldOut;
import dev.tastemaker.campaign.PgLedgerStore.Settled;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.problem.BackgroundWork;
import dev.tastemaker.profile.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Delivers a few messages that a worker has claimed: writes each with the facts of the moment, has the gate judge it, hands it over,
 * and settles. Only these few are between the gate and their settlement; after a crash these alone may be repeated.
 */
@ApplicationScoped
class Dispatch implements Distribution {
    private static final Logger LOG = Logger.getLogger(Dispatch.class);
    private static final Duration WAIT_FOR_STOCK = Duration.ofHours(1);
    private static final Duration WAIT_FOR_MENDING = Duration.ofMinutes(10);
    private static final Duration SETTLE_AGAIN = Duration.ofMillis(250);
    private static final int KEPT_PLANS = 16;
    private static final int LANES = 2;
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final PgLedgerStore ledger;
    private final PgGateStore gate;
    private final PgPlanStore plans;
    private final ItemStore items;
    private final MessageWriter writer;
    private final VariantLearner learner;
    private final MessageLinks links;
    private final ShownLog shown;
    private final Outlets outlets;
    private final Handover handover;
    private final BackgroundWork background;
    private final CampaignConfig.Delivery config;
    private final InstantSource clock;
    private final Map<String, CampaignTexts> texts = new HashMap<>();

    @Inject
    Dispatch(
            PgLedgerStore ledger,
            PgGateStore gate,
            PgPlanStore plans,
            PgContactStore contacts,
            ItemStore items,
            MessageWriter writer,
            VariantLearner learner,
            MessageLinks links,
            ShownLog shown,
            Outlets outlets,
            BackgroundWork background,
            CampaignConfig config) {
        this(
                ledger,
                gate,
                plans,
                contacts,
                items,
                writer,
                learner,
                links,
                shown,
                outlets,
                background,
                config.delivery(),
                InstantSource.system());
    }

    Dispatch(
            PgLedgerStore ledger,
            PgGateStore gate,
            PgPlanStore plans,
            PgContactStore contacts,
            ItemStore items,
            MessageWriter writer,
            VariantLearner learner,
            MessageLinks links,
            ShownLog shown,
            Outlets outlets,
            BackgroundWork background,
            CampaignConfig.Delivery config,
            InstantSource clock) {
        this.ledger = ledger;
        this.gate = gate;
        this.plans = plans;
        this.items = items;
        this.writer = writer;
        this.learner = learner;
        this.links = links;
        this.shown = shown;
        this.outlets = outlets;
        this.handover = new Handover(contacts, outlets, config, clock);
        this.background = background;
        this.config = config;
        this.clock = clock;
    }

    /** Here, in lanes that share what may be in flight: while a provider has the portion of one, the other's is written and judged. */
    @Override
    public void distribute(Campaign campaign, Channel channel, List<Claimed> claimed, String owner) {
        int lanes = Math.clamp(config.inFlight(), 1, LANES);
        Queue<List<Claimed>> waiting =
                new ConcurrentLinkedQueue<>(Distribution.portions(claimed, Math.max(1, config.inFlight() / lanes)));
        CompletableFuture<?>[] working = IntStream.range(0, lanes)
                .mapToObj(lane -> CompletableFuture.runAsync(() -> workOff(campaign, channel, waiting, owner), THREADS))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(working).join();
    }

    private void workOff(Campaign campaign, Channel channel, Queue<List<Claimed>> waiting, String owner) {
        for (List<Claimed> few = waiting.poll(); few != null && !background.ending(); few = waiting.poll()) {
            deliver(campaign, channel, few, owner);
        }
    }

    /** Unless the provider rests: then they wait as long. */
    void deliver(Campaign campaign, Channel channel, List<Claimed> few, String owner) {
        Outlet outlet = outlets.of(channel);
        if (outlet.isOpen()) {
            write(campaign, channel, few, owner);
        } else {
            putBack(campaign, few, "the provider rests", outlet.openAt(), owner);
        }
    }

    /** Claimed messages that do not leave before {@code next}. */
    void putBack(Campaign campaign, List<Claimed> rows, String reason, Instant next, String owner) {
        ledger.putBack(
                campaign.id(),
                1,
                rows.stream()
                        .map(each -> new Settled(each, "planned", reason, null, next, false))
                        .toList(),
                owner);
    }

    private void write(Campaign campaign, Channel channel, List<Claimed> few, String owner) {
        Instant now = clock.instant();
        Map<String, Item> onSale = onSale(campaign, few);
        Map<String, Ready> ready = new HashMap<>();
        List<Settled> back = new ArrayList<>();
        VariantChoice choice = learner.choice(campaign);
        for (Claimed claimed : few) {
            try {
                switch (writer.write(campaign, texts(campaign), claimed, onSale, choice, links.token(claimed), now)) {
                    case Ready message -> ready.put(claimed.shopperId(), message);
                    case SoldOut none ->
                        back.add(new Settled(
                                claimed, "held", "nothing left to promote", null, now.plus(WAIT_FOR_STOCK), false));
                    case MessageWriter.HeldBack(String why) ->
                        back.add(new Settled(claimed, "held", why, null, now.plus(WAIT_FOR_MENDING), false));
                }
            } catch (RuntimeException e) {
                back.add(handover.tried(claimed, "cannot be written: " + e.getMessage(), now, null));
            }
        }
        ledger.putBack(campaign.id(), 1, back, owner);
        if (ready.isEmpty()) {
            return;
        }
        Map<String, String> judged = gate.judge(
                campaign, 1, ready.values().stream().map(Ready::candidate).toList(), owner, now, config.lease());
        List<Ready> leaving = ready.values().stream()
                .filter(each ->
                        "sending".equals(judged.get(each.candidate().claimed().shopperId())))
                .toList();
        List<Settled> settled = handover.deliver(channel, leaving);
        if (!settled.isEmpty()) {
            settle(campaign, settled, owner);
            shown.add(channel, leaving, settled);
        }
    }

    /**
     * What has left must be known to have left, or it would leave again: while the store is away this worker does nothing but wait
     * for it. The rows are its own until its lease ends, which is longer than a provider's timeout.
     */
    private void settle(Campaign campaign, List<Settled> settled, String owner) {
        while (true) {
            try {
                int still = ledger.settle(campaign.id(), 1, settled, owner);
                if (still < settled.size()) {
                    LOG.warnf("%d messages were taken over before they were settled", settled.size() - still);
                }
                return;
            } catch (RuntimeException e) {
                if (background.ending()) {
                    throw e;
                }
                LOG.warnf("The ledger cannot be written and will be tried again: %s", e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(SETTLE_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while settling", e);
        }
    }

    /** What a shopper may see at this moment and the brief lets through, as it is now. */
    private Map<String, Item> onSale(Campaign campaign, List<Claimed> few) {
        List<String> ids = few.stream()
                .map(each -> texts(campaign).cluster(each.cluster()))
                .flatMap(Optional::stream)
                .flatMap(cluster -> cluster.itemIds().stream())
                .distinct()
                .toList();
        var passing = items.passing(ids, campaign.brief().itemsOrAny());
        String promoted = campaign.brief().promote();
        Map<String, Item> onSale = new HashMap<>();
        items.find(ids).stream()
                .filter(item -> passing.contains(item.id()) || item.id().equals(promoted))
                .forEach(item -> onSale.put(item.id(), item));
        return onSale;
    }

    private synchronized CampaignTexts texts(Campaign campaign) {
        String key = campaign.id() + " " + campaign.contentHash();
        if (texts.size() >= KEPT_PLANS && !texts.containsKey(key)) {
            texts.clear();
        }
        return texts.computeIfAbsent(
                key, unknown -> new CampaignTexts(plans.clusters(campaign.id()), plans.variants(campaign.id())));
    }
}
