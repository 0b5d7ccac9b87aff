package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;
import static java.util.Objects.requireNonNullElse;

import dev.tastemaker.campaign.Campaign;
import dev.tastemaker.campaign.CampaignBrief;
import dev.tastemaker.campaign.CampaignView;
import dev.tastemaker.campaign.Variant;
import dev.tastemaker.campaign.Writing;
import dev.tastemaker.profile.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;

/** {@code evaluate campaign}: what a model makes of one campaign to the sample's shoppers, and what that costs. Nothing is sent. */
@ApplicationScoped
class CampaignEvaluation {
    private static final int CALLS = 200;

    private final PlannedCampaigns planned;
    private final CampaignView view;

    @Inject
    CampaignEvaluation(PlannedCampaigns planned, CampaignView view) {
        this.planned = planned;
        this.view = view;
    }

    /** @param model that is up */
    void run(CommandLine line, String model) {
        Channel channel = Channel.of(line.option("channel").orElse("push"));
        CampaignBrief brief = CampaignBrief.plain(
                line.option("goal").orElse("bring the shopper back"),
                channel,
                null,
                null,
                new CampaignBrief.Budget(line.number("calls", CALLS, 10_000), 10_000_000));
        Campaign campaign = planned.of(brief, "evaluation");
        CampaignView.Plan plan = view.plan(campaign, null);
        Reports.publish(
                text(plan),
                json(plan, channel, model),
                line.option("report").map(Path::of).orElse(null),
                "campaign-copy-" + channel.wireName() + ".txt");
    }

    private static String text(CampaignView.Plan plan) {
        StringBuilder text = new StringBuilder();
        plan.clusters().forEach(part -> {
            text.append(part.cluster().language())
                    .append(" · ")
                    .append(
                            part.cluster().taste().isEmpty()
                                    ? "everyone else"
                                    : part.cluster().taste())
                    .append(": ")
                    .append(part.cluster().size())
                    .append(" readers\n");
            part.variants()
                    .forEach(variant -> text.append("  ").append(said(variant)).append('\n'));
        });
        return text.toString();
    }

    private static String said(Variant variant) {
        return variant.itemId() + ", " + variant.arm() + ", " + variant.attempts() + " drafts: " + variant.content();
    }

    private static String json(CampaignView.Plan plan, Channel channel, String model) {
        Writing writing = plan.writing();
        double asked = Math.max(1, writing.asked());
        return String.format(
                ROOT,
                "{\"channel\":\"%s\",\"model\":\"%s\",\"recipients\":%d,\"clusters\":%d,\"texts\":%d,\"asked\":%d,\"first_try\":%.3f,"
                        + "\"after_repair\":%.3f,\"composed\":%.3f,\"calls\":%d,\"tokens\":%d,\"seconds\":%.1f,\"within_budget\":%b}",
                channel.wireName(),
                model,
                plan.recipients(),
                plan.clusters().size(),
                writing.texts(),
                writing.asked(),
                writing.firstTry() / asked,
                (writing.firstTry() + writing.repaired()) / asked,
                writing.inVain() / asked,
                writing.calls(),
                writing.tokens(),
                requireNonNullElse(writing.seconds(), 0.0),
                plan.campaign().withinBudget());
    }
}
