package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.feedback.TrendStore;
import dev.tastemaker.feedback.TrendStore.Rise;
import dev.tastemaker.recommendation.Recommendation.Ranked;
import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * From a need to a ranked, explained list: the retrievers that serve it in parallel, each with a deadline, their ranks
 * fused; when the need itself finds nothing, what is popular and what is new. Never empty unless the filter leaves nothing.
 * Blocks; callers run on virtual threads.
 */
@ApplicationScoped
public class RecommendationService {
    private static final Logger LOG = Logger.getLogger(RecommendationService.class);
    /** Beside a query, or an item that others are to be like, a taste only moves what was found by it. */
    private static final Set<String> ONLY_REORDERING = Set.of(TasteRetriever.STAGE);

    private final List<CandidateRetriever> retrievers;
    private final ItemStore items;
    private final NeedReader needs;
    private final RecommendationConfig config;
    private final RankFusion fusion;
    private final RankFusion searchFusion;
    private final RankFusion tasteFusion;
    private final ItemFeatures features;
    private final LearnedOrder learned;
    private final Reranker reranker;
    private final TrendStore trends;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Inject
    RecommendationService(
            @All List<CandidateRetriever> retrievers,
            ItemStore items,
            NeedReader needs,
            ItemFeatures features,
            LearnedOrder learned,
            Reranker reranker,
            TrendStore trends,
            RecommendationConfig config) {
        // Without their proxies, for each is asked several things for every answer; in an order that is not the
        // container's, which is another with every build, for sums are rounded by it.
        this.retrievers = retrievers.stream()
                .map(ClientProxy::unwrap)
                .sorted(Comparator.comparing(CandidateRetriever::stage))
                .toList();
        this.items = items;
        this.needs = needs;
        this.features = features;
        this.learned = learned;
        this.reranker = reranker;
        this.trends = trends;
        this.config = config;
        this.fusion = new RankFusion(config.fusionConstant(), weights(config));
        this.tasteFusion = new RankFusion(config.fusionConstant(), besideATaste(config));
        this.searchFusion = new RankFusion(config.fusionConstant(), besideAQuery(config));
    }

    /** That something is new says less of it than that somebody wants it. */
    private static Map<String, Double> weights(RecommendationConfig config) {
        Map<String, Double> weights = new HashMap<>(Map.of(RecentRetriever.STAGE, 0.3));
        weights.putAll(config.weights());
        return weights;
    }

    /** What everybody turns to is found twice, as popular and as rising; together it weighs as much as a taste. */
    private static Map<String, Double> besideATaste(RecommendationConfig config) {
        Map<String, Double> weights = weights(config);
        for (String stage : List.of(PopularRetriever.STAGE, TrendingRetriever.STAGE)) {
            weights.merge(stage, 0.5, (usual, factor) -> usual * factor);
        }
        return weights;
    }

    /** A shopper who asks for kettles wants kettles: taste then only decides between neighbours in the ranking. */
    private static Map<String, Double> besideAQuery(RecommendationConfig config) {
        Map<String, Double> weights = weights(config);
        weights.merge(TasteRetriever.STAGE, config.tasteBesideQuery(), (usual, factor) -> usual * factor);
        return weights;
    }

    /** Names of the stages that may find candidates. */
    public List<String> stages() {
        return retrievers.stream()
                .map(CandidateRetriever::stage)
                .filter(stage -> fusion.weight(stage) > 0)
                .sorted()
                .toList();
    }

    public TasteSummary tasteOf(String shopperId) {
        return needs.taste(shopperId);
    }

    /** Ranks what suits the request, at most {@code request.limit()} items, every one of them visible at this moment. */
    public Ranked recommend(RecommendationRequest request) {
        return recommend(request, null, request.limit());
    }

    /**
     * The same beyond what is seen at once: all pages of an answer.
     *
     * @param read what was read of the visitor already; null when nothing was
     * @param depth items at most
     */
    Ranked recommend(RecommendationRequest request, @Nullable VisitorState read, int depth) {
        Need need = needs.read(request, read);
        Map<String, List<ScoredItem>> found = retrieve(need, Set.of());
        List<Recommendation> ranked = rank(need, found, depth);
        if (!ranked.isEmpty() || found.containsKey(PopularRetriever.STAGE)) {
            return new Ranked(ranked, List.copyOf(found.keySet()), null);
        }
        return fallback(need, depth);
    }

    /**
     * All that the stages found for a request, best first, beyond its limit and without the items themselves: what an
     * evaluation looks at.
     *
     * @param without stages to leave out, to see what they are worth
     */
    public Ranking ranking(RecommendationRequest request, Set<String> without) {
        Need need = needs.read(request, null);
        Map<String, List<ScoredItem>> found = retrieve(need, without);
        List<Entry> ranked = ranked(need, found, weighed(need, found.keySet()), Integer.MAX_VALUE);
        List<String> ids = reranker.arrange(need, ranked, Integer.MAX_VALUE).stream()
                .map(Entry::itemId)
                .toList();
        return new Ranking(ids, List.copyOf(found.keySet()));
    }

