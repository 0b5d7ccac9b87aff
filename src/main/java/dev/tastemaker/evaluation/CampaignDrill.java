package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import dev.tastemaker.campaign.Audience;
import dev.tastemaker.campaign.Campaign;
import dev.tastemaker.campaign.CampaignBrief;
import dev.tastemaker.campaign.CampaignDesk;
import dev.tastemaker.campaign.DeliveryRow;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.evaluation.MessageSink.Answer;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.profile.Channel;
import dev.tastemaker.profile.Consent;
import dev.tastemaker.profile.Registration;
import dev.tastemaker.profile.Shopper;
import dev.tastemaker.profile.ShopperStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * {@code drill …}: a campaign delivered by other processes to a provider that counts, while things go wrong. Lost is who was to get
 * a message and got none; in flight is what was between the ledger's "sending" and "sent" at each kill.
 */
@ApplicationScoped
class CampaignDrill {
    private static final int REDELIVERIES = 5;

    private final CampaignDesk desk;
    private final PlannedCampaigns planned;
    private final ShopperStore shoppers;
    private final ItemStore items;
    private final BackpressureDrill backpressure;

    @Inject
    CampaignDrill(
            CampaignDesk desk,
            PlannedCampaigns planned,
            ShopperStore shoppers,
            ItemStore items,
            BackpressureDrill backpressure) {
        this.desk = desk;
        this.planned = planned;
        this.shoppers = shoppers;
        this.items = items;
        this.backpressure = backpressure;
    }

    void run(CommandLine line) {
        int recipients = line.number("recipients", 1_000, 1_000_000);
        int kills = line.number("kills", 20, 200);
        String drill = line.words().size() > 1 ? line.words().get(1) : "kill";
        DrillResult result = switch (drill) {
            case "kill" -> kill(recipients, kills);
            case "pause" -> pause(recipients);
            case "instances" -> instances(recipients);
            case "provider" -> provider(recipients);
            case "database" -> database(recipients);
            case "kafka" -> kafka(recipients);
            case "backpressure" -> backpressure.run(line.number("recipients", 100_000, 1_000_000));
            default ->
                throw Refusal.invalid(
                        "drill knows kill, pause, instances, provider, database, kafka and backpressure, not " + drill);
        };
        String text = String.format(
                ROOT,
                "drill %s: %d recipients, %d lost, %d duplicates, %d in flight at kills, %d repeated after they were settled%n",
                drill,
                result.recipients(),
                result.lost(),
                result.duplicates(),
                result.inFlight(),
                result.afterSent());
        Reports.publish(
                text, result.json(drill), line.option("report").map(Path::of).orElse(null), "drill-" + drill + ".txt");
    }

    /** Killed after a random number of messages, each time another. */
    private DrillResult kill(int recipients, int kills) {
        Random random = new Random(20);
        int share = Math.max(2, recipients * 2 / (kills * 3));
        Set<String> leaving = new HashSet<>(); // each try that a kill cut off between "sending" and "sent"
        Map<String, Integer> settled =
                new HashMap<>(); // what was sent by the ledger, and how often it had arrived by then
        try (MessageSink sink = new MessageSink(Duration.ofMillis(40))) {
            Campaign campaign = launched(recipients);
            for (int i = 1; i <= kills; i++) {
                try (ServiceProcess service = start("one", sink)) {
                    int wanted = sink.messages() + 1 + random.nextInt(2 * share - 1);
                    Waiting.until(() -> sink.messages() >= wanted || isThrough(campaign));
                    service.kill();
                }
                // What the dead instance had handed over may still be on its way to being counted.
                Waiting.pause(Duration.ofMillis(500));
                desk.deliveries(campaign.id(), "sending", null, recipients)
                        .forEach(row -> leaving.add(row.shopperId() + " " + row.attempts()));
                sent(campaign).forEach(id -> settled.putIfAbsent(id, times(sink, id)));
                System.err.printf(
                        ROOT,
                        "kill %d: %d messages, %d duplicates, %d in flight so far%n",
                        i,
                        sink.messages(),
                        sink.duplicates(),
                        leaving.size());
            }
            try (ServiceProcess service = start("one", sink)) {
                Waiting.until(() -> isThrough(campaign));
            }
            int repeated = (int) settled.entrySet().stream()
                    .filter(each -> times(sink, each.getKey()) > each.getValue())
                    .count();
            return new DrillResult(
                    recipients,
                    recipients - sink.taken().size(),
                    sink.duplicates(),
                    leaving.size(),
                    repeated,
                    ",\"kills\":" + kills);
        }
    }

