package dev.tastemaker.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tastemaker.catalog.ScoredItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankFusionTest {
    private static List<ScoredItem> list(String... ids) {
        return Stream.of(ids).map(id -> new ScoredItem(id, 1)).toList();
    }

    private static List<String> fused(
            Map<String, Double> weights, Set<String> reordering, Map<String, List<ScoredItem>> found) {
        return new RankFusion(60, weights)
                .fuse(found, reordering, Integer.MAX_VALUE).stream()
                        .map(Entry::itemId)
                        .toList();
    }

    @Test
    void putsWhatBothFoundBeforeWhatOneFound() {
        Map<String, List<ScoredItem>> found = new LinkedHashMap<>();
        found.put("dense", list("only-dense", "both"));
        found.put("lexical", list("only-lexical", "both"));
        assertEquals(List.of("both", "only-dense", "only-lexical"), fused(Map.of(), Set.of(), found));
    }

    @Test
    void itemsWithNumbersAndWithoutMeetAllTheSame() {
        List<ScoredItem> numbered =
                List.of(new ScoredItem("a", 3, 7), new ScoredItem("b", 2, 4), new ScoredItem("c", 1, 9));
        Map<String, List<ScoredItem>> found = new LinkedHashMap<>();
        found.put("popular", numbered);
        found.put("sequence", List.of(new ScoredItem("d", 3, 0), new ScoredItem("c", 2, 9)));
        List<Entry> both = new RankFusion(60, Map.of()).fuse(found, Set.of(), Integer.MAX_VALUE);
        assertEquals(
                List.of("c", "a", "d", "b"), both.stream().map(Entry::itemId).toList());
        found.put("sequence", List.of(new ScoredItem("d", 3), new ScoredItem("c", 2)));
        assertEquals(both, new RankFusion(60, Map.of()).fuse(found, Set.of(), Integer.MAX_VALUE));
    }

    @Test
    void weighsStages() {
        Map<String, List<ScoredItem>> found = Map.of("dense", list("a"), "lexical", list("b"));
        assertEquals(List.of("b", "a"), fused(Map.of("lexical", 2.0), Set.of(), found));
    }

    @Test
    void countsAMatchOfFewOfTheWordsForLess() {
        Map<String, List<ScoredItem>> found = Map.of(
                "dense", List.of(new ScoredItem("meant", 0.7)), "lexical", List.of(new ScoredItem("half", 0.35)));
        assertEquals(List.of("meant", "half"), fused(Map.of("lexical", 1.3), Set.of(), found));
        Entry half = new RankFusion(60, Map.of())
                .fuse(found, Set.of(), Integer.MAX_VALUE)
                .getLast();
        assertEquals(Math.sqrt(0.5) / 61, half.score(), 1e-12);
    }

    @Test
    void letsAReorderingStageBringNothingOfItsOwn() {
        Map<String, List<ScoredItem>> found = Map.of("dense", list("a", "b"), "taste", list("c", "b"));
        assertEquals(List.of("b", "a"), fused(Map.of(), Set.of("taste"), found));
    }

    @Test
    void keepsWhatEachStageSaid() {
        Entry first = new RankFusion(60, Map.of())
                .fuse(Map.of("dense", List.of(new ScoredItem("a", 0.7))), Set.of(), Integer.MAX_VALUE)
                .getFirst();
        assertEquals(1.0 / 61, first.score(), 1e-12);
        assertEquals(List.of(new Recommendation.StageScore("dense", 1, 0.7)), first.stages());
    }

    @Test
    void asManyOfTheBestAsAreWantedAreTheFirstOfAll() {
        Map<String, List<ScoredItem>> found = Map.of(
                "dense", List.of(new ScoredItem("c", 0.9), new ScoredItem("b", 0.8)),
                "popular", List.of(new ScoredItem("a", 5), new ScoredItem("b", 4), new ScoredItem("d", 3)));
        RankFusion fusion = new RankFusion(60, Map.of());
        List<Entry> all = fusion.fuse(found, Set.of(), Integer.MAX_VALUE);
        assertEquals(
                List.of("b", "a", "c", "d"), all.stream().map(Entry::itemId).toList());
        assertEquals(all.subList(0, 2), fusion.fuse(found, Set.of(), 2));
    }
}
