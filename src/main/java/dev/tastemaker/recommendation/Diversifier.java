package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemTraits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts candidates in an order in which each next one is good and unlike those before it: maximal marginal relevance over the
 * embeddings. Carbonell and Goldstein, "The use of MMR, diversity-based reranking", SIGIR 1998. Where no wish was named, no
 * brand or category takes up an answer while there are others, and of the variants of one product the best stands for all. Who
 * searches for a brand's red ink wants it and its kind: there both grow with the dial. Nothing is lost by it, only put later.
 */
final class Diversifier {
    private final RecommendationConfig.Diversity config;
    private final VariantFinder variants;

    Diversifier(RecommendationConfig.Diversity config) {
        this.config = config;
        this.variants = new VariantFinder(config.sameProduct());
    }

    /**
     * @param ranked best first
     * @param traits of as many as are known; an item without traits is like nothing
     * @param page places that are seen at once: what the shares are shares of
     * @param dial above 0
     * @param wished whether the shopper named what is wanted
     * @param places that are looked at: what comes after them stays as ranked
     */
    List<Entry> arrange(
            List<Entry> ranked, Map<String, ItemTraits> traits, int page, double dial, boolean wished, int places) {
        List<Entry> pool = ranked.subList(0, Math.min(config.pool(), ranked.size()));
        List<Entry> placed = new Arrangement(pool, traits, page, dial, wished).arranged(places);
        placed.addAll(ranked.subList(pool.size(), ranked.size()));
        return placed;
    }

    /**
     * One list while it is put in order. A candidate is compared with what stands before it only when it could be next by what is
     * known of it: the more it is compared, the less it is worth, so that whoever stays the best then is the best of all.
     */
    private final class Arrangement {
        private final List<Entry> pool;
        private final @Nullable ItemTraits[] traits;
        private final double[] worth;
        private final double[] likeness;
        private final @Nullable String[] likest;
        private final @Nullable String[] variantOf;
        private final boolean[] taken;
        /** Of what stands, with how many each was compared. */
        private final int[] compared;

        private final List<Integer> standing = new ArrayList<>();
        private final Shares shares;
        private final int page;
        private final double dial;
        private final boolean wished;

        Arrangement(List<Entry> pool, Map<String, ItemTraits> known, int page, double dial, boolean wished) {
            this.pool = pool;
            this.traits = pool.stream().map(each -> known.get(each.itemId())).toArray(ItemTraits[]::new);
            this.likeness = new double[pool.size()];
            this.likest = new String[pool.size()];
            this.variantOf = new String[pool.size()];
            this.taken = new boolean[pool.size()];
            this.compared = new int[pool.size()];
            this.shares = new Shares(traits, page, config, wished ? dial : 1);
            this.page = page;
            this.dial = dial;
            this.wished = wished;
            double best = pool.isEmpty() ? 1 : Math.max(pool.getFirst().score(), 1e-12);
            this.worth = pool.stream()
                    .mapToDouble(each -> (1 - dial) * each.score() / best)
                    .toArray();
        }

        List<Entry> arranged(int places) {
            List<Entry> placed = new ArrayList<>();
            while (placed.size() < Math.min(places, pool.size())) {
                if (placed.size() % page == 0) {
                    shares.clear();
                }
                int next = next();
                taken[next] = true;
                shares.take(next);
                standing.add(next);
                placed.add(told(next));
            }
            for (int i = 0; i < taken.length; i++) {
                if (!taken[i]) {
                    placed.add(pool.get(i));
                }
            }
            return placed;
        }

        private Entry told(int i) {
            Entry entry = pool.get(i);
            String variant = variantOf[i];
            if (variant != null) {
                return entry.with(new Part(Part.Kind.VARIANT, variant, likeness[i]));
            }
            String like = likest[i];
            return like == null ? entry : entry.with(new Part(Part.Kind.LIKENESS, like, likeness[i]));
        }

        private int next() {
            int best = foremost();
            while (compared[best] < standing.size()) {
                compare(best);
                best = foremost();
            }
            return best;
        }

        /** By what is known, the best that is no variant and within the shares; else within neither; variants last. */
        private int foremost() {
            int best = -1;
            int bestRank = Integer.MAX_VALUE;
            double bestValue = 0;
            for (int i = 0; i < taken.length; i++) {
                if (!taken[i]) {
                    int rank = variantOf[i] != null && !wished ? 2 : shares.full(i) ? 1 : 0;
                    double value = worth[i] - dial * likeness[i];
                    if (rank < bestRank || (rank == bestRank && value > bestValue)) {
                        best = i;
                        bestRank = rank;
                        bestValue = value;
                    }
                }
            }
            return best;
        }

        private void compare(int i) {
            while (compared[i] < standing.size()) {
                ItemTraits one = traits[standing.get(compared[i]++)];
                ItemTraits other = traits[i];
                if (one == null || other == null) {
                    continue;
                }
                double cosine = one.embedding().cosine(other.embedding());
                // Of texts of one shop hardly any lie below a cosine of a half: that is nothing in common.
                boolean variant = variants.same(one, other, cosine);
                double like = variant ? 1 : Math.clamp(2 * cosine - 1, 0.0, 1.0);
                if (like > likeness[i]) {
                    likeness[i] = like;
                    likest[i] = one.id();
                }
                if (variantOf[i] == null && variant) {
                    variantOf[i] = one.id();
                }
            }
        }
    }

    /** How many of a page each brand and each category has. */
    private static final class Shares {
        private static final int NONE = -1;

        private final int[] brandOf;
        private final int[] categoryOf;
        private final int[] brands;
        private final int[] categories;
        private final int mostOfBrand;
        private final int mostOfCategory;

        /** @param strictness 0: nothing is too much; 1: as configured */
        Shares(@Nullable ItemTraits[] items, int page, RecommendationConfig.Diversity config, double strictness) {
            this.brandOf = numbered(items, ItemTraits::brand);
            this.categoryOf = numbered(items, ItemTraits::narrowestCategory);
            this.brands = new int[items.length];
            this.categories = new int[items.length];
            this.mostOfBrand = most(page, config.brandShare(), strictness);
            this.mostOfCategory = most(page, config.categoryShare(), strictness);
        }

        /** The same number for the same name. */
        private static int[] numbered(@Nullable ItemTraits[] items, Function<ItemTraits, @Nullable String> name) {
            Map<String, Integer> numbers = new HashMap<>();
            int[] numbered = new int[items.length];
            for (int i = 0; i < items.length; i++) {
                ItemTraits item = items[i];
                String called = item == null ? null : name.apply(item);
                numbered[i] = called == null ? NONE : numbers.computeIfAbsent(called, key -> numbers.size());
            }
            return numbered;
        }

        private static int most(int page, double share, double strictness) {
            return Math.max(1, (int) Math.ceil(page * (1 - strictness * (1 - share))));
        }

        /** For another page. */
        void clear() {
            Arrays.fill(brands, 0);
            Arrays.fill(categories, 0);
        }

        boolean full(int item) {
            return count(brands, brandOf[item]) >= mostOfBrand || count(categories, categoryOf[item]) >= mostOfCategory;
        }

        void take(int item) {
            if (brandOf[item] != NONE) {
                brands[brandOf[item]]++;
            }
            if (categoryOf[item] != NONE) {
                categories[categoryOf[item]]++;
            }
        }

        private static int count(int[] counts, int number) {
            return number == NONE ? 0 : counts[number];
        }
    }
}