    private DrillResult pause(int recipients) {
        try (MessageSink sink = new MessageSink(Duration.ofMillis(20))) {
            Campaign campaign = launched(recipients);
            try (ServiceProcess service = start("one", sink)) {
                for (int i = 1; i <= 10; i++) {
                    int wanted = Math.min(recipients, i * recipients / 12);
                    Waiting.until(() -> sink.messages() >= wanted || isThrough(campaign));
                    if (!isThrough(campaign)) {
                        desk.pause(campaign.id());
                        desk.resume(campaign.id());
                    }
                }
                Waiting.until(() -> isThrough(campaign));
            }
            return new DrillResult(
                    recipients, recipients - sink.taken().size(), sink.duplicates(), 0, 0, ",\"pauses\":10");
        }
    }

    private DrillResult instances(int recipients) {
        try (MessageSink sink = new MessageSink(Duration.ofMillis(20))) {
            Campaign planned = planned(recipients);
            try (ServiceProcess one = start("one", sink);
                    ServiceProcess two = start("two", sink)) {
                // Both are up before there is work, or the first would do it all.
                Waiting.until(() -> one.isReady() && two.isReady());
                desk.launch(planned.id());
                Waiting.until(() -> isThrough(planned));
            }
            return shared(recipients, sink, "");
        }
    }

    /** Over a broker that two instances listen to; each message of the topic comes five times more, half-way and at the end. */
    private DrillResult kafka(int recipients) {
        String broker = System.getenv("DRILL_BROKER");
        if (broker == null) {
            throw Refusal.invalid("drill kafka wants the broker that the launcher starts");
        }
        Map<String, String> over = Map.of(
                "MESSAGING_CONNECTOR",
                "smallrye-kafka",
                "KAFKA_BOOTSTRAP_SERVERS",
                broker,
                "CAMPAIGN_DELIVERY_LEASE",
                "PT60S");
        try (MessageSink sink = new MessageSink(Duration.ofMillis(20));
                DeliveryTopic topic = new DeliveryTopic(broker)) {
            Campaign planned = planned(recipients);
            int portions;
            try (ServiceProcess one = start("one", sink, over);
                    ServiceProcess two = start("two", sink, over)) {
                Waiting.until(() -> one.isReady() && two.isReady() && topic.listeners() == 2);
                desk.launch(planned.id());
                Waiting.until(() -> sink.messages() >= recipients / 2);
                portions = topic.repeat(REDELIVERIES);
                Waiting.until(() -> isThrough(planned));
                portions += topic.repeat(REDELIVERIES);
                Waiting.until(topic::isRead);
            }
            return shared(
                    recipients,
                    sink,
                    String.format(ROOT, ",\"portions\":%d,\"redelivered\":%d", portions, portions * REDELIVERIES));
        }
    }

    /** What two instances came to. */
    private static DrillResult shared(int recipients, MessageSink sink, String more) {
        Map<String, Integer> by = new HashMap<>();
        sink.taken().values().forEach(instances -> instances.forEach(each -> by.merge(each, 1, Integer::sum)));
        return new DrillResult(
                recipients,
                recipients - sink.taken().size(),
                sink.duplicates(),
                0,
                0,
                ",\"one\":" + by.getOrDefault("one", 0) + ",\"two\":" + by.getOrDefault("two", 0) + more);
    }

    /** 500 for three of ten tries, a 429 with Retry-After, one bad address, one message that never passes. */
    private DrillResult provider(int recipients) {
        try (MessageSink sink = new MessageSink(Duration.ofMillis(5))) {
            Campaign campaign = planned(recipients);
            List<DeliveryRow> some = desk.deliveries(campaign.id(), null, null, 2);
            String bad = some.get(0).shopperId();
            String poison = some.get(1).shopperId();
            sink.behave(call -> {
                if (call.shopperId().equals(bad)) {
                    return new Answer(410, -1);
                }
                if (call.number() == 50) {
                    return new Answer(429, 3);
                }
                boolean fails = (Math.floorMod(call.shopperId().hashCode(), 10) + 7 * call.attempt()) % 10 < 3;
                return new Answer(call.shopperId().equals(poison) || fails ? 500 : 200, -1);
            });
            try (ServiceProcess service = start("one", sink)) {
                desk.launch(campaign.id());
                Waiting.until(() -> isThrough(campaign));
            }
            Map<String, Long> standing = desk.standing(campaign.id());
            return new DrillResult(
                    recipients,
                    recipients - 2 - sink.taken().size(),
                    sink.duplicates(),
                    0,
                    0,
                    String.format(
                            ROOT,
                            ",\"failed\":%d,\"dead\":%d,\"most_tries\":%d",
                            standing.getOrDefault("failed", 0L),
                            standing.getOrDefault("dead", 0L),
                            sink.mostTries()));
        }
    }

