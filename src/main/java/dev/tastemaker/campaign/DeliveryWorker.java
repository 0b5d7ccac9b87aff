package dev.tastemaker.campaign;

import dev.tastemaker.campaign.PgLedgerStore.Settled;
import dev.tastemaker.profile.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Works off the ledger: takes what is due, lets sleep who sleeps, and has the rest delivered a few at a time, here or wherever a
 * portion arrives.
 */
@ApplicationScoped
class DeliveryWorker {
    private final PgLedgerStore ledger;
    private final Distribution distribution;
    private final Outlets outlets;
    private final CampaignConfig.Delivery config;
    private final InstantSource clock;

    @Inject
    DeliveryWorker(
            PgLedgerStore ledger, Dispatch here, DeliveryChannel anywhere, Outlets outlets, CampaignConfig config) {
        this(
                ledger,
                config.delivery().over().equals(DeliveryChannel.NONE) ? here : anywhere,
                outlets,
                config.delivery(),
                InstantSource.system());
    }

    DeliveryWorker(
            PgLedgerStore ledger,
            Distribution distribution,
            Outlets outlets,
            CampaignConfig.Delivery config,
            InstantSource clock) {
        this.ledger = ledger;
        this.distribution = distribution;
        this.outlets = outlets;
        this.config = config;
        this.clock = clock;
    }

    /** Takes one batch of a running campaign on each of its channels; how many messages were taken. */
    int work(Campaign campaign) {
        int taken = 0;
        for (Channel channel : campaign.brief().channels()) {
            if (outlets.of(channel).isOpen()) {
                taken += work(campaign, channel);
            }
        }
        return taken;
    }

    private int work(Campaign campaign, Channel channel) {
        String owner = UUID.randomUUID().toString();
        List<Claimed> claimed = ledger.claim(campaign.id(), channel, owner, clock.instant(), config);
        if (claimed.isEmpty()) {
            return 0;
        }
        distribution.distribute(campaign, channel, holdWhoSleeps(campaign, claimed, owner), owner);
        return claimed.size();
    }

    private List<Claimed> holdWhoSleeps(Campaign campaign, List<Claimed> claimed, String owner) {
        Instant now = clock.instant();
        List<Claimed> awake = new ArrayList<>();
        List<Settled> asleep = new ArrayList<>();
        for (Claimed each : claimed) {
            Instant earliest = campaign.brief()
                    .windowOrAlways()
                    .earliest(now, ZoneId.of(each.reader().timeZone()));
            if (earliest.isAfter(now)) {
                asleep.add(new Settled(each, "held", "quiet hours", null, earliest, false));
            } else {
                awake.add(each);
            }
        }
        ledger.putBack(campaign.id(), 1, asleep, owner);
        return awake;
    }
}
