package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import dev.tastemaker.catalog.Embedding;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ItemTraits;
import dev.tastemaker.feedback.Interaction;
import dev.tastemaker.feedback.InteractionStore;
import dev.tastemaker.feedback.InteractionType;
import dev.tastemaker.feedback.LifelongStore;
import dev.tastemaker.feedback.MeaningCells;
import dev.tastemaker.feedback.Scenario;
import dev.tastemaker.learning.NextItemStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * {@code bench lifelong}: a shopper with a hundred thousand interactions of three years, searched by category and by meaning. The
 * items are the sample's in many numbered versions, embedded as any are; the acts are drawn at random, some categories more.
 */
@ApplicationScoped
class LifelongBench {
    private static final String SHOPPER = "bench-lifelong";
    private static final int FOUND = 20;
    private static final int BATCH = 1_000;
    private static final int COUNTED_TOGETHER = 200;
    private static final Duration SPAN = Duration.ofDays(3 * 365);

    private final ItemStore items;
    private final InteractionStore interactions;
    private final LifelongStore lifelong;
    private final MeaningCells cells;
    private final NextItemStore next;

    @Inject
    LifelongBench(
            ItemStore items,
            InteractionStore interactions,
            LifelongStore lifelong,
            MeaningCells cells,
            NextItemStore next) {
        this.items = items;
        this.interactions = interactions;
        this.lifelong = lifelong;
        this.cells = cells;
        this.next = next;
    }

    void run(CommandLine line) {
        int versions = line.number("items", 10_000, 200_000);
        int acts = line.number("interactions", 100_000, 2_000_000);
        int searches = line.number("searches", 10_000, 100_000);
        List<Item> catalog = catalog(versions);
        long began = System.nanoTime();
        for (int from = 0; from < catalog.size(); from += BATCH) {
            items.save(catalog.subList(from, Math.min(catalog.size(), from + BATCH)));
        }
        System.err.printf(ROOT, "%d items in %.1f s%n", catalog.size(), (System.nanoTime() - began) / 1e9);
        began = System.nanoTime();
        List<String> own = act(catalog, acts);
        double perSecond = acts / ((System.nanoTime() - began) / 1e9);
        System.err.printf(ROOT, "%d interactions, %.0f/s%n", acts, perSecond);
        cells.now();
        while (lifelong.catchUp(BATCH) > 0 || next.refresh(COUNTED_TOGETHER) > 0) {
            // what many years brought came in seconds here, and is counted before anything is timed
        }

        Random random = new Random(2);
        List<Item> wanted = new ArrayList<>();
        for (int i = 0; i < searches; i++) {
            wanted.add(catalog.get(random.nextInt(catalog.size())));
        }
        Map<String, ItemTraits> traits =
                items.traits(wanted.stream().limit(500).map(Item::id).toList());
        List<float[]> targets =
                traits.values().stream().map(each -> each.embedding().values()).toList();
        double[] hard = measure(
                searches,
                i -> lifelong.ofCategory(SHOPPER, wanted.get(i).category().getLast(), FOUND));
        double[] soft = measure(searches, i -> lifelong.near(SHOPPER, targets.get(i % targets.size()), FOUND));
        double recall = recall(own, targets.subList(0, Math.min(50, targets.size())));
        LifelongStore.Extent extent = lifelong.extent(SHOPPER);
        String text = String.format(
                ROOT,
                "lifelong: %d interactions with %d items of one shopper, %d searches each, one after another%n"
                        + "hard, by category  p50 %.2f ms, p99 %.2f ms%n"
                        + "soft, by meaning   p50 %.2f ms, p99 %.2f ms, %.3f of the %d nearest of all found%n",
                extent.acts(),
                extent.items(),
                searches,
                at(hard, 50),
                at(hard, 99),
                at(soft, 50),
                at(soft, 99),
                recall,
                FOUND);
        String json = String.format(
                ROOT,
                "{\"interactions\":%d,\"items\":%d,\"hard_p50_ms\":%.2f,\"hard_p99_ms\":%.2f,\"soft_p50_ms\":%.2f,\"soft_p99_ms\":%.2f,\"soft_recall@%d\":%.3f,\"interactions_per_s\":%.0f}",
                extent.acts(),
                extent.items(),
                at(hard, 50),
                at(hard, 99),
                at(soft, 50),
                at(soft, 99),
                FOUND,
                recall,
                perSecond);
        Reports.publish(text, json, line.option("report").map(Path::of).orElse(null), "lifelong.txt");
    }

