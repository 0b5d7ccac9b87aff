package dev.tastemaker.recommendation;

import dev.tastemaker.learning.ListRanker;
import dev.tastemaker.learning.RankingServing;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The promoted ranker's order in place of the fused one, where nothing was asked for: it was taught by feeds. The item it puts in a
 * place takes the fused score of that place, so that what weighs afterwards (rules, wishes, variety) weighs as it did. Without a
 * promoted ranker the fused order holds.
 */
@Singleton
class LearnedOrder {
    /** How many of the best candidates are ordered anew; a feed shows no more. */
    static final int DEPTH = 200;

    private final ItemFeatures features;
    private final Function<String, Optional<ListRanker>> serving;

    @Inject
    LearnedOrder(ItemFeatures features, RankingServing serving) {
        this(features, serving::of);
    }

    /** @param serving visitor to the ranker that serves them */
    LearnedOrder(ItemFeatures features, Function<String, Optional<ListRanker>> serving) {
        this.features = features;
        this.serving = serving;
    }

    /** How many of the best candidates it would order anew; 0 where the fused order holds. */
    int depth(Need need) {
        return ranker(need).isPresent() ? DEPTH : 0;
    }

    List<Entry> of(Need need, List<Entry> fused) {
        return ranker(need).map(ranker -> ordered(need, ranker, fused)).orElse(fused);
    }

    private Optional<ListRanker> ranker(Need need) {
        String visitor = need.visitor();
        return visitor == null || !need.open() ? Optional.empty() : serving.apply(visitor);
    }

    private List<Entry> ordered(Need need, ListRanker ranker, List<Entry> fused) {
        List<Entry> best = features.told(need, fused.subList(0, Math.min(DEPTH, fused.size())));
        double[] scores = best.stream()
                .mapToDouble(entry -> ranker.score(ranks(entry), ItemFeatures.of(entry.parts())))
                .toArray();
        List<Entry> ordered = new ArrayList<>();
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> -scores[place]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int place = 0; place < order.length; place++) {
            Entry entry = best.get(order[place]);
            double factor = best.get(place).score() / entry.score();
            ordered.add(entry.times(new Part(Part.Kind.RANKER, "learned", factor)));
        }
        ordered.addAll(fused.subList(best.size(), fused.size()));
        return ordered;
    }

    private static Map<String, Integer> ranks(Entry entry) {
        Map<String, Integer> ranks = new HashMap<>();
        entry.stages().forEach(stage -> ranks.put(stage.stage(), stage.rank()));
        return ranks;
    }
}
