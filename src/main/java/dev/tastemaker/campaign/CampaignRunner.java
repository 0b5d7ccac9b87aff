package dev.tastemaker.campaign;

import dev.tastemaker.campaign.Campaign.State;
import dev.tastemaker.problem.BackgroundWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Looks for campaigns to plan and to deliver, and works until nothing is due. Any number of instances may do so at once. */
@ApplicationScoped
public class CampaignRunner {
    private final PgCampaignStore campaigns;
    private final CampaignPlanner planner;
    private final DeliveryWorker worker;
    private final PgLedgerStore ledger;
    private final BackgroundWork background;
    private final CampaignConfig config;

    @Inject
    CampaignRunner(
            PgCampaignStore campaigns,
            CampaignPlanner planner,
            DeliveryWorker worker,
            PgLedgerStore ledger,
            BackgroundWork background,
            CampaignConfig config) {
        this.campaigns = campaigns;
        this.planner = planner;
        this.worker = worker;
        this.ledger = ledger;
        this.background = background;
        this.config = config;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, identity = "campaign-plans")
    @RunOnVirtualThread
    void plan() {
        if (config.delivery().enabled()) {
            background.attempt(
                    "Looking for campaigns to plan",
                    () -> campaigns
                            .planning()
                            .forEach(each -> background.attempt("Planning a campaign", () -> planner.plan(each.id()))));
        }
    }

    @Scheduled(
            every = "${campaign.delivery.every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "campaign-delivery")
    @RunOnVirtualThread
    void deliver() {
        if (config.delivery().enabled()) {
            background.attempt("Delivering", this::deliverAll);
        }
    }

    /** One batch of each campaign in turn, until none has anything due. */
    public void deliverAll() {
        int taken;
        do {
            taken = 0;
            for (Campaign campaign : campaigns.running()) {
                if (background.ending()) {
                    return;
                }
                int some = worker.work(campaign);
                taken += some;
                if (some == 0) {
                    endWhenThrough(campaign);
                }
            }
        } while (taken > 0);
    }

    private void endWhenThrough(Campaign campaign) {
        Instant now = Instant.now();
        Instant notAfter = campaign.brief().notAfter();
        if (notAfter != null && !now.isBefore(notAfter)) {
            ledger.end(campaign.id(), "expired", "too late");
        }
        if (!ledger.isOpen(campaign.id())) {
            campaigns.move(campaign.id(), List.of(State.RUNNING), State.DONE, now, null);
        }
    }
}
