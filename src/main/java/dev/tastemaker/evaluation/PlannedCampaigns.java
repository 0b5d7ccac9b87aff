package dev.tastemaker.evaluation;

import dev.tastemaker.campaign.Campaign;
import dev.tastemaker.campaign.CampaignBrief;
import dev.tastemaker.campaign.CampaignDesk;
import dev.tastemaker.campaign.CampaignPlanner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Campaigns made and planned in one go, here and now. */
@ApplicationScoped
class PlannedCampaigns {
    private final CampaignDesk desk;
    private final CampaignPlanner planner;

    @Inject
    PlannedCampaigns(CampaignDesk desk, CampaignPlanner planner) {
        this.desk = desk;
        this.planner = planner;
    }

    Campaign of(CampaignBrief brief, String person) {
        UUID id = desk.create(brief, person).id();
        desk.plan(id);
        planner.plan(id);
        return desk.get(id);
    }
}