    /** So many items: the sample's in numbered versions. */
    static List<Item> catalog(int versions) {
        List<Item> sample = SampleShop.items().stream()
                .filter(item -> !item.category().isEmpty())
                .toList();
        List<Item> catalog = new ArrayList<>();
        for (int i = 0; i < versions; i++) {
            catalog.add(version(sample.get(i % sample.size()), i));
        }
        return catalog;
    }

    private static Item version(Item item, int number) {
        return new Item(
                "bench-" + number,
                item.kind(),
                item.title() + " No. " + number,
                "",
                "",
                item.brand(),
                item.category(),
                item.price(),
                item.availability(),
                null,
                null,
                null,
                item.language(),
                Map.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    /** The ids that were turned to. */
    private List<String> act(List<Item> catalog, int acts) {
        Random random = new Random(1);
        Instant now = Instant.now();
        InteractionType[] types = {
            InteractionType.VIEW,
            InteractionType.VIEW,
            InteractionType.CLICK,
            InteractionType.CART,
            InteractionType.PURCHASE
        };
        Set<String> own = new LinkedHashSet<>();
        List<Interaction> batch = new ArrayList<>();
        for (int i = 0; i < acts; i++) {
            // Squared: the first of the catalog are turned to more than the last.
            double place = random.nextDouble();
            Item item = catalog.get((int) (place * Math.sqrt(place) * catalog.size()));
            own.add(item.id());
            Instant at = now.minus(SPAN.multipliedBy(acts - i).dividedBy(acts));
            batch.add(new Interaction(
                    "bench-lifelong-" + i,
                    SHOPPER,
                    item.id(),
                    types[random.nextInt(types.length)],
                    at,
                    Scenario.FEED,
                    null,
                    null));
            if (batch.size() == BATCH || i == acts - 1) {
                interactions.save(batch);
                batch.clear();
            }
        }
        return List.copyOf(own);
    }

    /** Milliseconds, sorted; a tenth is searched before, uncounted. */
    private static double[] measure(int searches, IntConsumer search) {
        for (int i = 0; i < searches / 10; i++) {
            search.accept(i);
        }
        double[] milliseconds = new double[searches];
        for (int i = 0; i < searches; i++) {
            long began = System.nanoTime();
            search.accept(i);
            milliseconds[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(milliseconds);
        return milliseconds;
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    /** Of the nearest among all of the shopper's items, the share that the search brings; as near counts as found. */
    private double recall(List<String> own, List<float[]> targets) {
        List<Embedding> places = new ArrayList<>();
        for (int from = 0; from < own.size(); from += BATCH) {
            items.traits(own.subList(from, Math.min(own.size(), from + BATCH))).values().stream()
                    .map(ItemTraits::embedding)
                    .forEach(places::add);
        }
        double found = 0;
        for (float[] target : targets) {
            Embedding place = Embedding.of(target);
            double least = places.stream()
                    .map(place::cosine)
                    .sorted(Comparator.reverseOrder())
                    .limit(FOUND)
                    .reduce((first, last) -> last)
                    .orElse(-1.0);
            found += lifelong.near(SHOPPER, target, FOUND).stream()
                            .filter(each -> each.likeness() >= least - 0.002)
                            .count()
                    / (double) FOUND;
        }
        return found / targets.size();
    }
}
