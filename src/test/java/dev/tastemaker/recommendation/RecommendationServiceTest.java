package dev.tastemaker.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.catalog.Availability;
import dev.tastemaker.catalog.InMemoryItemStore;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.catalog.Items;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.feedback.InMemoryInteractionStore;
import dev.tastemaker.feedback.InMemoryLifelongStore;
import dev.tastemaker.feedback.Interaction;
import dev.tastemaker.feedback.InteractionType;
import dev.tastemaker.feedback.NoTrends;
import dev.tastemaker.feedback.Scenario;
import dev.tastemaker.profile.InMemoryPreferenceStore;
import dev.tastemaker.recommendation.Recommendation.Ranked;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecommendationServiceTest {
    private final InMemoryItemStore items = new InMemoryItemStore();
    private final InMemoryInteractionStore interactions = new InMemoryInteractionStore();
    private final InMemoryRuleStore rules = new InMemoryRuleStore();
    private final InMemoryInterestStore interests = new InMemoryInterestStore();
    private final InMemoryVisitorStates states = new InMemoryVisitorStates(interactions, interests);

    /** The query's own words as meaning: the fake store's vectors are made of words. */
    private final CandidateRetriever dense = new Stub(DenseRetriever.STAGE) {
        @Override
        public List<ScoredItem> retrieve(Need need, int limit) {
            return items.nearest(InMemoryItemStore.wordVector(need.query()), need.filter(), limit);
        }
    };

    private abstract static class Stub implements CandidateRetriever {
        private final String stage;

        Stub(String stage) {
            this.stage = stage;
        }

        @Override
        public String stage() {
            return stage;
        }

        @Override
        public boolean serves(Need need) {
            return need.search();
        }
    }

    private RecommendationService service(CandidateRetriever searching) {
        RecommendationConfig config = config();
        return new RecommendationService(
                List.of(
                        searching,
                        new LexicalRetriever(items),
                        new SimilarRetriever(items),
                        new TasteRetriever(items, new InMemoryLifelongStore(interactions)),
                        new PopularRetriever(items),
                        new RecentRetriever(items)),
                items,
                new NeedReader(
                        new TasteReader(states, items, interests(config), config),
                        rules,
                        new InMemoryPreferenceStore(),
                        states),
                new ItemFeatures(items),
                new LearnedOrder(new ItemFeatures(items), visitor -> Optional.empty()),
                new Reranker(items, new InMemoryLifelongStore(interactions), config),
                new NoTrends(),
                config);
    }

    private InterestReader interests(RecommendationConfig config) {
        return new InterestReader(interests, new InMemoryLifelongStore(interactions), items, config);
    }

    private static RecommendationConfig config() {
        RecommendationConfig plain = new SmallRyeConfigBuilder()
                .withMapping(RecommendationConfig.class)
                .withDefaultValue("recommendation.stage-deadline", "PT0.3S")
                .build()
                .getConfigMapping(RecommendationConfig.class);
        assertEquals(Duration.ofMillis(300), plain.stageDeadline());
        return plain;
    }

    private static RecommendationRequest search(String query) {
        return new RecommendationRequest(query, null, null, ItemFilter.NONE, 10);
    }

    private static RecommendationRequest suiting(String shopperId) {
        return new RecommendationRequest(null, null, shopperId, ItemFilter.NONE, 10);
    }

    private static List<String> ids(Ranked ranked) {
        return ranked.recommendations().stream().map(each -> each.item().id()).toList();
    }

    private void act(String id, String itemId, InteractionType type, int minutesAgo) {
        interactions.save(List.of(new Interaction(
                id, "s", itemId, type, Instant.now().minusSeconds(60L * minutesAgo), Scenario.FEED, null, null)));
    }

    private void shop() {
        items.save(List.of(
                Items.item("kettle-1", "steel kettle"),
                Items.item("kettle-2", "glass kettle"),
                Items.item("lamp-1", "desk lamp"),
                Items.item("lamp-2", "floor lamp")));
    }

    @Test
    void fusesWordsAndMeaningAndSaysSo() {
        shop();
        Ranked found = service(dense).recommend(search("glass kettle"));
        assertEquals("kettle-2", ids(found).getFirst());
        assertEquals(
                List.of("dense", "lexical"), found.stages().stream().sorted().toList());
        Recommendation first = found.recommendations().getFirst();
        assertEquals(
                Set.of("dense", "lexical"),
                Set.copyOf(first.stages().stream()
                        .map(Recommendation.StageScore::stage)
                        .toList()));
        assertEquals("Matches your words and their meaning.", first.reason());
        assertNull(found.fallback());
    }

    @Test
    void leavesOutAStageThatFails() {
        shop();
        Ranked found = service(new Stub(DenseRetriever.STAGE) {
                    @Override
                    public List<ScoredItem> retrieve(Need need, int limit) {
                        throw new IllegalStateException("the model is broken");
                    }
                })
                .recommend(search("glass kettle"));
        assertEquals(List.of("lexical"), found.stages());
        assertEquals("kettle-2", ids(found).getFirst());
    }

    @Test
    void leavesOutAStageThatIsLate() {
        shop();
        long started = System.nanoTime();
        Ranked found = service(new Stub(DenseRetriever.STAGE) {
                    @Override
                    public List<ScoredItem> retrieve(Need need, int limit) {
                        try {
                            Thread.sleep(20_000);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        return List.of();
                    }
                })
                .recommend(search("glass kettle"));
        assertEquals(List.of("lexical"), found.stages());
        assertTrue(System.nanoTime() - started < 5_000_000_000L);
    }

    @Test
    void leavesOutTheStageThatAnEvaluationDoesWithout() {
        shop();
        assertEquals(
                List.of("lexical"),
                service(dense).ranking(search("kettle"), Set.of("dense")).stages());
    }

    @Test
    void fallsBackToWhatIsPopularThenNew() {
        shop();
        items.popularity("lamp-2", 7);
        RecommendationService wordsAlone = service(new Stub("nothing") {
            @Override
            public List<ScoredItem> retrieve(Need need, int limit) {
                return List.of();
            }
        });
        Ranked found = wordsAlone.recommend(search("zzz"));
        assertEquals("lamp-2", ids(found).getFirst());
        assertEquals("popular", found.fallback());
        assertEquals("Popular right now.", found.recommendations().getFirst().reason());
        assertEquals(4, ids(found).size());
        assertEquals("New in the shop.", found.recommendations().getLast().reason());
    }

    @Test
    void isEmptyWithoutComplaintWhenTheFilterLeavesNothing() {
        shop();
        ItemFilter nothing = new ItemFilter(null, List.of("nowhere"), null, null, null, null, null, null, null);
        Ranked found = service(dense).recommend(new RecommendationRequest("kettle", null, null, nothing, 10));
        assertEquals(List.of(), found.recommendations());
        assertNull(found.fallback());
    }

    @Test
    void recommendsWhatIsLikeWhatTheShopperLookedAtAndNothingBought() {
        shop();
        act("1", "kettle-1", InteractionType.PURCHASE, 5);
        Ranked found = service(dense).recommend(suiting("s"));
        assertEquals("kettle-2", ids(found).getFirst());
        assertFalse(ids(found).contains("kettle-1"));
        assertTrue(found.stages().contains("taste"));
    }

    @Test
    void whatWasBoughtBeforeAllThatATasteIsReadFromStaysLeftOut() {
        shop();
        act("bought", "kettle-1", InteractionType.PURCHASE, 10_000);
        for (int i = 0; i <= config().tasteInteractions(); i++) {
            act("seen-" + i, "kettle-2", InteractionType.VIEW, i);
        }
        assertEquals(List.of("kettle-2"), ids(service(dense).recommend(suiting("s"))));
    }

    @Test
    void findsWhatWasBoughtWhenItIsAskedFor() {
        shop();
        act("1", "kettle-1", InteractionType.PURCHASE, 5);
        RecommendationRequest request = new RecommendationRequest("steel kettle", null, "s", ItemFilter.NONE, 10);
        assertEquals("kettle-1", ids(service(dense).recommend(request)).getFirst());
    }

    @Test
    void letsATasteDecideOnlyBetweenNeighboursBesideAQuery() {
        shop();
        act("1", "lamp-1", InteractionType.CART, 1);
        act("2", "lamp-2", InteractionType.CART, 2);
        RecommendationRequest request = new RecommendationRequest("glass kettle", null, "s", ItemFilter.NONE, 10);
        assertEquals(
                List.of("kettle-2", "kettle-1"),
                ids(service(dense).recommend(request)).subList(0, 2));
    }

    @Test
    void recommendsWhatIsLikeAnItemAndNamesIt() {
        shop();
        Ranked found = service(dense).recommend(new RecommendationRequest(null, "lamp-1", null, ItemFilter.NONE, 10));
        assertEquals("lamp-2", ids(found).getFirst());
        assertFalse(ids(found).contains("lamp-1"));
        assertEquals("Like desk lamp.", found.recommendations().getFirst().reason());
    }

    @Test
    void neverShowsWhatCannotBeHad() {
        items.save(List.of(
                Items.item("kettle-1", "steel kettle"),
                Items.builder("kettle-2", "glass kettle")
                        .availability(Availability.OUT_OF_STOCK)
                        .build(),
                Items.builder("kettle-3", "iron kettle")
                        .visible(null, Instant.now().minusSeconds(5))
                        .build()));
        items.popularity("kettle-2", 9);
        act("1", "kettle-3", InteractionType.VIEW, 3);
        for (RecommendationRequest request : List.of(
                search("glass iron kettle"),
                suiting("s"),
                suiting("nobody"),
                new RecommendationRequest(null, "kettle-2", null, ItemFilter.NONE, 10))) {
            assertEquals(List.of("kettle-1"), ids(service(dense).recommend(request)), request.toString());
        }
    }

    @Test
    void cutsToTheLimit() {
        shop();
        RecommendationRequest one = new RecommendationRequest("kettle", null, null, ItemFilter.NONE, 1);
        assertEquals(1, ids(service(dense).recommend(one)).size());
        assertEquals(4, service(dense).ranking(one, Set.of()).itemIds().size());
    }

    private static Rule rule(String id, Rule.Action action, ItemFilter filter) {
        return new Rule(id, action, filter, null, null, null, null, null, null, null);
    }

    @Test
    void boostsBuriesHidesAndPinsByRuleAndSaysSo() {
        shop();
        items.save(List.of(Items.item("kettle-3", "iron kettle")));
        List<String> plain = ids(service(dense).recommend(search("kettle")));
        String last =
                plain.stream().filter(id -> id.startsWith("kettle")).toList().getLast();
        rules.put(rule("up", Rule.Action.BOOST, ItemFilter.ofIds(List.of(last))));
        Recommendation first =
                service(dense).recommend(search("kettle")).recommendations().getFirst();
        assertEquals(last, first.item().id());
        assertTrue(first.parts().contains(new Part(Part.Kind.BOOST, "up", 2)));
        rules.put(rule("away", Rule.Action.HIDE, ItemFilter.ofIds(List.of(last))));
        assertFalse(ids(service(dense).recommend(search("kettle"))).contains(last));
        rules.put(rule("down", Rule.Action.BURY, ItemFilter.ofIds(List.of(plain.getFirst()))));
        assertFalse(ids(service(dense).recommend(search("kettle"))).getFirst().equals(plain.getFirst()));
        rules.put(new Rule(
                "top",
                Rule.Action.PIN,
                ItemFilter.ofIds(List.of("lamp-2")),
                "kettle",
                Scenario.CHAT,
                2,
                null,
                null,
                null,
                null));
        assertEquals("lamp-2", ids(service(dense).recommend(search("kettle"))).get(1));
        assertFalse(ids(service(dense).recommend(search("desk lamp"))).get(1).equals("lamp-2")
                && service(dense).recommend(search("desk lamp")).recommendations().get(1).parts().stream()
                        .anyMatch(part -> part.kind() == Part.Kind.PIN));
    }

    @Test
    void keepsTheOrderToTheLastPlaceWithTheDialAtNought() {
        shop();
        RecommendationRequest request = search("glass kettle");
        Serving off = new Serving(Scenario.CHAT, 0.0, null, null, null);
        assertEquals(
                service(dense).recommend(request).recommendations(),
                service(dense).recommend(request.served(off)).recommendations());
    }

    @Test
    void namesTheStagesThatMayFind() {
        assertEquals(
                List.of("dense", "lexical", "popular", "recent", "similar", "taste"),
                service(dense).stages());
        assertEquals(Map.of(), config().weights());
    }
}
