package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import dev.tastemaker.campaign.Audience;
import dev.tastemaker.campaign.Campaign;
import dev.tastemaker.campaign.CampaignBrief;
import dev.tastemaker.campaign.CampaignDesk;
import dev.tastemaker.campaign.CampaignPlanner;
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
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code drill …}: a campaign delivered by other processes to a provider that counts, while things go wrong. Lost is who was to get
 * a message and got none; in flight is what was between the ledger's "sending" and "sent" at each kill.
 */
@ApplicationScoped
class CampaignDrill {
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final int REDELIVERIES = 5;
    /** Mails a second. */
    private static final int RATE = 10;
    /** After which memory and pace are those of every later minute. */
    private static final Duration SETTLING = Duration.ofSeconds(20);

    private static final Duration WATCHED = Duration.ofSeconds(60);

    private final CampaignDesk desk;
    private final CampaignPlanner planner;
    private final ShopperStore shoppers;
    private final ItemStore items;
    private final PgSimulatedShopperStore simulated;

    @Inject
    CampaignDrill(
            CampaignDesk desk,
            CampaignPlanner planner,
            ShopperStore shoppers,
            ItemStore items,
            PgSimulatedShopperStore simulated) {
        this.simulated = simulated;
        this.desk = desk;
        this.planner = planner;
        this.shoppers = shoppers;
        this.items = items;
    }

    private record Result(int recipients, int lost, int duplicates, long inFlight, int afterSent, String more) {
        String json(String drill) {
            return String.format(
                    ROOT,
                    "{\"drill\":\"%s\",\"recipients\":%d,\"lost\":%d,\"duplicates\":%d,\"in_flight\":%d,\"repeated_after_sent\":%d%s}",
                    drill,
                    recipients,
                    lost,
                    duplicates,
                    inFlight,
                    afterSent,
                    more);
        }
    }