    /** The store is killed in the middle, and comes back after half a minute. */
    private DrillResult database(int recipients) {
        try (MessageSink sink = new MessageSink(Duration.ofMillis(40))) {
            Campaign campaign = launched(recipients);
            try (ServiceProcess service = start("one", sink)) {
                Waiting.until(() -> sink.messages() >= recipients / 3);
                int before = sink.messages();
                try (ServiceProbe ready = new ServiceProbe(service.address("/q/health/ready"))) {
                    Instant away = Instant.now();
                    StoreOutage.of(Duration.ofSeconds(30));
                    int during = sink.messages() - before;
                    Instant back = Instant.now();
                    Waiting.until(() -> sink.messages() > before + during);
                    double recovered = Duration.between(back, Instant.now()).toMillis() / 1e3;
                    Waiting.until(() -> isThroughByNow(campaign)
                            && ready.secondsTo(back, true).isPresent());
                    return new DrillResult(
                            recipients,
                            recipients - sink.taken().size(),
                            sink.duplicates(),
                            0,
                            0,
                            String.format(
                                    ROOT,
                                    ",\"during_outage\":%d,\"recovered_s\":%.1f,\"unready_after_s\":%.1f,\"ready_after_s\":%.1f",
                                    during,
                                    recovered,
                                    ready.secondsTo(away, false).orElse(-1),
                                    ready.secondsTo(back, true).orElse(-1)));
                }
            }
        }
    }

    /** Connections of this process, too, may be those of the server that was. */
    private boolean isThroughByNow(Campaign campaign) {
        try {
            return isThrough(campaign);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static ServiceProcess start(String name, MessageSink sink) {
        return start(name, sink, Map.of());
    }

    private static ServiceProcess start(String name, MessageSink sink, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "CAMPAIGN_OUTLET_PUSH", "http",
                "CAMPAIGN_OUTLET_HTTP", sink.address(name),
                "CAMPAIGN_DELIVERY_LEASE", "PT3S",
                "CAMPAIGN_OUTLET_TIMEOUT", "PT2S"));
        environment.putAll(more);
        return ServiceProcess.start(name, environment);
    }

    private Campaign launched(int recipients) {
        return desk.launch(planned(recipients).id());
    }

    private Campaign planned(int recipients) {
        items.save(LifelongBench.catalog(200));
        String name = "drill-" + UUID.randomUUID();
        Consent given = new Consent(Channel.PUSH, true, Instant.EPOCH, "drill", "drill");
        List<Registration> all = new ArrayList<>();
        for (int i = 0; i < recipients; i++) {
            all.add(new Registration(new Shopper(name + "-" + i, null, "en", "UTC"), List.of(given)));
        }
        shoppers.saveAll(all);
        List<String> ids = all.stream().map(each -> each.shopper().id()).toList();
        Audience audience = new Audience(ids, List.of(), List.of(), null, null, List.of());
        return planned.of(
                CampaignBrief.plain(
                        "bring the shopper back", Channel.PUSH, audience, null, new CampaignBrief.Budget(0, 0)),
                "drill");
    }

    private boolean isThrough(Campaign campaign) {
        return desk.get(campaign.id()).state() == Campaign.State.DONE;
    }

    private List<String> sent(Campaign campaign) {
        List<String> sent = new ArrayList<>();
        List<DeliveryRow> page = desk.deliveries(campaign.id(), "sent", null, 1_000);
        while (!page.isEmpty()) {
            page.forEach(row -> sent.add(row.shopperId()));
            page = desk.deliveries(campaign.id(), "sent", page.getLast().shopperId(), 1_000);
        }
        return sent;
    }

    private static int times(MessageSink sink, String shopper) {
        return sink.taken().getOrDefault(shopper, List.of()).size();
    }
}
