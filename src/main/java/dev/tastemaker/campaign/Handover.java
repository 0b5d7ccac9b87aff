package dev.tastemaker.campaign;

import dev.tastemaker.campaign.Deliverer.Later;
import dev.tastemaker.campaign.Deliverer.Outcome;
import dev.tastemaker.campaign.Deliverer.Refused;
import dev.tastemaker.campaign.Deliverer.Sent;
import dev.tastemaker.campaign.MessageWriter.Ready;
import dev.tastemaker.campaign.PgLedgerStore.Settled;
import dev.tastemaker.profile.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Hands what passed the gate to a provider, all at once, and says what is to stand in the ledger of each. */
final class Handover {
    private final PgContactStore contacts;
    private final Outlets outlets;
    private final CampaignConfig.Delivery config;
    private final InstantSource clock;

    Handover(PgContactStore contacts, Outlets outlets, CampaignConfig.Delivery config, InstantSource clock) {
        this.contacts = contacts;
        this.outlets = outlets;
        this.config = config;
        this.clock = clock;
    }

    /** What became of each, in the order given. */
    List<Settled> deliver(Channel channel, List<Ready> leaving) {
        if (leaving.isEmpty()) {
            return List.of();
        }
        Map<String, List<Contact>> reached = contacts.of(
                leaving.stream().map(each -> each.parcel().shopperId()).toList(), channel);
        Outlet outlet = outlets.of(channel);
        List<Settled> settled = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Outcome>>> outcomes = leaving.stream()
                    .map(each -> addressed(each.parcel(), reached))
                    .map(parcel -> threads.submit(() -> outlet.deliver(parcel)))
                    .toList();
            for (int i = 0; i < leaving.size(); i++) {
                settled.add(settled(leaving.get(i).candidate().claimed(), outcome(outcomes.get(i)), outlet));
            }
        }
        return settled;
    }

    private static Parcel addressed(Parcel parcel, Map<String, List<Contact>> reached) {
        return new Parcel(
                parcel.id(),
                parcel.campaignId(),
                parcel.shopperId(),
                reached.getOrDefault(parcel.shopperId(), List.of()),
                parcel.content());
    }

    private static Optional<Outcome> outcome(Future<Optional<Outcome>> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new Later("interrupted", null, false));
        } catch (ExecutionException e) {
            return Optional.of(new Later("the outlet failed: " + e.getCause(), null, false));
        }
    }

    private Settled settled(Claimed claimed, Optional<Outcome> outcome, Outlet outlet) {
        Instant now = clock.instant();
        if (outcome.isEmpty()) {
            return new Settled(claimed, "planned", "the provider rests", null, outlet.openAt(), false);
        }
        return switch (outcome.get()) {
            case Sent(String providerId) -> new Settled(claimed, "sent", null, providerId, now, true);
            case Refused(String why) -> new Settled(claimed, "failed", why, null, now, true);
            case Later(String why, Duration after, boolean everybody) -> tried(claimed, why, now, after);
        };
    }

    /** To be tried again after a wait that doubles each time and is never the same for all; at last a dead letter. */
    Settled tried(Claimed claimed, String why, Instant now, @Nullable Duration after) {
        int tries = claimed.attempts() + 1;
        if (tries >= config.attempts()) {
            return new Settled(claimed, "dead", why, null, now, true);
        }
        Duration wait = config.backoff().multipliedBy(1L << Math.min(tries - 1, 20));
        wait = wait.compareTo(config.longestBackoff()) > 0 ? config.longestBackoff() : wait;
        long jitter = ThreadLocalRandom.current().nextLong(Math.max(1, wait.toMillis() / 2));
        Instant next = now.plus(wait).plusMillis(jitter);
        Instant asked = after == null ? next : now.plus(after).plusMillis(jitter / 4);
        return new Settled(claimed, "planned", why, null, asked.isAfter(next) ? asked : next, true);
    }
}
