package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import dev.tastemaker.catalog.CatalogUpkeep;
import dev.tastemaker.catalog.Embedding;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code bench growth}: so many items with made-up vectors, searched by vector as the service does it, beside a comparison with all. The vectors
 * lie near {@value #TOPICS} topics in a space of {@value #RANK} directions, as texts of one shop lie in few of a model's; queries are drawn alike and
 * are no items. One search after another, each for as many candidates as a retriever is asked for; what counts are the first ten. With
 * {@code --keep yes} the items stay, and a later run takes them as they are.
 */
@ApplicationScoped
class GrowthBench {
    private static final int TOPICS = 500;
    private static final int RANK = 48;
    private static final int BATCH = 1_000;
    private static final int FOUND = 10;
    /** Each of these categories holds the same share. */
    private static final int CATEGORIES = 100;

    private final PgGrowthStore store;
    private final ItemStore items;
    private final CatalogUpkeep upkeep;

    @Inject
    GrowthBench(PgGrowthStore store, ItemStore items, CatalogUpkeep upkeep) {
        this.store = store;
        this.items = items;
        this.upkeep = upkeep;
    }

    /** What is asked beside a vector. */
    private record Asked(
            String name,
            @Nullable String category,
            @Nullable BigDecimal most) {
        ItemFilter filter() {
            return new ItemFilter(
                    List.of(),
                    category == null ? List.of() : List.of(category),
                    List.of(),
                    null,
                    most,
                    null,
                    "in_stock",
                    Map.of(),
                    List.of());
        }
    }

    /** Milliseconds of each search, sorted, and the share of the nearest that they found. */
    private record Measured(Asked asked, double[] milliseconds, double recall) {
        double at(int percent) {
            return milliseconds[Math.min(milliseconds.length - 1, milliseconds.length * percent / 100)];
        }
    }

    /** Seconds that writing and indexing took; 0 where an earlier run did both. */
    private record Made(double written, double indexed) {
        static final Made BEFORE = new Made(0, 0);

        String told() {
            return equals(BEFORE)
                    ? "kept from an earlier run"
                    : String.format(ROOT, "written in %.1f s, indexed in %.1f s", written, indexed);
        }

        /** Nothing of what this run did not measure. */
        String figures() {
            return equals(BEFORE) ? "" : String.format(ROOT, "\"fill_s\":%.1f,\"index_s\":%.1f,", written, indexed);
        }
    }

    void run(CommandLine line) {
        int count = line.number("items", 10_000, 2_000_000);
        int searches = line.number("searches", 200, 10_000);
        int candidates = line.number("candidates", 200, 1_000);
        boolean keep = line.option("keep").map(GrowthBench::yes).orElse(false);
        Space space = new Space(new Random(1));
        Made made = keep && store.items() == count ? Made.BEFORE : make(space, count);
        Random random = new Random(2);
        List<float[]> queries = new ArrayList<>();
        for (int i = 0; i < searches; i++) {
            queries.add(space.draw(random));
        }
        List<Measured> measured = Stream.of(
                        new Asked("all", null, null),
                        new Asked("a hundredth, by category", "group 7", null),
                        new Asked("a tenth, by price", null, new BigDecimal("100")))
                .map(asked -> measure(asked, queries, candidates))
                .toList();
        publish(count, made, measured, line);
        if (!keep) {
            store.clear();
        }
    }

    private static boolean yes(String given) {
        if (!given.equals("yes") && !given.equals("no")) {
            throw Refusal.invalid("--keep must be yes or no");
        }
        return given.equals("yes");
    }

    private Made make(Space space, int count) {
        long began = System.nanoTime();
        store.clear();
        fill(space, count);
        double written = seconds(began);
        began = System.nanoTime();
        upkeep.now();
        store.analyse();
        return new Made(written, seconds(began));
    }

    private void fill(Space space, int count) {
        Random random = new Random(3);
        List<PgGrowthStore.NewItem> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            batch.add(new PgGrowthStore.NewItem(
                    "growth-" + i,
                    "Thing " + random.nextInt(5_000),
                    "group " + i % CATEGORIES,
                    BigDecimal.valueOf(1 + random.nextInt(1_000)),
                    space.draw(random)));
            if (batch.size() == BATCH || i == count - 1) {
                store.add(batch);
                batch.clear();
            }
            if ((i + 1) % 50_000 == 0) {
                System.err.printf(ROOT, "%d of %d items%n", i + 1, count);
            }
        }
    }

    private Measured measure(Asked asked, List<float[]> queries, int candidates) {
        queries.stream()
                .limit(queries.size() / 10 + 1)
                .forEach(query -> items.nearest(query, asked.filter(), candidates));
        double[] milliseconds = new double[queries.size()];
        double found = 0;
        int compared = Math.min(100, queries.size());
        for (int i = 0; i < milliseconds.length; i++) {
            long began = System.nanoTime();
            List<ScoredItem> nearest = items.nearest(queries.get(i), asked.filter(), candidates);
            milliseconds[i] = (System.nanoTime() - began) / 1e6;
            if (i < compared) {
                List<String> right = store.exact(queries.get(i), asked.category(), asked.most(), FOUND);
                found += nearest.stream()
                                .limit(FOUND)
                                .filter(each -> right.contains(each.itemId()))
                                .count()
                        / (double) right.size();
            }
        }
        Arrays.sort(milliseconds);
        System.err.println("searched " + asked.name());
        return new Measured(asked, milliseconds, found / compared);
    }

    private void publish(int count, Made made, List<Measured> measured, CommandLine line) {
        PgGrowthStore.Size size = store.size();
        StringBuilder text = new StringBuilder(String.format(
                ROOT,
                "growth: %d items with made-up vectors, %s; %.1f MB with all indexes, %.1f MB the index of vectors%n%n%-26s %10s %10s %12s%n",
                count,
                made.told(),
                size.items() / 1e6,
                size.index() / 1e6,
                "searched",
                "p50 ms",
                "p99 ms",
                "recall@" + FOUND));
        StringJoiner json = new StringJoiner(",", "{", "}");
        json.add(String.format(
                ROOT,
                "\"items\":%d,%s\"all_mb\":%.1f,\"index_mb\":%.1f",
                count,
                made.figures(),
                size.items() / 1e6,
                size.index() / 1e6));
        for (Measured each : measured) {
            text.append(String.format(
                    ROOT,
                    "%-26s %10.2f %10.2f %12.4f%n",
                    each.asked().name(),
                    each.at(50),
                    each.at(99),
                    each.recall()));
            String name = each.asked().name().replaceAll(".* ", "");
            json.add(String.format(
                    ROOT,
                    "\"%s_p50_ms\":%.2f,\"%s_p99_ms\":%.2f,\"%s_recall@%d\":%.4f",
                    name,
                    each.at(50),
                    name,
                    each.at(99),
                    name,
                    FOUND,
                    each.recall()));
        }
        Reports.publish(
                text.toString(),
                json.toString(),
                line.option("report").map(Path::of).orElse(null),
                "growth-" + count + ".txt");
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** Where vectors are drawn from. */
    private static final class Space {
        private final float[][] topics = new float[TOPICS][RANK];
        private final float[][] directions = new float[RANK][Embedding.DIMENSIONS];

        Space(Random random) {
            for (float[] topic : topics) {
                fill(topic, random);
            }
            for (float[] direction : directions) {
                fill(direction, random);
            }
        }

        private static void fill(float[] values, Random random) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian();
            }
        }

        float[] draw(Random random) {
            float[] topic = topics[random.nextInt(TOPICS)];
            float[] vector = new float[Embedding.DIMENSIONS];
            for (int i = 0; i < RANK; i++) {
                float value = topic[i] + (float) random.nextGaussian();
                for (int j = 0; j < vector.length; j++) {
                    vector[j] += value * directions[i][j];
                }
            }
            return Embedding.of(vector).values();
        }
    }
}
