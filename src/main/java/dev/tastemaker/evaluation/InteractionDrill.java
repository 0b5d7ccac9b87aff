package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import dev.tastemaker.feedback.InteractionType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/**
 * {@code drill interactions}: batches of interactions, one in ten of them sent before, are posted to a service whose process or
 * store, or both, are killed with -9 at random moments; what was not acknowledged is posted again. Afterwards what was kept, summed
 * and counted is compared with the distinct interactions that were posted.
 */
@ApplicationScoped
class InteractionDrill {
    private static final int BATCH = 100;
    private static final int ITEMS = 200;
    private static final int SHOPPERS = 60;
    private static final List<InteractionType> TYPES = List.of(
            InteractionType.VIEW,
            InteractionType.VIEW,
            InteractionType.CLICK,
            InteractionType.CART,
            InteractionType.PURCHASE,
            InteractionType.DISMISS);

    private final EvaluationCatalog catalog;
    private final PgInteractionDrillStore store;

    @Inject
    InteractionDrill(EvaluationCatalog catalog, PgInteractionDrillStore store) {
        this.catalog = catalog;
        this.store = store;
    }

    /** One interaction as it is posted; the same id always with the same content. */
    private record Act(int number, String shopper, String item, InteractionType type) {
        String key() {
            return shopper + " " + item;
        }

        /** A second apart from each other, all of them past. */
        String line(String prefix) {
            return String.format(
                    ROOT,
                    "{\"id\":\"%s%d\",\"shopperId\":\"%s\",\"itemId\":\"%s\",\"type\":\"%s\",\"at\":\"2026-11-0%dT%02d:%02d:%02dZ\"}%n",
                    prefix,
                    number,
                    shopper,
                    item,
                    type.wireName(),
                    1 + number / 86_400,
                    number / 3_600 % 24,
                    number / 60 % 60,
                    number % 60);
        }
    }

    void run(CommandLine line) {
        int interactions = line.number("interactions", 20_000, 500_000);
        int kills = line.number("kills", 12, 100);
        String prefix = "drill-" + UUID.randomUUID() + "-";
        catalog.load(IntStream.range(0, ITEMS)
                .mapToObj(i -> EvaluationCatalog.titled(prefix + i, "Thing number " + i))
                .toList());
        List<Act> acts = acts(prefix, interactions);
        List<String> batches = batches(prefix, acts);
        InteractionPoster poster = kill(batches, kills);
        Waiting.until(() -> store.waiting(prefix) == 0);
        Compared kept = compare(counts(acts, true, true), store.kept(prefix));
        Compared summed = compare(counts(acts, true, true), store.summed(prefix));
        Compared purchases = compare(counts(acts, true, false), store.purchases(prefix));
        Compared visits = compare(visits(acts), store.visits(prefix));
        String text = String.format(
                ROOT,
                "drill interactions: %d distinct in %d batches, %d kills, %d posts that were not acknowledged and came again%n"
                        + "kept: %s%nsummed into shoppers' items: %s%npurchases: %s%nvisits of items: %s%n",
                interactions,
                batches.size(),
                kills,
                poster.repeated(),
                kept,
                summed,
                purchases,
                visits);
        String json = String.format(
                ROOT,
                "{\"drill\":\"interactions\",\"interactions\":%d,\"kills\":%d,\"posted_again\":%d,\"lost\":%d,\"duplicates\":%d,"
                        + "\"rows_lost\":%d,\"rows_duplicates\":%d,\"purchases_lost\":%d,\"purchases_duplicates\":%d,"
                        + "\"visits_lost\":%d,\"visits_duplicates\":%d}",
                interactions,
                kills,
                poster.repeated(),
                summed.lost(),
                summed.twice(),
                kept.lost(),
                kept.twice(),
                purchases.lost(),
                purchases.twice(),
                visits.lost(),
                visits.twice());
        Reports.publish(text, json, line.option("report").map(Path::of).orElse(null), "drill-interactions.txt");
    }