    /** Ids of items, best first, and the stages that were live. */
    public record Ranking(List<String> itemIds, List<String> stages) {}

    private Ranked fallback(Need need, int depth) {
        Need anything = needs.open(need.request());
        Map<String, List<ScoredItem>> found = retrieve(anything, Set.of());
        List<Recommendation> ranked = rank(anything, found, depth);
        return new Ranked(ranked, List.copyOf(found.keySet()), ranked.isEmpty() ? null : PopularRetriever.STAGE);
    }

    /** Stage to candidates, for the stages that answered in time; a stage that failed is left out and logged. */
    private Map<String, List<ScoredItem>> retrieve(Need need, Set<String> without) {
        Map<String, Future<List<ScoredItem>>> running = new LinkedHashMap<>();
        for (CandidateRetriever retriever : retrievers) {
            boolean wanted = fusion.weight(retriever.stage()) > 0 && !without.contains(retriever.stage());
            if (wanted && retriever.serves(need) && retriever.weight(need) > 0) {
                running.put(retriever.stage(), threads.submit(() -> retriever.retrieve(need, config.candidates())));
            }
        }
        long deadline = System.nanoTime() + config.stageDeadline().toNanos();
        Map<String, List<ScoredItem>> found = new LinkedHashMap<>();
        running.forEach((stage, future) -> {
            List<ScoredItem> candidates = await(stage, future, deadline);
            if (candidates != null) {
                found.put(stage, candidates);
            }
        });
        return found;
    }

    private static @Nullable List<ScoredItem> await(String stage, Future<List<ScoredItem>> future, long deadline) {
        try {
            return future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            LOG.warnf("Stage %s was late and is left out", stage);
        } catch (ExecutionException e) {
            LOG.warnf(e.getCause(), "Stage %s failed and is left out", stage);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        future.cancel(true);
        return null;
    }

    private List<Recommendation> rank(Need need, Map<String, List<ScoredItem>> found, int depth) {
        RankFusion ranks = weighed(need, found.keySet());
        List<Entry> shown = reranker.arrange(need, ranked(need, found, ranks, looked(need, depth)), depth).stream()
                .limit(depth)
                .toList();
        // where a ranker has the last word, or might learn to have it
        List<Entry> entries = need.open() && need.visitor() != null ? features.told(need, shown) : shown;
        Map<String, Item> loaded = load(entries);
        Reasons reasons = new Reasons(need, items, rises(entries));
        List<Recommendation> ranked = new ArrayList<>();
        for (Entry each : entries) {
            Item item = loaded.get(each.itemId());
            if (item != null) {
                ranked.add(new Recommendation(
                        item,
                        each.score(),
                        each.stages(),
                        reasons.of(item, each),
                        parts(ranks, each),
                        each.propensity()));
            }
        }
        return ranked;
    }

    /** The figures that reasons may tell; asked for only where something rises. */
    private Map<String, Rise> rises(List<Entry> entries) {
        List<String> rising = entries.stream()
                .filter(entry ->
                        entry.stages().stream().anyMatch(stage -> stage.stage().equals(TrendingRetriever.STAGE)))
                .map(Entry::itemId)
                .toList();
        return rising.isEmpty() ? Map.of() : trends.of(rising, Segments.ALL);
    }

    private List<Entry> ranked(Need need, Map<String, List<ScoredItem>> found, RankFusion ranks, int most) {
        return learned.of(need, ranks.fuse(found, need.open() ? Set.of() : ONLY_REORDERING, most));
    }

    /** Of all that was found, how many of the best can come to stand in an answer: rules and likes can bring up any of them. */
    private int looked(Need need, int depth) {
        boolean asRanked = need.rules().isEmpty()
                && need.wishes().liked().isEmpty()
                && need.taste().whole();
        int leftOut = need.taste().settledItemIds().size();
        int shown =
                Math.max(config.diversity().pool(), depth + config.exploration().pool());
        return asRanked ? leftOut + Math.max(learned.depth(need), shown) : Integer.MAX_VALUE;
    }

    private RankFusion weighed(Need need, Set<String> stages) {
        RankFusion ranks = !need.open() ? searchFusion : stages.contains(TasteRetriever.STAGE) ? tasteFusion : fusion;
        return ranks.times(retrievers.stream()
                .filter(retriever -> stages.contains(retriever.stage()))
                .collect(Collectors.toMap(CandidateRetriever::stage, retriever -> retriever.weight(need))));
    }

    /** What the stages added to the score, and what had a say after them. */
    private static List<Part> parts(RankFusion ranks, Entry entry) {
        List<Part> parts = new ArrayList<>();
        entry.stages().forEach(stage -> parts.add(new Part(Part.Kind.STAGE, stage.stage(), ranks.share(stage))));
        parts.addAll(entry.parts());
        return parts;
    }

    private Map<String, Item> load(List<Entry> entries) {
        return entries.isEmpty()
                ? Map.of()
                : items.find(entries.stream().map(Entry::itemId).toList()).stream()
                        .collect(Collectors.toMap(Item::id, Function.identity()));
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