    void run(CommandLine line) {
        int recipients = line.number("recipients", 1_000, 1_000_000);
        int kills = line.number("kills", 20, 200);
        String drill = line.words().size() > 1 ? line.words().get(1) : "kill";
        Result result = switch (drill) {
            case "kill" -> kill(recipients, kills);
            case "pause" -> pause(recipients);
            case "instances" -> instances(recipients);
            case "provider" -> provider(recipients);
            case "database" -> database(recipients);
            case "kafka" -> kafka(recipients);
            case "backpressure" -> backpressure(line.number("recipients", 100_000, 1_000_000));
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
    private Result kill(int recipients, int kills) {
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
                    await(() -> sink.messages() >= wanted || isThrough(campaign));
                    service.kill();
                }
                // What the dead instance had handed over may still be on its way to being counted.
                pause(Duration.ofMillis(500));
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
                await(() -> isThrough(campaign));
            }
            int repeated = (int) settled.entrySet().stream()
                    .filter(each -> times(sink, each.getKey()) > each.getValue())
                    .count();
            return new Result(
                    recipients,
                    recipients - sink.taken().size(),
                    sink.duplicates(),
                    leaving.size(),
                    repeated,
                    ",\"kills\":" + kills);
        }
    }

    private Result pause(int recipients) {
        try (MessageSink sink = new MessageSink(Duration.ofMillis(20))) {
            Campaign campaign = launched(recipients);
            try (ServiceProcess service = start("one", sink)) {
                for (int i = 1; i <= 10; i++) {
                    int wanted = Math.min(recipients, i * recipients / 12);
                    await(() -> sink.messages() >= wanted || isThrough(campaign));
                    if (!isThrough(campaign)) {
                        desk.pause(campaign.id());
                        desk.resume(campaign.id());
                    }
                }
                await(() -> isThrough(campaign));
            }
            return new Result(recipients, recipients - sink.taken().size(), sink.duplicates(), 0, 0, ",\"pauses\":10");
        }
    }

    private Result instances(int recipients) {
        try (MessageSink sink = new MessageSink(Duration.ofMillis(20))) {
            Campaign planned = planned(recipients);
            try (ServiceProcess one = start("one", sink);
                    ServiceProcess two = start("two", sink)) {
                // Both are up before there is work, or the first would do it all.
                await(() -> one.isReady() && two.isReady());
                desk.launch(planned.id());
                await(() -> isThrough(planned));
            }
            return shared(recipients, sink, "");
        }
    }

    /** Over a broker that two instances listen to; each message of the topic comes five times more, half-way and at the end. */
    private Result kafka(int recipients) {
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
                await(() -> one.isReady() && two.isReady() && topic.listeners() == 2);
                desk.launch(planned.id());
                await(() -> sink.messages() >= recipients / 2);
                portions = topic.repeat(REDELIVERIES);
                await(() -> isThrough(planned));
                portions += topic.repeat(REDELIVERIES);
                await(topic::isRead);
            }
            return shared(
                    recipients,
                    sink,
                    String.format(ROOT, ",\"portions\":%d,\"redelivered\":%d", portions, portions * REDELIVERIES));
        }
    }

    /** What two instances came to. */
    private static Result shared(int recipients, MessageSink sink, String more) {
        Map<String, Integer> by = new HashMap<>();
        sink.taken().values().forEach(instances -> instances.forEach(each -> by.merge(each, 1, Integer::sum)));
        return new Result(
                recipients,
                recipients - sink.taken().size(),
                sink.duplicates(),
                0,
                0,
                ",\"one\":" + by.getOrDefault("one", 0) + ",\"two\":" + by.getOrDefault("two", 0) + more);
    }

    /** 500 for three of ten tries, a 429 with Retry-After, one bad address, one message that never passes. */
    private Result provider(int recipients) {
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
                await(() -> isThrough(campaign));
            }
            Map<String, Long> standing = desk.standing(campaign.id());
            return new Result(
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
    private Result database(int recipients) {
        try (MessageSink sink = new MessageSink(Duration.ofMillis(40))) {
            Campaign campaign = launched(recipients);
            try (ServiceProcess service = start("one", sink)) {
                await(() -> sink.messages() >= recipients / 3);
                int before = sink.messages();
                try (ServiceProbe ready = new ServiceProbe(service.address("/q/health/ready"))) {
                    Instant away = Instant.now();
                    outage(Duration.ofSeconds(30));
                    int during = sink.messages() - before;
                    Instant back = Instant.now();
                    await(() -> sink.messages() > before + during);
                    double recovered = Duration.between(back, Instant.now()).toMillis() / 1e3;
                    await(() -> isThroughByNow(campaign)
                            && ready.secondsTo(back, true).isPresent());
                    return new Result(
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

    /** Very many are waiting for a mail server that is slow, and that may be given ten mails a second. */
    private Result backpressure(int recipients) {
        simulated.removeAll();
        items.save(LifelongBench.catalog(200));
        simulated.add(recipients, Channel.EMAIL);
        try (SmtpSink sink = new SmtpSink(0, null, Duration.ofMillis(400));
                ServiceProcess service = ServiceProcess.start(
                        "one",
                        Map.of(
                                "CAMPAIGN_OUTLET_EMAIL", "smtp",
                                "CAMPAIGN_OUTLET_SMTP_PORT", Integer.toString(sink.port()),
                                "CAMPAIGN_DELIVERY_RATE", Integer.toString(RATE)))) {
            await(service::isReady);
            Campaign campaign = desk.launch(planned(brief(Channel.EMAIL, null)).id());
            await(() -> sink.count() >= RATE * SETTLING.toSeconds());
            try (ServiceProbe probe = new ServiceProbe(service.address("/campaigns/" + campaign.id()))) {
                return watched(service, sink, probe, campaign);
            }
        } finally {
            simulated.removeAll();
        }
    }

    private Result watched(ServiceProcess service, SmtpSink sink, ServiceProbe probe, Campaign campaign) {
        long memory = service.megabytes();
        long most = memory;
        long underWay = 0;
        int before = sink.count();
        Instant began = Instant.now();
        while (Duration.between(began, Instant.now()).compareTo(WATCHED) < 0) {
            Map<String, Long> standing = desk.standing(campaign.id());
            underWay = Math.max(underWay, standing.getOrDefault("claimed", 0L) + standing.getOrDefault("sending", 0L));
            most = Math.max(most, service.megabytes());
            pause(Duration.ofSeconds(1));
        }
        double rate = (sink.count() - before)
                / (Duration.between(began, Instant.now()).toMillis() / 1e3);
        desk.pause(campaign.id());
        await(() -> !desk.standing(campaign.id()).containsKey("sending"));
        Map<String, Long> standing = desk.standing(campaign.id());
        long sent = standing.getOrDefault("sent", 0L);
        return new Result(
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

    /** Only of this checkout's own server. */
    private static void outage(Duration time) {
        String script = """
                set -eu
                ROOT=$PWD
                for part in common build database service; do . "launcher/$part.sh"; done
                private_database; find_jdk; install_postgresql; choose_owner
                as_owner "$DISTRIBUTION/bin/pg_ctl" -D "$DATA" -w -m immediate stop
                sleep %d
                start_database
                """.formatted(time.toSeconds());
        try {
            Process process = new ProcessBuilder("bash", "-c", script)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            Path.of(".tastemaker", "logs", "drill-outage.log").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw Refusal.invalid("the store cannot be stopped; see .tastemaker/logs/drill-outage.log");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
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
        return planned(brief(Channel.PUSH, new Audience(ids, List.of(), List.of(), null, null, List.of())));
    }

    private static CampaignBrief brief(Channel channel, @Nullable Audience audience) {
        return new CampaignBrief(
                "bring the shopper back",
                List.of(channel),
                audience,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                new CampaignBrief.Budget(0, 0),
                false,
                null);
    }

    private Campaign planned(CampaignBrief brief) {
        UUID id = desk.create(brief, "drill").id();
        desk.plan(id);
        planner.plan(id);
        return desk.get(id);
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

    private static void await(BooleanSupplier done) {
        Instant end = Instant.now().plus(LONGEST);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw Refusal.invalid("the drill does not come to its end; see .tastemaker/logs/drill-one.log");
            }
            pause(Duration.ofMillis(20));
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
