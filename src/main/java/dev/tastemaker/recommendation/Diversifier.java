package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemTraits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** One list while it is put in order. */
    private final class Arrangement {
        private final List<Entry> pool;
        private final @Nullable ItemTraits[] traits;
        private final double[] likeness;
        private final @Nullable String[] likest;
        private final @Nullable String[] variantOf;
        private final boolean[] taken;
        private final int page;
        private final double dial;
        private final boolean wished;
        private final double best;

        Arrangement(List<Entry> pool, Map<String, ItemTraits> known, int page, double dial, boolean wished) {
            this.pool = pool;
            this.traits = pool.stream().map(each -> known.get(each.itemId())).toArray(ItemTraits[]::new);
            this.likeness = new double[pool.size()];
            this.likest = new String[pool.size()];
            this.variantOf = new String[pool.size()];
            this.taken = new boolean[pool.size()];
            this.page = page;
            this.dial = dial;
            this.wished = wished;
            this.best = pool.isEmpty() ? 1 : Math.max(pool.getFirst().score(), 1e-12);
        }

        List<Entry> arranged(int places) {
            List<Entry> placed = new ArrayList<>();
            Shares shares = new Shares(page, config, wished ? dial : 1);
            while (placed.size() < Math.min(places, pool.size())) {
                if (placed.size() % page == 0) {
                    shares = new Shares(page, config, wished ? dial : 1);
                }
                int next = next(shares);
                taken[next] = true;
                shares.take(traits[next]);
                placed.add(told(next));
                compare(next);
            }
            for (int i = 0; i < taken.length; i++) {
                if (!taken[i]) {
                    placed.add(told(i));
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

        /** The best that is no variant and within the shares; else within neither; variants last. */
        private int next(Shares shares) {
            int[] bestOf = new int[3];
            Arrays.fill(bestOf, -1);
            for (int i = 0; i < taken.length; i++) {
                if (!taken[i]) {
                    int rank = variantOf[i] != null && !wished ? 2 : shares.full(traits[i]) ? 1 : 0;
                    if (bestOf[rank] < 0 || value(i) > value(bestOf[rank])) {
                        bestOf[rank] = i;
                    }
                }
            }
            return bestOf[0] >= 0 ? bestOf[0] : bestOf[1] >= 0 ? bestOf[1] : bestOf[2];
        }

        private double value(int i) {
            return (1 - dial) * pool.get(i).score() / best - dial * likeness[i];
        }

        private void compare(int placed) {
            ItemTraits one = traits[placed];
            if (one == null) {
                return;
            }
            for (int i = 0; i < taken.length; i++) {
                ItemTraits other = traits[i];
                if (!taken[i] && other != null) {
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
    }

    /** How many of a page each brand and each category has. */
    private static final class Shares {
        private final Map<String, Integer> brands = new HashMap<>();
        private final Map<String, Integer> categories = new HashMap<>();
        private final int mostOfBrand;
        private final int mostOfCategory;

        /** @param strictness 0: nothing is too much; 1: as configured */
        Shares(int page, RecommendationConfig.Diversity config, double strictness) {
            this.mostOfBrand = most(page, config.brandShare(), strictness);
            this.mostOfCategory = most(page, config.categoryShare(), strictness);
        }

        private static int most(int page, double share, double strictness) {
            return Math.max(1, (int) Math.ceil(page * (1 - strictness * (1 - share))));
        }

        boolean full(@Nullable ItemTraits item) {
            return item != null
                    && (count(brands, item.brand()) >= mostOfBrand
                            || count(categories, item.narrowestCategory()) >= mostOfCategory);
        }

        void take(@Nullable ItemTraits item) {
            if (item != null && item.brand() != null) {
                brands.merge(item.brand(), 1, Integer::sum);
            }
            if (item != null && item.narrowestCategory() != null) {
                categories.merge(item.narrowestCategory(), 1, Integer::sum);
            }
        }

        private static int count(Map<String, Integer> counts, @Nullable String name) {
            return name == null ? 0 : counts.getOrDefault(name, 0);
        }
    }
}
