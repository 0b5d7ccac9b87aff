package dev.tastemaker.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Delivers the portions that arrive over the channel {@code deliveries}, one after the other. */
@ApplicationScoped
class DeliveryListener {
    private final PgCampaignStore campaigns;
    private final PgLedgerStore ledger;
    private final Dispatch dispatch;
    private final ObjectMapper json;

    @Inject
    DeliveryListener(PgCampaignStore campaigns, PgLedgerStore ledger, Dispatch dispatch, ObjectMapper json) {
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.dispatch = dispatch;
        this.json = json;
    }

    /** What fails here is due again when the lease of who claimed it ends. */
    @Incoming("deliveries")
    @Blocking
    void take(String text) throws JsonProcessingException {
        deliver(json.readValue(text, DeliveryPortion.class), dispatch);
    }

    /** What of the portion is still claimed by who sent it: nothing of one that has come before. */
    void deliver(DeliveryPortion portion, Dispatch by) {
        campaigns.find(portion.campaignId()).ifPresent(campaign -> deliver(campaign, portion, by));
    }

    private void deliver(Campaign campaign, DeliveryPortion portion, Dispatch by) {
        var still = ledger.claimed(campaign.id(), portion.channel(), portion.shopperIds(), portion.owner());
        if (!still.isEmpty()) {
            by.deliver(campaign, portion.channel(), still, portion.owner());
        }
    }
}
