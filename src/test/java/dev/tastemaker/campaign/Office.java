package dev.tastemaker.campaign;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.guardrail.Kettle;
import dev.tastemaker.problem.BackgroundWork;
import dev.tastemaker.profile.Channel;
import dev.tastemaker.profile.Consent;
import dev.tastemaker.profile.Registration;
import dev.tastemaker.profile.Shopper;
import dev.tastemaker.profile.ShopperStore;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What campaign tests need around them: a shop with readers, a planned campaign, and workers of any number with a postbox. */
@Singleton
class Office {
    @Inject
    PgLedgerStore ledger;

    @Inject
    PgLedgerRowStore rows;

    @Inject
    PgGateStore gate;

    @Inject
    PgPlanStore plans;

    @Inject
    PgContactStore contacts;

    @Inject
    ItemStore items;

    @Inject
    ShopperStore shoppers;

    @Inject
    MessageWriter writer;

    @Inject
    VariantLearner learner;

    @Inject
    MessageLinks links;

    @Inject
    ShownLog shown;

    @Inject
    BackgroundWork background;

    @Inject
    CampaignConfig config;

    @Inject
    io.vertx.mutiny.sqlclient.Pool pool;

    @Inject
    CampaignDesk desk;

    @Inject
    CampaignPlanner planner;

    DeliveryWorker worker(Deliverer provider, Deliveries how, InstantSource clock) {
        Outlets outlets = new Outlets(provider, how, clock);
        return new DeliveryWorker(ledger, dispatch(outlets, how, clock), outlets, how, clock);
    }

    Dispatch dispatch(Outlets outlets, Deliveries how, InstantSource clock) {
        return new Dispatch(
                ledger, gate, plans, contacts, items, writer, learner, links, shown, outlets, background, how, clock);
    }

    /** So many readers with consent to {@code channel}; ids begin with {@code name}. */
    List<String> readers(String name, int count, Channel channel, String zone) {
        Consent given = new Consent(channel, true, Instant.EPOCH, "2026-03", "app");
        List<Registration> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(new Registration(new Shopper("%s-%04d".formatted(name, i), "Mara", "en-GB", zone), List.of(given)));
        }
        shoppers.saveAll(all);
        return all.stream().map(each -> each.shopper().id()).toList();
    }

    /** Two kettles of a brand. */
    void kettles(String brand) {
        items.save(List.of(
                Kettle.reduced().id(brand + "-a").brand(brand).item(),
                Kettle.plain()
                        .id(brand + "-b")
                        .title("Borgo Kettle 1.7 L")
                        .brand(brand)
                        .item()));
    }

    /** Planned and launched. */
    Campaign launched(CampaignBrief brief) {
        UUID id = planned(brief).id();
        return desk.launch(id);
    }

    Campaign planned(CampaignBrief brief) {
        UUID id = desk.create(brief, "ada").id();
        desk.plan(id);
        planner.plan(id);
        return desk.get(id);
    }

    /** Works until nothing is due. */
    static int through(DeliveryWorker worker, Campaign campaign) {
        int taken = 0;
        for (int some = worker.work(campaign); some > 0; some = worker.work(campaign)) {
            taken += some;
        }
        return taken;
    }
}
