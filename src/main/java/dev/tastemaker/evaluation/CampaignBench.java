package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import dev.tastemaker.campaign.Campaign;
import dev.tastemaker.campaign.CampaignBrief;
import dev.tastemaker.campaign.CampaignDesk;
import dev.tastemaker.campaign.CampaignPlanner;
import dev.tastemaker.campaign.CampaignRunner;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.profile.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code bench campaign}: from a brief to a ledger for simulated shoppers: audience, clusters, items, texts, rows. The texts are a
 * model's when one is configured, else the composer's.
 */
@ApplicationScoped
class CampaignBench {
    private final CampaignDesk desk;
    private final CampaignPlanner planner;
    private final ItemStore items;
    private final PgSimulatedShopperStore shoppers;
    private final CampaignRunner runner;
    private final BackendStore store;
    private final int smtpPort;

    @Inject
    CampaignBench(
            CampaignDesk desk,
            CampaignPlanner planner,
            ItemStore items,
            PgSimulatedShopperStore shoppers,
            CampaignRunner runner,
            BackendStore store,
            @ConfigProperty(name = "campaign.outlet.smtp.port") int smtpPort) {
        this.runner = runner;
        this.store = store;
        this.smtpPort = smtpPort;
        this.desk = desk;
        this.planner = planner;
        this.items = items;
        this.shoppers = shoppers;
    }

    void run(CommandLine line) {
        int recipients = line.number("recipients", 10_000, 5_000_000);
        line.option("deliver").filter(to -> !to.equals("smtp")).ifPresent(to -> {
            throw Refusal.invalid("--deliver knows smtp, not " + to);
        });
        Channel channel = line.option("deliver").isPresent() ? Channel.EMAIL : Channel.PUSH;
        shoppers.removeAll();
        items.save(LifelongBench.catalog(400));
        shoppers.add(recipients, channel);
        try {
            measure(recipients, channel, line);
        } finally {
            shoppers.removeAll();
        }
    }

    private void measure(int recipients, Channel channel, CommandLine line) {
        CampaignBrief brief = CampaignBrief.plain(
                "bring the shopper back", channel, null, 0.05, new CampaignBrief.Budget(500, 1_000_000));
        UUID id = desk.create(brief, "bench").id();
        desk.plan(id);
        long began = System.nanoTime();
        planner.plan(id);
        double seconds = (System.nanoTime() - began) / 1e9;
        Campaign campaign = desk.get(id);
        String delivered = line.option("deliver").isPresent() ? deliver(id) : "";
        Map<String, Long> standing = desk.standing(id);
        long peak = peakMegabytes();
        String text = String.format(
                ROOT,
                "campaign: %d shoppers, planned in %.1f s, ledger %s, %d drafts of a model, %d tokens, peak %d MB%n",
                recipients,
                seconds,
                standing,
                campaign.calls(),
                campaign.tokens(),
                peak);
        String json = String.format(
                ROOT,
                "{\"recipients\":%d,\"seconds\":%.1f,\"rows\":%d,\"state\":\"%s\",\"llm_calls\":%d,\"tokens\":%d,\"peak_mb\":%d%s}",
                recipients,
                seconds,
                shoppers.ledger(),
                campaign.state().wireName(),
                campaign.calls(),
                campaign.tokens(),
                peak,
                delivered);
        Reports.publish(
                text, json, line.option("report").map(Path::of).orElse(null), "campaign-" + recipients + ".txt");
    }

    /** To a mail server in another process, which counts. */
    private String deliver(UUID id) {
        try (SinkProcess sink = SinkProcess.start(smtpPort)) {
            desk.launch(id);
            Cost before = cost(sink);
            long began = System.nanoTime();
            while (desk.get(id).state() == Campaign.State.RUNNING) {
                runner.deliverAll();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            int mails = sink.count();
            Cost each = cost(sink).of(before, mails);
            System.err.printf(ROOT, "%d mails in %.1f s, %.0f a second%n", mails, seconds, mails / seconds);
            return String.format(
                    ROOT,
                    ",\"mails\":%d,\"delivery_seconds\":%.1f,\"mails_per_s\":%.0f,"
                            + "\"cpu_ms_mail\":%.2f,\"cpu_ms_store\":%.2f,\"cpu_ms_sink\":%.2f",
                    mails,
                    seconds,
                    mails / seconds,
                    each.service(),
                    each.store(),
                    each.sink());
        }
    }

    /** Milliseconds of processors: what sending costs whatever else the machine is doing. */
    private record Cost(double service, double store, double sink) {
        /** Of one of so many mails since {@code before}. */
        Cost of(Cost before, int mails) {
            return new Cost(
                    (service - before.service) / mails, (store - before.store) / mails, (sink - before.sink) / mails);
        }
    }

    private Cost cost(SinkProcess sink) {
        return new Cost(
                ProcessorTime.of(List.of(ProcessHandle.current().pid())),
                ProcessorTime.of(List.of(ProcessorTime.parent(store.process()))),
                ProcessorTime.of(List.of(sink.process())));
    }

    /** The most memory that this process ever held, as the kernel counts it; 0 where there is no such kernel. */
    private static long peakMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(row -> row.startsWith("VmHWM:"))
                    .mapToLong(row -> Long.parseLong(row.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
