package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import dev.tastemaker.campaign.Campaign;
import dev.tastemaker.campaign.CampaignBrief;
import dev.tastemaker.campaign.CampaignDesk;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.profile.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** {@code drill backpressure}: very many wait for a mail server that is slow, and that may be given ten mails a second. */
@ApplicationScoped
class BackpressureDrill {
    /** Mails a second. */
    private static final int RATE = 10;
    /** After which memory and pace are those of every later minute. */
    private static final Duration SETTLING = Duration.ofSeconds(20);

    private static final Duration WATCHED = Duration.ofSeconds(60);

    private final CampaignDesk desk;
    private final PlannedCampaigns planned;
    private final ItemStore items;
    private final PgSimulatedShopperStore simulated;

    @Inject
    BackpressureDrill(CampaignDesk desk, PlannedCampaigns planned, ItemStore items, PgSimulatedShopperStore simulated) {
        this.desk = desk;
        this.planned = planned;
        this.items = items;
        this.simulated = simulated;
    }

    DrillResult run(int recipients) {
        simulated.removeAll();
        items.save(LifelongBench.catalog(200));
        simulated.add(recipients, Channel.EMAIL);
        CampaignBrief brief = CampaignBrief.plain(
                "bring the shopper back", Channel.EMAIL, null, null, new CampaignBrief.Budget(0, 0));
        try (SmtpSink sink = new SmtpSink(0, null, Duration.ofMillis(400));
                ServiceProcess service = ServiceProcess.start(
                        "one",
                        Map.of(
                                "CAMPAIGN_OUTLET_EMAIL", "smtp",
                                "CAMPAIGN_OUTLET_SMTP_PORT", Integer.toString(sink.port()),
                                "CAMPAIGN_DELIVERY_RATE", Integer.toString(RATE)))) {
            Waiting.until(service::isReady);
            Campaign campaign = desk.launch(planned.of(brief, "drill").id());
            Waiting.until(() -> sink.count() >= RATE * SETTLING.toSeconds());
            try (ServiceProbe probe = new ServiceProbe(service.address("/campaigns/" + campaign.id()))) {
                return watched(service, sink, probe, campaign);
            }
        } finally {
            simulated.removeAll();
        }
    }

    private DrillResult watched(ServiceProcess service, SmtpSink sink, ServiceProbe probe, Campaign campaign) {
        long memory = service.megabytes();
        long most = memory;
        long underWay = 0;
        int before = sink.count();
        Instant began = Instant.now();
        while (Duration.between(began, Instant.now()).compareTo(WATCHED) < 0) {
            Map<String, Long> standing = desk.standing(campaign.id());
            underWay = Math.max(underWay, standing.getOrDefault("claimed", 0L) + standing.getOrDefault("sending", 0L));
            most = Math.max(most, service.megabytes());
            Waiting.pause(Duration.ofSeconds(1));
        }
        double rate = (sink.count() - before)
                / (Duration.between(began, Instant.now()).toMillis() / 1e3);
        desk.pause(campaign.id());
        Waiting.until(() -> !desk.standing(campaign.id()).containsKey("sending"));
        Map<String, Long> standing = desk.standing(campaign.id());
        long sent = standing.getOrDefault("sent", 0L);
        return new DrillResult(
                (int) standing.values().stream().mapToLong(Long::longValue).sum(),
                (int) Math.max(0, sent - sink.count()),
                (int) Math.max(0, sink.count() - sent),
                0,
                0,
                String.format(
                        ROOT,
                        ",\"mails_per_s\":%.2f,\"most_under_way\":%d,\"mb_before\":%d,\"mb_most\":%d,\"api_p95_ms\":%d",
                        rate,
                        underWay,
                        memory,
                        most,
                        probe.p95()));
    }
}
