package dev.tastemaker.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Thompson sampling over the texts of a cluster and item: each is chosen as often as it is believed to be the best. A message that
 * nobody can have answered yet says nothing. When one text is sent alone, the {@link StoppingRule} says.
 */
@ApplicationScoped
class VariantLearner {
    private static final int REST = 50;
    private static final Duration SHORTEST_REST = Duration.ofSeconds(15);

    private final PgOutcomeStore outcomes;
    private final Duration patience;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    @Inject
    VariantLearner(PgOutcomeStore outcomes, CampaignConfig config) {
        this.outcomes = outcomes;
        this.patience = config.outcome().patience();
    }

    private record Text(int cluster, String itemId, int variant) {}

    private record Group(int cluster, String itemId) {}

    /** @param winners by what has been asked for, which the stopping rule is then not asked again */
    private record Known(Map<Text, TextOutcome> outcomes, Map<Group, OptionalInt> winners, Instant until) {
        List<TextOutcome> texts(int cluster, String itemId, List<Variant> variants) {
            return variants.stream()
                    .map(each -> outcomes.getOrDefault(
                            new Text(cluster, itemId, each.variant()),
                            TextOutcome.unknown(cluster, itemId, each.variant())))
                    .toList();
        }

        OptionalInt winner(List<TextOutcome> texts) {
            TextOutcome first = texts.getFirst();
            return winners.computeIfAbsent(
                    new Group(first.cluster(), first.itemId()), group -> StoppingRule.winner(texts));
        }
    }

    VariantChoice choice(Campaign campaign) {
        Known so = known(campaign);
        return (cluster, itemId, variants, claimed) -> {
            List<TextOutcome> texts = so.texts(cluster, itemId, variants);
            return so.winner(texts)
                    .orElseGet(() ->
                            best(texts, new SplittableRandom(claimed.messageId().getLeastSignificantBits())));
        };
    }

    /** How probable it is of each that it is the best, by so many draws. */
    static double[] chances(List<TextOutcome> texts, int draws, RandomGenerator random) {
        double[] chances = new double[texts.size()];
        for (int i = 0; i < draws; i++) {
            chances[best(texts, random)] += 1.0 / draws;
        }
        return chances;
    }

    /** A place in {@code texts}: each as often as it is believed to be the best. */
    static int best(List<TextOutcome> texts, RandomGenerator random) {
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
        outcomes.texts(campaign.id(), now, patience)
                .forEach(each -> read.put(new Text(each.cluster(), each.itemId(), each.variant()), each));
        Instant ended = Instant.now();
        Duration rest = Duration.between(now, ended).multipliedBy(REST);
        Known fresh = new Known(
                read, new ConcurrentHashMap<>(), ended.plus(rest.compareTo(SHORTEST_REST) > 0 ? rest : SHORTEST_REST));
        known.put(campaign.id(), fresh);
        return fresh;
    }
}
