package dev.tastemaker.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Thompson sampling over the texts of a cluster and item: each is chosen as often as it is believed to be the best. A message that
 * nobody can have answered yet says nothing. Once one text is the best with 95 % it alone is sent.
 */
@ApplicationScoped
class VariantLearner {
    /** A message counts as unanswered after this. */
    static final Duration PATIENCE = Duration.ofHours(1);

    private static final double SURE = 0.95;
    private static final long LEAST = 100;
    private static final int DRAWS = 1_000;
    private static final int REST = 50;
    private static final Duration SHORTEST_REST = Duration.ofSeconds(15);

    private final PgOutcomeStore outcomes;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    @Inject
    VariantLearner(PgOutcomeStore outcomes) {
        this.outcomes = outcomes;
    }

    private record Text(int cluster, String itemId, int variant) {}

    private record Known(Map<Text, TextOutcome> outcomes, Instant until) {}

    VariantChoice choice(Campaign campaign) {
        Map<Text, TextOutcome> so = known(campaign).outcomes();
        return (cluster, itemId, variants, claimed) -> choose(
                variants.stream()
                        .map(each -> so.getOrDefault(
                                new Text(cluster, itemId, each.variant()),
                                new TextOutcome(cluster, itemId, each.variant(), 0, 0, 0, 0, 0)))
                        .toList(),
                new java.util.SplittableRandom(claimed.messageId().getLeastSignificantBits()));
    }

    /** A place in {@code texts}. */
    static int choose(List<TextOutcome> texts, RandomGenerator random) {
        int best = best(texts, random);
        if (texts.size() > 1
                && texts.stream().mapToLong(TextOutcome::matured).min().orElse(0) >= LEAST) {
            double[] chances = chances(texts, new java.util.SplittableRandom(7));
            for (int i = 0; i < chances.length; i++) {
                if (chances[i] >= SURE) {
                    return i;
                }
            }
        }
        return best;
    }

    /** How probable it is of each that it is the best. */
    static double[] chances(List<TextOutcome> texts, RandomGenerator random) {
        double[] chances = new double[texts.size()];
        for (int i = 0; i < DRAWS; i++) {
            chances[best(texts, random)] += 1.0 / DRAWS;
        }
        return chances;
    }

    private static int best(List<TextOutcome> texts, RandomGenerator random) {
        int best = 0;
        double most = -1;
        for (int i = 0; i < texts.size(); i++) {
            double drawn = texts.get(i).belief().draw(random);
            if (drawn > most) {
                best = i;
                most = drawn;
            }
        }
        return best;
    }

    /** Read anew after fifty times as long as the reading took, so that learning never costs more than a fiftieth. */
    private Known known(Campaign campaign) {
        Instant now = Instant.now();
        Known old = known.get(campaign.id());
        if (old != null && now.isBefore(old.until())) {
            return old;
        }
        Map<Text, TextOutcome> read = new HashMap<>();
        outcomes.texts(campaign.id(), now, PATIENCE)
                .forEach(each -> read.put(new Text(each.cluster(), each.itemId(), each.variant()), each));
        Instant ended = Instant.now();
        Duration rest = Duration.between(now, ended).multipliedBy(REST);
        Known fresh = new Known(read, ended.plus(rest.compareTo(SHORTEST_REST) > 0 ? rest : SHORTEST_REST));
        known.put(campaign.id(), fresh);
        return fresh;
    }
}
