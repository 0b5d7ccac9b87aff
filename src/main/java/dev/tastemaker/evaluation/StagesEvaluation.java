package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;
import static java.util.Objects.requireNonNull;

import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.feedback.Interaction;
import dev.tastemaker.feedback.InteractionStore;
import dev.tastemaker.feedback.InteractionType;
import dev.tastemaker.feedback.LifelongStore;
import dev.tastemaker.feedback.Scenario;
import dev.tastemaker.learning.ModelVersions;
import dev.tastemaker.learning.NextItemStore;
import dev.tastemaker.learning.SequenceServing;
import dev.tastemaker.learning.SequenceTrainer;
import dev.tastemaker.recommendation.RecommendationRequest;
import dev.tastemaker.recommendation.RecommendationService;
import dev.tastemaker.recommendation.RecommendationService.Ranking;
import dev.tastemaker.recommendation.Serving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code evaluate stages}: what each stage adds to the figures and to the time of an answer, of searches over a judged catalogue
 * ({@code --data}) or of the feeds of the sample shop, whose shoppers' last items are kept from the store and from every model.
 */
@ApplicationScoped
class StagesEvaluation {
    private static final int DEPTH = 100;
    private static final int AT_ONCE = 500;
    /** Items that must be left of a shopper whose last one is kept. */
    private static final int LEAST = 2;

    private final EvaluationCatalog catalog;
    private final RecommendationService recommendations;
    private final InteractionStore interactions;
    private final LifelongStore lifelong;
    private final NextItemStore next;
    private final SequenceTrainer trainer;
    private final ModelVersions versions;
    private final SequenceServing serving;

    @Inject
    StagesEvaluation(
            EvaluationCatalog catalog,
            RecommendationService recommendations,
            InteractionStore interactions,
            LifelongStore lifelong,
            NextItemStore next,
            SequenceTrainer trainer,
            ModelVersions versions,
            SequenceServing serving) {
        this.catalog = catalog;
        this.recommendations = recommendations;
        this.interactions = interactions;
        this.lifelong = lifelong;
        this.next = next;
        this.trainer = trainer;
        this.versions = versions;
        this.serving = serving;
    }

    void run(CommandLine line) {
        int rounds = line.number("rounds", 3, 100);
        StageTable table = line.option("data").isPresent() ? searches(line, rounds) : feeds(rounds);
        table.publish(line.option("report").map(Path::of).orElse(null));
    }

    private StageTable searches(CommandLine line, int rounds) {
        Path folder = Path.of(line.required("data"));
        Judgements judgements = Judgements.read(folder, line.option("split"));
        long items = catalog.load(folder.resolve("products.jsonl.gz"));
        StageTable table = new StageTable(
                String.format(
                        ROOT,
                        "searches, split %s: %d queries over %d items",
                        judgements.split(),
                        judgements.queries().size(),
                        items),
                List.of("ndcg@10", "judged_ndcg@10", "recall@100"));
        List<StageTable.Case> cases = new ArrayList<>();
        judgements.queries().forEach((id, query) -> {
            Map<String, Integer> ratings = judgements.ratings().getOrDefault(id, Map.of());
            RecommendationRequest request = new RecommendationRequest(query, null, null, ItemFilter.NONE, DEPTH);
            cases.add(asked(request, ranking -> {
                RankingScores scores = RankingScores.of(ranking, ratings);
                return new double[] {
                    scores.ndcg().orElse(Double.NaN),
                    scores.judgedNdcg().orElse(Double.NaN),
                    scores.recall().orElse(Double.NaN)
                };
            }));
        });
        table.measure(cases, rounds);
        return table;
    }

    /** What an answer's order is worth. */
    private interface Judge {
        double[] of(List<String> ranking);
    }

    private StageTable.Case asked(RecommendationRequest request, Judge judge) {
        return without -> {
            long began = System.nanoTime();
            Ranking ranking = recommendations.ranking(request, without);
            long took = System.nanoTime() - began;
            return new StageTable.Answer(judge.of(ranking.itemIds()), took, ranking.stages());
        };
    }

    /** The last item that a shopper turned to and had not turned to before; what came with it and after it is kept too. */
    private record Kept(String shopper, String item, Instant since) {}

    private StageTable feeds(int rounds) {
        catalog.load(SampleShop.items());
        List<Kept> kept = keep();
        SequenceTrainer.Outcome outcome = trainer.train(1, new ProgressLines());
        versions.promote(outcome.version().id(), "to be measured");
        serving.refresh();
        StageTable table = new StageTable(
                String.format(
                        ROOT, "feeds of the sample shop: %d shoppers' last items, kept from the store", kept.size()),
                List.of("ndcg@10", "recall@10"));
        table.measure(
                kept.stream()
                        .map(each -> asked(
                                new RecommendationRequest(
                                        null, null, each.shopper(), ItemFilter.NONE, DEPTH, Serving.in(Scenario.FEED)),
                                ranking -> {
                                    int place = ranking.indexOf(each.item());
                                    boolean found = place >= 0 && place < 10;
                                    return new double[] {found ? Math.log(2) / Math.log(place + 2) : 0, found ? 1 : 0};
                                }))
                        .toList(),
                rounds);
        return table;
    }

    private static boolean turnedTo(Interaction act) {
        return act.itemId() != null && act.type() != InteractionType.DISMISS;
    }

    /** Null for a shopper of whom too little would be left. */
    private static @Nullable Kept last(String shopper, List<Interaction> own) {
        Set<String> before = new HashSet<>();
        Kept last = null;
        for (Interaction act : own) {
            if (turnedTo(act) && before.add(requireNonNull(act.itemId())) && before.size() > LEAST) {
                last = new Kept(shopper, requireNonNull(act.itemId()), act.at());
            }
        }
        return last;
    }

    private static Interaction moved(Interaction act, Duration later) {
        return new Interaction(
                act.id(),
                act.shopperId(),
                act.itemId(),
                act.type(),
                act.at().plus(later),
                act.scenario(),
                act.value(),
                act.query());
    }

    /** Writes the sample's interactions as if they had just been, without what is kept. */
    private List<Kept> keep() {
        List<Interaction> all = SampleShop.interactions().stream()
                .sorted(Comparator.comparing(Interaction::at))
                .toList();
        Duration later = Duration.between(all.getLast().at(), Instant.now())
                .minusHours(1)
                .truncatedTo(ChronoUnit.DAYS);
        Map<String, List<Interaction>> acts =
                all.stream().collect(Collectors.groupingBy(Interaction::shopperId, TreeMap::new, Collectors.toList()));
        List<Kept> kept = new ArrayList<>();
        List<Interaction> known = new ArrayList<>();
        acts.forEach((shopper, own) -> {
            Kept last = last(shopper, own);
            if (last != null) {
                kept.add(last);
            }
            own.stream()
                    .filter(act -> last == null || act.at().isBefore(last.since()))
                    .forEach(act -> known.add(moved(act, later)));
        });
        for (int from = 0; from < known.size(); from += AT_ONCE) {
            interactions.save(known.subList(from, Math.min(known.size(), from + AT_ONCE)));
        }
        while (lifelong.catchUp(AT_ONCE) > 0 || next.refresh(AT_ONCE) > 0) {
            // until all is summed and counted
        }
        return kept;
    }
}
