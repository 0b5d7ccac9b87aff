package dev.tastemaker.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingScoresTest {
    private static final Map<String, Integer> RATINGS = Map.of("best", 3, "good", 2, "poor", 0);

    @Test
    void givesTheIdealRankingAllOfIt() {
        RankingScores scores = RankingScores.of(List.of("best", "good", "poor"), RATINGS);
        assertEquals(1, scores.ndcg().getAsDouble(), 1e-9);
        assertEquals(1, scores.judgedNdcg().getAsDouble(), 1e-9);
        assertEquals(1, scores.linearNdcg().getAsDouble(), 1e-9);
        assertEquals(1, scores.recall().getAsDouble(), 1e-9);
        assertEquals(1, scores.reciprocalRank().getAsDouble(), 1e-9);
        assertEquals(0.3, scores.judged(), 1e-9);
    }

    @Test
    void discountsByTheLogarithmOfTheRank() {
        RankingScores scores = RankingScores.of(List.of("good", "best"), RATINGS);
        double log3 = Math.log(3) / Math.log(2);
        assertEquals((3 + 7 / log3) / (7 + 3 / log3), scores.ndcg().getAsDouble(), 1e-9);
        assertEquals((2 + 3 / log3) / (3 + 2 / log3), scores.linearNdcg().getAsDouble(), 1e-9);
        assertEquals(0.5, scores.reciprocalRank().getAsDouble(), 1e-9);
    }

    @Test
    void takesTheUnjudgedOutBeforeTheCutForTheJudgedFigureAlone() {
        List<String> ranking = Stream.concat(
                        IntStream.range(0, 10).mapToObj(i -> "unknown" + i), Stream.of("best", "good"))
                .toList();
        RankingScores scores = RankingScores.of(ranking, RATINGS);
        assertEquals(0, scores.ndcg().getAsDouble(), 1e-9);
        assertEquals(1, scores.judgedNdcg().getAsDouble(), 1e-9);
        assertEquals(0, scores.judged(), 1e-9);
        assertEquals(1.0 / 11, scores.reciprocalRank().getAsDouble(), 1e-9);
    }

    @Test
    void countsRecallToTheHundredthPlace() {
        List<String> ranking = Stream.concat(IntStream.range(0, 100).mapToObj(i -> "unknown" + i), Stream.of("best"))
                .toList();
        assertEquals(0, RankingScores.of(ranking, RATINGS).recall().getAsDouble());
    }

    @Test
    void leavesUndefinedWhatTheRatingsDoNotDefine() {
        RankingScores nothingGood = RankingScores.of(List.of("poor"), Map.of("poor", 0));
        assertTrue(nothingGood.ndcg().isEmpty());
        assertTrue(nothingGood.judgedNdcg().isEmpty());
        assertTrue(nothingGood.recall().isEmpty());
        RankingScores nothingPerfect = RankingScores.of(List.of("fair"), Map.of("fair", 1));
        assertEquals(1, nothingPerfect.ndcg().getAsDouble(), 1e-9);
        assertTrue(nothingPerfect.reciprocalRank().isEmpty());
    }

    @Test
    void givesAnEmptyRankingNothing() {
        assertEquals(0, RankingScores.of(List.of(), RATINGS).ndcg().getAsDouble());
    }
}