    private static List<Act> acts(String prefix, int count) {
        Random random = new Random(21);
        List<Act> acts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            acts.add(new Act(
                    i,
                    prefix + "shopper-" + random.nextInt(SHOPPERS),
                    prefix + random.nextInt(ITEMS),
                    TYPES.get(random.nextInt(TYPES.size()))));
        }
        return acts;
    }

    /** Each with some lines that were in it, or in one before it, already. */
    private static List<String> batches(String prefix, List<Act> acts) {
        Random random = new Random(22);
        List<String> batches = new ArrayList<>();
        for (int from = 0; from < acts.size(); from += BATCH) {
            int end = Math.min(acts.size(), from + BATCH);
            StringBuilder lines = new StringBuilder();
            acts.subList(from, end).forEach(act -> lines.append(act.line(prefix)));
            for (int again = 0; again < BATCH / 10; again++) {
                lines.append(acts.get(random.nextInt(end)).line(prefix));
            }
            batches.add(lines.toString());
        }
        return batches;
    }

    /** All of them posted, through service and store killed in turn: the one, the other, both. */
    private static InteractionPoster kill(List<String> batches, int kills) {
        Random random = new Random(23);
        InteractionPoster poster = new InteractionPoster(batches);
        ServiceProcess service = ready();
        try {
            poster.start(service.address("/interactions"));
            for (int i = 0; i < kills; i++) {
                int share = batches.size() / kills;
                int wanted = i * share + random.nextInt(Math.max(1, share));
                Waiting.until(() -> poster.acknowledged() >= wanted);
                Waiting.pause(Duration.ofMillis(random.nextInt(100)));
                if (i % 3 != 1) {
                    service.kill();
                }
                if (i % 3 != 0) {
                    StoreOutage.byKill();
                }
                service = service.isAlive() ? service : ready();
                poster.to(service.address("/interactions"));
                System.err.printf(
                        ROOT,
                        "kill %d (%s): %d of %d batches acknowledged, %d posted again%n",
                        i + 1,
                        List.of("service", "store", "both").get(i % 3),
                        poster.acknowledged(),
                        batches.size(),
                        poster.repeated());
            }
            Waiting.until(() -> poster.acknowledged() == batches.size());
            return poster;
        } finally {
            poster.stop();
            service.close();
        }
    }

    private static ServiceProcess ready() {
        ServiceProcess service = ServiceProcess.start("one", Map.of());
        Waiting.until(() -> service.isReady() || !service.isAlive());
        return service;
    }

    /**
     * By shopper and item.
     *
     * @param purchases whether purchases count
     * @param others whether all else does
     */
    private static Map<String, Long> counts(List<Act> acts, boolean purchases, boolean others) {
        Map<String, Long> counts = new HashMap<>();
        acts.stream()
                .filter(act -> act.type() == InteractionType.PURCHASE ? purchases : others)
                .forEach(act -> counts.merge(act.key(), 1L, Long::sum));
        return counts;
    }

    /** By item: who dismisses it does not visit it. */
    private static Map<String, Long> visits(List<Act> acts) {
        Map<String, Long> visits = new HashMap<>();
        acts.stream()
                .filter(act -> act.type() != InteractionType.DISMISS)
                .forEach(act -> visits.merge(act.item(), 1L, Long::sum));
        return visits;
    }

    private record Compared(long expected, long lost, long twice) {
        @Override
        public String toString() {
            return expected + " expected, " + lost + " lost, " + twice + " counted twice";
        }
    }

    private static Compared compare(Map<String, Long> expected, Map<String, Long> found) {
        Map<String, Long> more = new HashMap<>(found);
        expected.forEach((key, count) -> more.merge(key, -count, Long::sum));
        return new Compared(
                expected.values().stream().mapToLong(Long::longValue).sum(),
                sum(more, difference -> Math.max(0, -difference)),
                sum(more, difference -> Math.max(0, difference)));
    }

    private static long sum(Map<String, Long> differences, LongUnaryOperator part) {
        return differences.values().stream()
                .mapToLong(Long::longValue)
                .map(part)
                .sum();
    }
}
